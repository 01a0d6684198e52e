package dev.pgassay.reader;

import dev.pgassay.catalog.Catalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes on an empty scratch database what the texts of a catalog refer to: relations with their columns, types, routines that do
 * nothing. What cannot be made, for want of an extension say, is simply not there. Nothing that the catalog's database would do is done:
 * no default, check, trigger or body comes along. Never give it a live database.
 */
final class Skeleton {

    /** A name that is not qualified is of public, as in all that the reader has read; bodies are never looked at. */
    private static final String SETTINGS =
            "set search_path = public; set check_function_bodies = off; set client_min_messages = error;"
                    + " set statement_timeout = '60s'";

    private static final String CONNECTION_LOST = "08";

    private final Connection connection;

    private Skeleton(Connection connection) {
        this.connection = connection;
    }

    /**
     * Makes what can be made. The connection has to be in auto-commit mode, so that what fails takes nothing else with it.
     *
     * @throws SQLException when the connection is lost
     */
    static void make(Connection connection, Catalog catalog) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
        }
        Skeleton skeleton = new Skeleton(connection);
        skeleton.rounds(new SkeletonTypes(catalog).surroundings());
        SkeletonRelations relations = new SkeletonRelations(catalog);
        List<String> statements = new ArrayList<>(new SkeletonTypes(catalog).types());
        statements.addAll(relations.tables());
        statements.addAll(new SkeletonRoutines(catalog).statements());
        List<String> failed = skeleton.rounds(statements);
        failed.addAll(relations.plain(failed));
        failed.addAll(relations.keys());
        skeleton.rounds(failed);
    }

    /** Tries what has not been made again as long as something else gets made; gives back what never was. */
    private List<String> rounds(List<String> statements) throws SQLException {
        List<String> rest = new ArrayList<>(statements);
        int before;
        do {
            before = rest.size();
            List<String> failed = new ArrayList<>();
            for (String statement : rest) {
                if (!isMade(statement)) {
                    failed.add(statement);
                }
            }
            rest = failed;
        } while (!rest.isEmpty() && rest.size() < before);
        return rest;
    }

    private boolean isMade(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(CONNECTION_LOST)) {
                throw e;
            }
            return false; // what it needs is not there yet, or cannot be had
        }
    }
}
