package dev.pgassay.scratch;

/** Where transactions begin and end while migrations run: the same files give different schemas in the two. */
public enum TransactionMode {
    /** Each file is one transaction, as Flyway does. */
    PER_FILE("per-file"),
    /** Each statement is one transaction, as psql does. */
    PER_STATEMENT("per-statement");

    private final String label;

    TransactionMode(String label) {
        this.label = label;
    }

    /** The mode as the configuration and the output spell it. */
    public String label() {
        return label;
    }
}
