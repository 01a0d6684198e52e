package dev.pgassay.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgassay.scratch.OwnServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that are had, and in which words those are told that are not. */
class ConnectIT {

    private static final String HBA = """
            host    all me,limited  127.0.0.1/32 scram-sha-256
            host    all trusted,asleep,nobody 127.0.0.1/32 trust
            hostssl all encrypted   127.0.0.1/32 trust
            local   all local       scram-sha-256
            """;

    private static OwnServer server;

    @TempDir
    private static Path sockets;

    @TempDir
    private Path home;

    @BeforeAll
    static void start() throws IOException, SQLException {
        Files.setPosixFilePermissions(
                sockets, PosixFilePermissions.fromString("rwxrwxrwx")); // the server may be nobody
        server = OwnServer.start(
                HBA, Map.of(), "password_encryption=scram-sha-256", "unix_socket_directories=" + sockets);
        server.run(
                "create role me login password 'right'",
                "create role limited login password 'right' connection limit 0",
                "create role trusted login",
                "create role local login password 'right'",
                "create role asleep nologin",
                "create role encrypted login",
                "create database shop",
                "create database closed",
                "revoke connect on database closed from public");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String url(String login, String database) {
        return "postgresql://" + login + "@127.0.0.1:" + server.port() + "/" + database;
    }

    private CannotConnect failure(String url) {
        return failure(new Places(home).database(url));
    }

    private static CannotConnect failure(LiveDatabase database) {
        return catchThrowableOfType(CannotConnect.class, () -> database.open().close());
    }

    private static String at(String login, String database) {
        return "cannot connect to " + login + "@127.0.0.1:" + server.port() + "/" + database;
    }

    @Test
    void aSessionIsOurs() throws SQLException {
        LiveDatabase database = new Places(home).database(url("me:right", "shop?application_name=theirs"));
        assertThat(database.shown()).isEqualTo("me@127.0.0.1:" + server.port() + "/shop");
        try (Connection session = database.open();
                Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_user, current_database(), current_setting('application_name')")) {
            row.next();
            assertThat(row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                    .isEqualTo("me shop pgassay");
            assertThat(session.getMetaData().getURL())
                    .isEqualTo("jdbc:postgresql://127.0.0.1:" + server.port() + "/shop");
        }
    }

    @Test
    void optionsReachTheServer() throws SQLException {
        try (Connection session = new Places(home)
                        .with("PGOPTIONS", "-c work_mem=123kB")
                        .database(url("trusted", "shop"))
                        .open();
                Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("show work_mem")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("123kB");
        }
    }

    @Test
    void aUnixSocketWillDo() throws SQLException {
        Places places = new Places(home)
                .with("PGHOST", sockets.toString())
                .with("PGPORT", "" + server.port())
                .with("PGSSLMODE", "verify-full")
                .with("PGSSLROOTCERT", "system")
                .file(".pgpass", sockets + ":*:*:*:right\n");
        LiveDatabase database = places.database("postgresql://local@/shop");
        assertThat(database.shown()).isEqualTo("local@" + sockets + ":" + server.port() + "/shop");
        try (Connection session = database.open();
                Statement statement = session.createStatement()) {
            // more than the buffers on the way hold, in both directions
            String text = "x".repeat(4_000_000);
            try (ResultSet row = statement.executeQuery(
                    "select inet_server_addr() is null, '" + text + "' || repeat('y', 4000000)")) {
                row.next();
                assertThat(row.getBoolean(1)).isTrue();
                assertThat(row.getString(2)).isEqualTo(text + "y".repeat(4_000_000));
            }
            session.setNetworkTimeout(Runnable::run, 200);
            assertThatThrownBy(() -> statement.execute("select pg_sleep(60)"))
                    .hasRootCauseInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void noUnixSocketIsThere() {
        assertThat(failure(
                        new Places(home).with("PGHOST", sockets.toString()).database("postgresql:///d?port=1&user=me")))
                .hasMessage("cannot connect to me@" + sockets + ":1/d: nobody listens at the socket there\n"
                        + "  hint         is the server running, is the port right, and does its unix_socket_directories"
                        + " name this folder?");
    }

    @Test
    void aPasswordComesFromItsFile() throws SQLException {
        Places places = new Places(home).file(".pgpass", "127.0.0.1:*:*:me:right\n");
        places.database(url("me", "shop")).open().close();
    }

    @Test
    void aFileThatOthersMayReadGivesNoPassword() {
        Places places = new Places(home).file(".pgpass", "127.0.0.1:*:*:me:right\n", "rw-r--r--");
        assertThat(failure(places.database(url("me", "shop"))))
                .hasMessage(at("me", "shop") + ": a password is asked for, and none is given\n"
                        + "  hint         PGPASSWORD, a line of " + home.resolve(".pgpass") + ", or the URL gives one");
    }

    @Test
    void aPasswordIsWrong() {
        String says = """
                : the password is wrong
                  server says  FATAL: password authentication failed for user "me"
                  hint         the password is that of \
                """;
        assertThat(failure(url("me:wrong", "shop"))).hasMessage(at("me", "shop") + says + "password in the URL");
        assertThat(failure(new Places(home).with("PGPASSWORD", "wrong").database(url("me", "shop"))))
                .hasMessage(at("me", "shop") + says + "PGPASSWORD");
        assertThat(failure(new Places(home).file(".pgpass", "\n*:*:*:*:wrong\n").database(url("me", "shop"))))
                .hasMessage(at("me", "shop") + says + home.resolve(".pgpass") + ":2");
    }

    @Test
    void aDatabaseIsMissing() {
        assertThat(failure(url("trusted", "shp"))).hasMessage(at("trusted", "shp") + """
                : there is no such database
                  server says  FATAL: database "shp" does not exist
                  hint         is the name right? PGDATABASE or the URL says shp""");
    }

    @Test
    void aRoleMayNotConnect() {
        assertThat(failure(url("trusted", "closed"))).hasMessage(at("trusted", "closed") + """
                : this role may not connect to this database
                  server says  FATAL: permission denied for database "closed" (User does not have CONNECT privilege.)
                  hint         GRANT CONNECT ON DATABASE closed TO trusted lets it in""");
    }

    @Test
    void nobodyIsLetInThisWay() {
        assertThat(failure(url("stranger", "shop"))).hasMessage(at("stranger", "shop") + """
                : the server lets nobody in this way
                  server says  FATAL: no pg_hba.conf entry for host "127.0.0.1", user "stranger", database "shop", no encryption
                  hint         its pg_hba.conf needs a line for this user, database, address and encryption""");
        assertThat(failure(url("encrypted", "shop?sslmode=disable"))).hasMessage(at("encrypted", "shop") + """
                : the server lets nobody in this way
                  server says  FATAL: no pg_hba.conf entry for host "127.0.0.1", user "encrypted", database "shop", no encryption
                  hint         it may do so with TLS: sslmode=require""");
    }

    @Test
    void aRoleIsNoneThatLogsIn() {
        assertThat(failure(url("asleep", "shop"))).hasMessage(at("asleep", "shop") + """
                : the server does not let this role in
                  server says  FATAL: role "asleep" is not permitted to log in
                  hint         is asleep the right role?""");
        assertThat(failure(url("nobody", "shop"))).hasMessageContaining("FATAL: role \"nobody\" does not exist");
    }

    @Test
    void thereAreTooManySessions() {
        assertThat(failure(url("limited:right", "shop"))).hasMessage(at("limited", "shop") + """
                : the server has no session left
                  server says  FATAL: too many connections for role "limited"
                  hint         pg_stat_activity says who has them; a limit may be the role's or the database's""");
    }

    @Test
    void theServerRefusesTls() {
        assertThat(failure(url("trusted", "shop?sslmode=require"))).hasMessage(at("trusted", "shop") + """
                : the server refuses TLS
                  hint         sslmode is require, which does not go without; the server needs ssl = on""");
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(failure("postgresql://me@127.0.0.1:" + port + "/d"))
                .hasMessage("cannot connect to me@127.0.0.1:" + port + "/d: nobody listens there\n"
                        + "  hint         is the server running, is the port right, and does its listen_addresses name"
                        + " this address?");
    }

    @Test
    void aHostIsUnknown() {
        assertThat(failure("postgresql://me@no-such-host.invalid/d"))
                .hasMessage("cannot connect to me@no-such-host.invalid:5432/d: the host's name is unknown\n"
                        + "  hint         is it spelled right, and is the network that knows it reachable?");
    }

    @Test
    void theServerSaysNothing() throws IOException {
        try (FakeServer silent = FakeServer.silent()) {
            String url = "postgresql://me@127.0.0.1:" + silent.port() + "/d?connect_timeout=1";
            assertThat(failure(url))
                    .hasMessage("cannot connect to me@127.0.0.1:" + silent.port()
                            + "/d: the connection is accepted, and then nothing is said for 1 s\n"
                            + "  hint         is it PostgreSQL that listens there, and is it overloaded?");
        }
    }

    @Test
    void theServerHangsUp() throws IOException {
        try (FakeServer closing = FakeServer.closing()) {
            assertThat(failure("postgresql://me@127.0.0.1:" + closing.port() + "/d"))
                    .hasMessage("cannot connect to me@127.0.0.1:" + closing.port()
                            + "/d: the connection was closed before the session began\n"
                            + "  hint         the log of the server, or of the pooler, says why");
        }
    }

    @Test
    void theServerIsStarting() throws IOException {
        try (FakeServer starting = FakeServer.refusing("57P03", "the database system is starting up")) {
            assertThat(failure("postgresql://me@127.0.0.1:" + starting.port() + "/d"))
                    .hasMessage("cannot connect to me@127.0.0.1:" + starting.port()
                            + "/d: the server takes no sessions at the moment\n"
                            + "  server says  FATAL: the database system is starting up\n"
                            + "  hint         it is starting, stopping or recovering: try again");
        }
    }

    @Test
    void aPoolerRefusesWhatItDoesNotKnow() throws IOException {
        try (FakeServer pooler = FakeServer.refusing("08P01", "unsupported startup parameter: options")) {
            assertThat(failure("postgresql://me@127.0.0.1:" + pooler.port() + "/d?options=-c%20a=b"))
                    .hasMessage("cannot connect to me@127.0.0.1:" + pooler.port()
                            + "/d: the server or a pooler refuses what a session begins with\n"
                            + "  server says  FATAL: unsupported startup parameter: options\n"
                            + "  hint         ignore_startup_parameters of PgBouncer lets it pass");
        }
    }

    @Test
    void itIsNotPostgres() throws IOException {
        try (FakeServer web = FakeServer.saying("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertThat(failure("postgresql://me@127.0.0.1:" + web.port() + "/d"))
                    .hasMessageContaining("what answers does not speak PostgreSQL's protocol")
                    .hasMessageContaining("is the port right?");
        }
    }

    @Test
    void aTimeoutOfTheCommandLineCounts() throws IOException {
        try (FakeServer silent = FakeServer.silent()) {
            ConnectionOptions options = new ConnectionOptions(Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO);
            LiveDatabase database = LiveDatabase.of(
                    "postgresql://me@127.0.0.1:" + silent.port() + "/d?connect_timeout=600",
                    new Places(home).here(),
                    options);
            assertThatThrownBy(database::open).hasMessageContaining("nothing is said for 1 s");
        }
    }
}
