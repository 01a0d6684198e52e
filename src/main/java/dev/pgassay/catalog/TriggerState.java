package dev.pgassay.catalog;

/** When a trigger fires, by the session's replication role ({@code pg_trigger.tgenabled}). */
public enum TriggerState implements Coded {
    /** In ordinary sessions. */
    ENABLED('O'),
    /** Never. */
    DISABLED('D'),
    /** In replication sessions. */
    ENABLED_REPLICA('R'),
    /** In all sessions. */
    ENABLED_ALWAYS('A');

    private final char code;

    TriggerState(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }

    /** Whether it fires in sessions like any other. */
    public boolean fires() {
        return this == ENABLED || this == ENABLED_ALWAYS;
    }
}
