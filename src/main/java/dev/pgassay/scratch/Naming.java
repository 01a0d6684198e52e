package dev.pgassay.scratch;

/** How the files of a folder are named, and so in which order they run. */
public enum Naming {
    /** {@code V1__x.sql} by version, then {@code R__x.sql} by name. */
    FLYWAY("flyway", "V1__name.sql, V1.2__name.sql, R__name.sql"),
    /** {@code 001_x.sql} by number. */
    NUMBERED("numbered", "001_name.sql, 001-name.sql"),
    /** {@code 20250101000007_x.sql} by timestamp. */
    TIMESTAMPED("timestamped", "20250101000007_name.sql, with 14, 12 or 8 digits"),
    /** Any name, in the order that the configuration gives. */
    LISTED("listed", "any name that is listed under order");

    private final String label;
    private final String examples;

    Naming(String label, String examples) {
        this.label = label;
        this.examples = examples;
    }

    /** The naming as the configuration spells it. */
    public String label() {
        return label;
    }

    String examples() {
        return examples;
    }
}
