package dev.pgassay.behaviour;

/** Something ended the transaction that was to be rolled back: what it did stays, and nothing after it can be believed. */
final class TransactionEnded extends RuntimeException {

    private static final long serialVersionUID = 1;

    TransactionEnded() {
        super("it ended the transaction (COMMIT or ROLLBACK), so what it did may have stayed in the scratch database");
    }
}
