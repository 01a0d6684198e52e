package dev.pgassay.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs the {@code .sql} files of this package. */
final class Queries {

    // the end of a line that an older server does not know
    private static final Pattern SINCE = Pattern.compile("-- since (\\d+)$");

    // in characters; a server that cannot get rid of its answers reads no more, and then a client that only sends is
    // stuck
    private static final int BATCH = 16_384;

    private record Text(String file, int major) {}

    private static final Map<Text, String> TEXTS = new ConcurrentHashMap<>();

    private final Connection connection;
    private final int major;

    Queries(Connection connection) throws SQLException {
        this.connection = connection;
        this.major = connection.getMetaData().getDatabaseMajorVersion(); // which the driver was told at the start
    }

    /** The rows of each file; as many statements go to the server at once as may wait there while it answers. */
    Answers run(Set<String> files) throws SQLException {
        Answers answers = new Answers();
        Map<String, String> batch = new LinkedHashMap<>();
        int length = 0;
        for (String file : files) {
            String sql = text(file);
            if (length + sql.length() > BATCH) {
                run(batch, answers);
                batch.clear();
                length = 0;
            }
            batch.put(file, sql);
            length += sql.length();
        }
        run(batch, answers);
        return answers;
    }

    private void run(Map<String, String> batch, Answers answers) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(String.join("\n;\n", batch.values()));
            for (String file : batch.keySet()) {
                answers.put(file, rows(statement.getResultSet()));
                statement.getMoreResults();
            }
        }
    }

    List<Row> run(String file, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text(file))) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet results = statement.executeQuery()) {
                return rows(results);
            }
        }
    }

    private String text(String file) {
        return TEXTS.computeIfAbsent(new Text(file, major), Queries::load);
    }

    private static String load(Text text) {
        try (InputStream in = Queries.class.getResourceAsStream(text.file())) {
            if (in == null) {
                throw new IllegalStateException("no resource " + text.file());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> {
                        Matcher since = SINCE.matcher(line);
                        return !since.find() || Integer.parseInt(since.group(1)) <= text.major();
                    })
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
                values[i] = Row.value(results, i + 1, metaData.getColumnType(i + 1));
            }
            rows.add(new Row(columns, values));
        }
        return rows;
    }
}
