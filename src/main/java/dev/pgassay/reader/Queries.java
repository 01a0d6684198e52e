package dev.pgassay.reader;

import dev.pgassay.catalog.OneOfEach;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
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

    // the end of a line of which the answer may be an error, and which one can do without
    private static final String MAY_FAIL = "-- may fail";

    /** Each file is run by itself. */
    static final int EACH = 2;

    /** So it is, and waits for no lock: as long as one may wait, one has. */
    static final int EACH_AT_ONCE = 3;

    private record Text(String file, int major, boolean whole) {}

    private static final System.Logger LOG = System.getLogger(Queries.class.getName());

    private static final Map<Text, String> TEXTS = new ConcurrentHashMap<>();

    private final Connection connection;
    private final Journal journal;
    private final int batch;
    private final int major;
    private final int care;
    private String running = "";

    /**
     * Queries on a connection.
     *
     * @param batch how many characters of SQL go to the server at once; with zero they go one by one
     * @param care as {@link Reading} has it
     */
    Queries(Connection connection, Journal journal, int batch, int care) throws SQLException {
        this.connection = connection;
        this.journal = journal;
        this.batch = batch;
        this.care = care;
        this.major = connection.getMetaData().getDatabaseMajorVersion(); // which the driver was told at the start
    }

    boolean isEachByItself() {
        return care >= EACH;
    }

    /** The file that was run last, where it was run by itself; empty where they go together. */
    String running() {
        return running;
    }

    /** The rows of each file; as many statements go to the server at once as may wait there while it answers. */
    void run(Set<String> files, Answers answers) throws SQLException {
        Map<String, String> waiting = new LinkedHashMap<>();
        int length = 0;
        for (String file : files) {
            String sql = text(file);
            if (isEachByItself() || (care > 0 && mayFail(file))) {
                answers.put(file, runByItself(file));
                continue;
            }
            if (length + sql.length() > batch && !waiting.isEmpty()) {
                run(waiting, answers);
                waiting.clear();
                length = 0;
            }
            waiting.put(file, sql);
            length += sql.length();
        }
        if (!waiting.isEmpty()) {
            run(waiting, answers);
        }
    }

    private boolean mayFail(String file) {
        return !text(file).equals(withoutWhatMayFail(file));
    }

    private List<Row> runByItself(String file) throws SQLException {
        running = file;
        if (!mayFail(file)) {
            return rows(text(file));
        }
        long start = System.nanoTime();
        Savepoint before = connection.setSavepoint();
        journal.ran("savepoint", start, 0);
        try {
            return rows(text(file));
        } catch (SQLException e) {
            if (!ReadFailure.mayPass(e)) {
                throw e;
            }
            start = System.nanoTime();
            connection.rollback(before);
            journal.ran("rollback to savepoint", start, 0);
            LOG.log(System.Logger.Level.DEBUG, () -> file + " is run without what may fail", e);
            return rows(withoutWhatMayFail(file));
        }
    }

    private List<Row> rows(String sql) throws SQLException {
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            List<Row> read = rows(results);
            journal.ran(sql, start, read.size());
            return read;
        }
    }

    private void run(Map<String, String> files, Answers answers) throws SQLException {
        long start = System.nanoTime();
        long rows = 0;
        String sql = String.join("\n;\n", files.values());
        running = files.size() == 1 ? files.keySet().iterator().next() : "";
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
        running = file;
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

    /** A file's statement for this server. */
    String text(String file) {
        return TEXTS.computeIfAbsent(new Text(file, major, true), Queries::load);
    }

    private String withoutWhatMayFail(String file) {
        return TEXTS.computeIfAbsent(new Text(file, major, false), Queries::load);
    }

    private static String load(Text text) {
        try (InputStream in = Queries.class.getResourceAsStream(text.file())) {
            if (in == null) {
                throw new IllegalStateException("no resource " + text.file());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> isPartOf(text, line))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPartOf(Text text, String line) {
        Matcher since = SINCE.matcher(line);
        return (text.whole() || !line.endsWith(MAY_FAIL))
                && (!since.find() || Integer.parseInt(since.group(1)) <= text.major());
    }

    private static List<Row> rows(ResultSet results) throws SQLException {
        ResultSetMetaData metaData = results.getMetaData();
        Map<String, Integer> columns = new LinkedHashMap<>();
        int[] types = new int[metaData.getColumnCount()];
        for (int i = 0; i < types.length; i++) {
            columns.put(metaData.getColumnLabel(i + 1), i); // of one name the last counts: -- since
            types[i] = metaData.getColumnType(i + 1);
        }
        OneOfEach same = new OneOfEach();
        List<Row> rows = new ArrayList<>();
        while (results.next()) {
            Object[] values = new Object[types.length];
            for (int i = 0; i < values.length; i++) {
                Object value = Row.value(results, i + 1, types[i]);
                values[i] = value instanceof String text ? same.of(text) : value;
            }
            rows.add(new Row(columns, values));
        }
        return rows;
    }
}
