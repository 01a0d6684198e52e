package dev.pgassay.catalog;

/** Whether policies are applied to a table. */
public enum RowSecurity implements Coded {
    /** Policies decide which rows are seen. */
    ENABLED('t'),
    /** Policies are not looked at. */
    DISABLED('f');

    private final char code;

    RowSecurity(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
