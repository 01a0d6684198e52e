package dev.pgassay.reader;

import dev.pgassay.catalog.Catalog;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One go at reading the catalog. Rows are of one moment, but what the server prints of names and expressions is of the moment of
 * printing: when others have changed the catalog in between, the two may not belong together.
 *
 * @param catalog nothing where what was read does not fit together
 * @param changed whether others may have changed the catalog in the meantime
 * @param failure why there is no catalog
 */
record Reading(
        @Nullable Catalog catalog,
        boolean changed,
        @Nullable Exception failure) {

    private static final String INTERNAL_ERROR = "XX000";

    static Reading of(Connection connection) throws SQLException {
        try (ReadTransaction transaction = ReadTransaction.begin(connection)) {
            Queries queries = new Queries(transaction.connection());
            Answers answers = CatalogReader.answers(queries);
            PrintedTypes types = PrintedTypes.read(answers.all(), queries);
            transaction.forget();
            return of(answers, types, isChanged(answers.to(CatalogReader.SERVER).get(0), queries));
        } catch (SQLException e) {
            if (INTERNAL_ERROR.equals(e.getSQLState())) { // cache lookup failed, could not open relation
                return new Reading(null, true, e);
            }
            throw e;
        }
    }

    private static Reading of(Answers answers, PrintedTypes types, boolean changed) throws SQLException {
        try {
            return new Reading(CatalogReader.catalog(answers, types), changed, null);
        } catch (RuntimeException e) {
            if (!changed) {
                throw e;
            }
            return new Reading(null, true, e); // of what is not there any more the server prints nothing, or a number
        }
    }

    private static boolean isChanged(Row server, Queries queries) throws SQLException {
        return queries.run("changed.sql", server.text("snapshot"), server.text("dependencies"))
                .get(0)
                .flag("changed");
    }
}
