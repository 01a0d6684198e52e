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
    static final int BATCH = 16_384;

    private record Text(String file, int major) {}

    private static final Map<Text, String> TEXTS = new ConcurrentHashMap<>();

    private final Connection connection;
    private final Journal journal;
    private final int batch;
    private final int major;

    Queries(Connection connection) throws SQLException {
        this(connection, new Journal(), BATCH);
    }

    /**
     * Queries on a connection.
     *
     * @param batch how many characters of SQL go to the server at once; with zero they go one by one
     */
    Queries(Connection connection, Journal journal, int batch) throws SQLException {
        this.connection = connection;
        this.journal = journal;
        this.batch = batch;
        this.major = connection.getMetaData().getDatabaseMajorVersion(); // which the driver was told at the start
    }

    /** The rows of each file; as many statements go to the server at once as may wait there while it answers. */
    Answers run(Set<String> files) throws SQLException {
        Answers answers = new Answers();
        Map<String, String> waiting = new LinkedHashMap<>();
        int length = 0;
        for (String file : files) {
            String sql = text(file);
            if (length + sql.length() > batch && !waiting.isEmpty()) {
                run(waiting, answers);
                waiting.clear();
                length = 0;
            }
            waiting.put(file, sql);
            length += sql.length();
        }
        run(waiting, answers);
        return answers;
    }

    private void run(Map<String, String> files, Answers answers) throws SQLException {
        long start = System.nanoTime();
        long rows = 0;
        String sql = String.join("\n;\n", files.values());
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            for (String file : files.keySet()) {
                List<Row> read = rows(statement.getResultSet());
                rows += read.size();
                answers.put(file, read);
                statement.getMoreResults();
            }
        }
        journal.ran(sql, start, rows);
    }

    List<Row> run(String file, String... parameters) throws SQLException {
        long start = System.nanoTime();
        List<Row> read;
        try (PreparedStatement statement = connection.prepareStatement(text(file))) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet results = statement.executeQuery()) {
                read = rows(results);
            }
        }
        journal.ran(text(file), start, read.size());
        return read;
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
