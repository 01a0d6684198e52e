package dev.pgassay.scratch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where a server is and as whom it is entered; it never shows the password. */
record Access(
        String host,
        int port,
        String user,
        @Nullable String password,
        String database,
        Map<String, String> parameters) {

    private static final Driver DRIVER = driver();

    /** What a server of our own needs not be asked: there is no encryption, and it knows all that a session begins with. */
    private static final Map<String, String> KNOWN =
            Map.of("sslmode", "disable", "gssEncMode", "disable", "assumeMinServerVersion", "10");

    /** A server of our own on this machine. */
    static Access own(String host, int port, String password) {
        return new Access(host, port, "postgres", password, "postgres", KNOWN);
    }

    // by name: its class file carries annotations the compiler warns of; DriverManager hides it from some class loaders
    private static Driver driver() {
        try {
            Class<?> type = Class.forName("org.postgresql.Driver");
            return type.asSubclass(Driver.class).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the PostgreSQL driver is not on the class path", e);
        }
    }

    /** Loads the driver's classes, half of the cost of the first session, while a server is still starting. */
    static void warmUp() {
        Thread thread = new Thread(
                () -> {
                    try (Connection none = own("127.0.0.1", 1, "").connect()) {
                        none.getMetaData();
                    } catch (SQLException expected) {
                        System.getLogger(Access.class.getName())
                                .log(System.Logger.Level.TRACE, "nobody listens on port 1, as is meant", expected);
                    }
                },
                "pgassay-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    Access withPassword(String other) {
        return new Access(host, port, user, other, database, parameters);
    }

    Access withDatabase(String other) {
        return new Access(host, port, user, password, other, parameters);
    }

    /** Beside what the sessions are told already. */
    Access withSetting(String name, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.merge("options", "-c " + name + "=" + value, (known, added) -> known + " " + added);
        return new Access(host, port, user, password, database, Map.copyOf(more));
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "pgassay");
        properties.setProperty("connectTimeout", "10");
        properties.putAll(parameters);
        properties.setProperty("user", user);
        if (password != null) {
            properties.setProperty("password", password);
        }
        String url = location();
        Connection connection = DRIVER.connect(url, properties);
        if (connection == null) {
            throw new SQLException("the PostgreSQL driver does not take " + url);
        }
        try (Statement statement = connection.createStatement()) {
            // the driver sends the machine's zone, and a literal in a default would depend on it
            statement.execute("SET TIME ZONE 'UTC'");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    DataSource dataSource() {
        return new AccessDataSource(this);
    }

    /** With the parameters, without user and password. */
    String jdbcUrl() {
        return location()
                + parameters.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }

    private String location() {
        return "jdbc:postgresql://" + authority() + "/" + encoded(database);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String authority() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    @Override
    public String toString() {
        return user + "@" + authority() + "/" + database;
    }
}
