package dev.pgassay.reader;

import dev.pgassay.catalog.Catalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One go at reading the catalog. Rows are of one moment, but what the server prints of names and expressions is of the moment of
 * printing: when others have changed the catalog in between, the two may not belong together.
 *
 * @param catalog nothing where what was read does not fit together
 * @param changed whether others may have changed the catalog in the meantime
 * @param failure why there is no catalog
 * @param visit who read, and what was locked then
 */
record Reading(
        @Nullable Catalog catalog,
        boolean changed,
        @Nullable Exception failure,
        Visit visit) {

    /** What is left of being there. */
    record Visit(Receipt.@Nullable Session session, List<Receipt.Lock> locks) {
        static final Visit UNRECORDED = new Visit(null, List.of());

        static Visit of(Queries queries) throws SQLException {
            return new Visit(
                    Receipt.session(queries.run("session/session.sql").get(0)),
                    queries.run("session/locks.sql").stream().map(Receipt::lock).toList());
        }
    }

    static Reading of(Connection connection, int care) throws SQLException {
        return of(connection, ReadLimits.DEFAULT, new Journal(), false, Queries.BATCH, care);
    }

    /**
     * One go at reading.
     *
     * @param recorded whether to ask who is reading and what is locked by it
     * @param batch how many characters of SQL go to the server at once
     * @param care what failed before: with 1 what may fail is asked for by itself, with 2 so is all else, to know what it was, and with 3
     *     nothing is waited for again
     */
    static Reading of(Connection connection, ReadLimits limits, Journal journal, boolean recorded, int batch, int care)
            throws SQLException {
        ReadLimits now = care == Queries.EACH_AT_ONCE ? limits.withoutWaiting() : limits;
        try (ReadTransaction transaction = ReadTransaction.begin(connection, now, journal)) {
            Queries queries = new Queries(transaction.connection(), journal, batch, care);
            Answers answers = new Answers();
            try {
                CatalogReader.answer(answers, queries);
                PublicNames names = PublicNames.of(answers, queries);
                PrintedTypes types = PrintedTypes.read(answers.all(), queries, names);
                Visit visit = recorded ? Visit.of(queries) : Visit.UNRECORDED;
                transaction.forget();
                return of(names.alone(answers), types, isChanged(answers, queries), visit);
            } catch (SQLException e) {
                return failed(ReadFailure.told(e, queries.running(), limits), e, transaction, answers, queries);
            }
        }
    }

    private static Reading failed(
            SQLException told, SQLException failure, ReadTransaction transaction, Answers answers, Queries queries)
            throws SQLException {
        if (!ReadFailure.mayPass(failure)) {
            throw told;
        }
        if (queries.isEachByItself()) {
            transaction.recover();
            if (!isChanged(answers, queries)) {
                throw told;
            }
        }
        return new Reading(null, true, failure, Visit.UNRECORDED);
    }

    /** How much care the next go needs. */
    int care(int before) {
        if (!(failure instanceof SQLException e)) {
            return before;
        }
        boolean waited = ReadFailure.isLock(e) && before != Queries.EACH_AT_ONCE;
        return waited ? Queries.EACH_AT_ONCE : Math.min(before + 1, Queries.EACH);
    }

    private static Reading of(Answers answers, PrintedTypes types, boolean changed, Visit visit) {
        try {
            return new Reading(CatalogReader.catalog(answers, types), changed, null, visit);
        } catch (RuntimeException e) {
            if (!changed) {
                throw e;
            }
            // of what is not there any more the server prints nothing, or a number
            return new Reading(null, true, e, visit);
        }
    }

    private static boolean isChanged(Answers answers, Queries queries) throws SQLException {
        if (!answers.has(CatalogReader.SERVER)) {
            return false;
        }
        Row server = answers.to(CatalogReader.SERVER).get(0);
        return queries.run("changed.sql", server.text("snapshot"), server.text("dependencies"))
                .get(0)
                .flag("changed");
    }
}
