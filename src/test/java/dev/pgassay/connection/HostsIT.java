package dev.pgassay.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgassay.scratch.OwnServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several hosts: one where nobody listens, a primary and its standby. */
class HostsIT {

    private static OwnServer primary;
    private static OwnServer standby;
    private static int dead;

    @TempDir
    private Path home;

    @BeforeAll
    static void start() throws IOException, SQLException {
        primary = OwnServer.start("host all me 127.0.0.1/32 trust\n", Map.of());
        primary.run("create role me login", "create database d");
        standby = primary.standby();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            dead = socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() {
        if (standby != null) {
            standby.close();
        }
        primary.close();
    }

    /** With the places that the words stand for. */
    private static String url(String hosts, String parameters) {
        String list = hosts.replace("dead", "127.0.0.1:" + dead)
                .replace("primary", "127.0.0.1:" + primary.port())
                .replace("standby", "127.0.0.1:" + standby.port());
        return "postgresql://me@" + list + "/d?" + parameters;
    }

    private String answered(String url) throws SQLException {
        try (Connection session = new Places(home).database(url).open();
                Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("select inet_server_port()")) {
            row.next();
            return row.getInt(1) == primary.port() ? "primary" : "standby";
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            primary              | any            | primary
            dead,primary         | any            | primary
            dead,standby,primary | any            | standby
            standby,primary      | primary        | primary
            standby,primary      | read-write     | primary
            primary,standby      | standby        | standby
            primary,standby      | read-only      | standby
            primary,standby      | prefer-standby | standby
            dead,primary         | prefer-standby | primary
            """)
    void theFirstThatFitsIsTaken(String hosts, String attributes, String expected) throws SQLException {
        assertThat(answered(url(hosts, "target_session_attrs=" + attributes))).isEqualTo(expected);
    }

    @Test
    void aPrimaryMayBeReadOnly() throws SQLException {
        String readOnly = "&options=-c%20default_transaction_read_only=on";
        assertThat(answered(url("primary,standby", "target_session_attrs=read-only" + readOnly)))
                .isEqualTo("primary");
        assertThat(answered(url("primary", "target_session_attrs=primary" + readOnly)))
                .isEqualTo("primary");
    }

    @Test
    void hostsAreShuffledWhereThatIsAskedFor() throws SQLException {
        Set<String> answered = new TreeSet<>();
        for (int i = 0; i < 100 && answered.size() < 2; i++) {
            answered.add(answered(url("primary,standby", "load_balance_hosts=random")));
        }
        assertThat(answered).containsExactly("primary", "standby");
    }

    @Test
    void noneIsWanted() {
        String url = url("dead,standby", "target_session_attrs=read-write");
        CannotConnect failure = catchThrowableOfType(
                CannotConnect.class, () -> new Places(home).database(url).open().close());
        assertThat(failure)
                .hasMessage("cannot connect to me@127.0.0.1:" + dead + ",127.0.0.1:" + standby.port()
                        + "/d: none of 2 addresses will do\n"
                        + "  127.0.0.1:" + dead + "  nobody listens there\n"
                        + "  127.0.0.1:" + standby.port() + "  it is not read-write\n"
                        + "  hint         target_session_attrs asks for it; 'any' takes the first host that answers");
    }

    @Test
    void anotherHostDoesNotMakeUpForARoleThatIsNotLetIn() {
        CannotConnect failure = catchThrowableOfType(
                CannotConnect.class,
                () -> new Places(home)
                        .database(url("primary,standby", "").replace("me@", "stranger@"))
                        .open()
                        .close());
        assertThat(failure)
                .hasMessageStartingWith("cannot connect to stranger@127.0.0.1:" + primary.port()
                        + "/d: the server lets nobody in this way\n");
    }

    @Test
    void aServerThatIsStartingIsPassedOver() throws Exception {
        try (FakeServer starting = FakeServer.refusing("57P03", "the database system is starting up")) {
            String url = url("primary", "").replace("me@", "me@127.0.0.1:" + starting.port() + ",");
            assertThat(answered(url)).isEqualTo("primary");
        }
    }

    @Test
    void aServerThatSaysNothingIsPassedOver() throws Exception {
        try (FakeServer silent = FakeServer.silent()) {
            String url = url("primary", "connect_timeout=1").replace("me@", "me@127.0.0.1:" + silent.port() + ",");
            assertThat(answered(url)).isEqualTo("primary");
        }
    }
}
