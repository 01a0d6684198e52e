package dev.pgassay.reader;

import java.sql.SQLException;

/** What the server says when it cannot go on: what may pass, and what people are told of what does not. */
final class ReadFailure {

    private static final String LOCK_TIMEOUT = "55P03";
    private static final String CANCELED = "57014";
    private static final String NO_PRIVILEGE = "42501";

    private ReadFailure() {}

    /** Whether others may be the cause, who have changed or locked what is read, or something that one can do without. */
    static boolean mayPass(SQLException failure) {
        return isOfCatalog(failure) || isLock(failure);
    }

    /** Of damage, and of what is gone: an object, a file, a locale. */
    private static boolean isOfCatalog(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return !state.equals(NO_PRIVILEGE) && state.matches("(?:XX|42|58|22|3F)...");
    }

    static boolean isLock(SQLException failure) {
        return LOCK_TIMEOUT.equals(failure.getSQLState());
    }

    /** The failure as people are told of it, when nobody has changed anything. */
    static SQLException told(SQLException failure, String file, ReadLimits limits) {
        String said = "reading " + subject(file) + " failed: " + failure.getMessage();
        String hint = "";
        if (isLock(failure)) {
            hint =
                    "somebody holds a table or catalog for himself (ALTER TABLE, VACUUM FULL, REINDEX); read again when that has ended,"
                            + " or wait longer than " + limits.lock().toSeconds() + " s (--lock-timeout)";
        } else if (CANCELED.equals(failure.getSQLState())) {
            hint = "a statement may take " + limits.statement().toSeconds()
                    + " s (--statement-timeout), or somebody has cancelled it";
        } else if (isOfCatalog(failure)) {
            hint =
                    "nobody changed the catalog meanwhile, so it is damaged, or a library is missing; pg_dump tells more";
        }
        return hint.isEmpty() ? failure : new SQLException(said + "\n  Hint: " + hint, failure.getSQLState(), failure);
    }

    /** {@code check constraints} of {@code check_constraints.sql}. */
    private static String subject(String file) {
        return file.isEmpty()
                ? "the catalog"
                : file.substring(file.indexOf('/') + 1).replace(".sql", "").replace('_', ' ');
    }
}
