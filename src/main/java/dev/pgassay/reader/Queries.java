package dev.pgassay.reader;

import dev.pgassay.catalog.ServerVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the {@code .sql} files of this package. */
final class Queries {

    // the end of a line that an older server does not know
    private static final Pattern SINCE = Pattern.compile("-- since (\\d+)$");

    private final ReadTransaction transaction;
    private final ServerVersion server;
    private int statements;

    Queries(ReadTransaction transaction) throws SQLException {
        this.transaction = transaction;
        this.server =
                CatalogReader.server(run(resource("server.sql").collect(Collectors.joining("\n")), new Object[0]));
    }

    ServerVersion server() {
        return server;
    }

    /** How many statements have been run. */
    int statements() {
        return statements;
    }

    List<Row> run(String file) throws SQLException {
        return run(file, List.of());
    }

    List<Row> run(String file, List<?> parameters) throws SQLException {
        return run(text(file), parameters.toArray());
    }

    private String text(String file) {
        return resource(file)
                .filter(line -> {
                    Matcher since = SINCE.matcher(line);
                    return !since.find() || Integer.parseInt(since.group(1)) <= server.major();
                })
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> resource(String file) {
        try (InputStream in = Queries.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Row> run(String sql, Object[] parameters) throws SQLException {
        statements++;
        try (PreparedStatement statement = transaction.connection().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet results = statement.executeQuery()) {
                return rows(results);
            }
        }
    }

    private static List<Row> rows(ResultSet results) throws SQLException {
        ResultSetMetaData metaData = results.getMetaData();
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < metaData.getColumnCount(); i++) {
            columns.put(metaData.getColumnLabel(i + 1), i);
        }
        List<Row> rows = new ArrayList<>();
        while (results.next()) {
            Object[] values = new Object[metaData.getColumnCount()]; // of one name the last counts: -- since
            for (int i = 0; i < values.length; i++) {
                values[i] = Row.value(results, i + 1, metaData.getColumnTypeName(i + 1));
            }
            rows.add(new Row(columns, values));
        }
        return rows;
    }
}
