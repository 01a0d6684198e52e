package dev.pgassay.behaviour;

import java.sql.SQLException;
import java.util.Set;

/** Something ended the transaction that was to be rolled back: what it did stays, and nothing after it can be believed. */
final class TransactionEnded extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** No such savepoint; no transaction. */
    private static final Set<String> GONE = Set.of("3B001", "25P01");

    /**
     * It, where the server told it so.
     *
     * @throws SQLException what was given, when it is something else
     */
    static TransactionEnded behind(SQLException told) throws SQLException {
        if (!GONE.contains(String.valueOf(told.getSQLState()))) {
            throw told;
        }
        TransactionEnded ended = new TransactionEnded();
        ended.addSuppressed(told);
        return ended;
    }

    /** The connection is gone, and with it what was done. */
    TransactionEnded(String why, SQLException told) {
        super(why, told);
    }

    TransactionEnded() {
        super("it ended the transaction (COMMIT or ROLLBACK), so what it did may have stayed in the scratch database");
    }
}
