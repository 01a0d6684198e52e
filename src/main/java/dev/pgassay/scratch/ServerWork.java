package dev.pgassay.scratch;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done in a session of a server's maintenance database, which others use after it. */
@FunctionalInterface
public interface ServerWork<T> {

    /** Leaves the session as it was. */
    T in(Connection session) throws SQLException;
}
