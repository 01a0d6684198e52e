package dev.pgassay.reader;

import java.sql.Connection;
import java.sql.SQLException;

/** What tells whether anything has changed in the catalogs of a database, without reading them. */
public final class Fingerprint {

    private static final String SQL = "session/fingerprint.sql";

    private Fingerprint() {}

    /**
     * A text that is another one after each change that could change the catalog as this role reads it. Rows are known by the
     * transaction that wrote them, so a rewritten one, as VACUUM FULL leaves it, may count as a change.
     *
     * @throws SQLException when the server refuses, times out or goes away
     */
    public static String of(Connection connection, ReadLimits limits) throws SQLException {
        Journal journal = new Journal();
        try (ReadTransaction transaction = ReadTransaction.begin(connection, limits, journal)) {
            return new Queries(transaction.connection(), journal, Queries.BATCH, 0)
                    .run(SQL)
                    .get(0)
                    .text("fingerprint");
        }
    }
}
