package dev.pgassay.reader;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up rows of a table in a read-only transaction; the server compares the values, each type in its own way. */
public final class RowReader implements AutoCloseable {

    private final Connection connection;
    private final ObjectName table;
    private final Map<String, String> types;
    private ReadTransaction transaction;

    /**
     * A reader of one table, to be closed when all is read.
     *
     * @param types the types of its columns, as the server prints them
     * @throws SQLException when the connection does not work
     */
    public RowReader(Connection connection, ObjectName table, Map<String, String> types) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.types = types;
        this.transaction = ReadTransaction.begin(connection).searchExtensions();
    }

    /**
     * What is in a column.
     *
     * @param text the value as text, or null
     * @param same whether it is the value asked about
     */
    public record Cell(@Nullable String text, boolean same) {}

    /**
     * The rows that some columns identify, with what is in the others.
     *
     * @param identifying the values that identify, as text by column
     * @param values the values asked about, as text by column
     * @throws SQLException when a value is none of its column's type, or the table may not be read
     */
    public List<Map<String, Cell>> find(Map<String, @Nullable String> identifying, Map<String, @Nullable String> values)
            throws SQLException {
        List<String> columns = List.copyOf(values.keySet());
        String selected = columns.stream()
                .map(column -> Identifiers.quote(column) + "::text, " + same(column))
                .collect(Collectors.joining(", "));
        String where = identifying.keySet().stream().map(this::same).collect(Collectors.joining(" and "));
        String sql =
                "select " + (selected.isEmpty() ? "1" : selected) + " from " + table + " where " + where + " limit 2";
        List<@Nullable String> parameters = new ArrayList<>(values.values());
        parameters.addAll(identifying.values());
        return run(sql, parameters, results -> rows(results, columns));
    }

    private interface Reading<T> {
        T of(ResultSet results) throws SQLException;
    }

    private <T> T run(String sql, List<@Nullable String> parameters, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            try (ResultSet results = statement.executeQuery()) {
                return reading.of(results);
            }
        } catch (SQLException e) {
            startAgain(e);
            throw e;
        }
    }

    /** After an error a transaction takes no further statement. */
    private void startAgain(SQLException failure) {
        try {
            transaction.close();
            transaction = ReadTransaction.begin(connection).searchExtensions();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static List<Map<String, Cell>> rows(ResultSet results, List<String> columns) throws SQLException {
        List<Map<String, Cell>> rows = new ArrayList<>();
        while (results.next()) {
            Map<String, Cell> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), new Cell(results.getString(2 * i + 1), results.getBoolean(2 * i + 2)));
            }
            rows.add(row);
        }
        return rows;
    }

    private String same(String column) {
        // json has no equality of its own
        String type = "json".equals(types.get(column)) ? "jsonb" : unlimited(String.valueOf(types.get(column)));
        return "(" + Identifiers.quote(column) + "::" + type + " is not distinct from ?::text::" + type + ")";
    }

    /** A type without its modifier: a cast to varchar(3) or numeric(5,2) would cut the value that is asked about. */
    static String unlimited(String type) {
        if (type.indexOf('"') >= 0) {
            return type;
        }
        return type.replaceFirst("^character\\(\\d+\\)", "bpchar")
                .replaceFirst("^bit\\(\\d+\\)", "varbit")
                .replaceFirst("\\([\\d,-]+\\)", "");
    }

    /**
     * How many rows the table has.
     *
     * @throws SQLException when the table may not be read
     */
    public long count() throws SQLException {
        return run("select count(*) from " + table, List.of(), results -> {
            results.next();
            return results.getLong(1);
        });
    }

    /** Ends the transaction; the connection is as it was before. */
    @Override
    public void close() throws SQLException {
        transaction.close();
    }
}
