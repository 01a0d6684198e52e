package dev.pgassay.catalog;

/** Whether a routine may run in a parallel worker ({@code pg_proc.proparallel}). */
public enum Parallel implements Coded {
    /** In workers and leader. */
    SAFE('s'),
    /** In the leader only. */
    RESTRICTED('r'),
    /** In no parallel plan. */
    UNSAFE('u');

    private final char code;

    Parallel(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
