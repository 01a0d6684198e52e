package dev.pgassay.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken from where, and what comes before what. */
class TargetTest {

    private static final String SERVICES = """
            # ours
            [prod]
            host=prod.example
            port=6432
            user=reader
            dbname=shop
            password=of-service

            [ test ]
            host=no.example
            [test]
              host = test.example
            connect_timeout=7
            [odd]
            hots=x
            [nested]
            service=prod
            [bare]
            host
            """;

    @TempDir
    private Path home;

    private Places places;

    @BeforeEach
    void anEmptyHome() {
        places = new Places(home);
    }

    /** In the environment, pairs are divided by blanks; a home folder is ~. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                 |                                                    | me@localhost:5432/me          | -
            -                                 | PGUSER=you                                         | you@localhost:5432/you        | -
            -                                 | PGHOST=h PGPORT=1 PGDATABASE=d PGUSER=u            | u@h:1/d                       | -
            -                                 | PGHOST=h PGPASSWORD=p                              | me@h:5432/me                  | p
            -                                 | PGHOST= PGPORT= PGUSER=                            | me@localhost:5432/me          | -
            -                                 | DATABASE_URL=postgresql://u:p@h:2/d                | u@h:2/d                       | p
            -                                 | DATABASE_URL=postgresql://u@h/d PGPASSWORD=p PGPORT=3 | u@h:3/d                    | p
            -                                 | DATABASE_URL=postgres://h PGHOST=i                 | me@h:5432/me                  | -
            postgresql://g/e                  | DATABASE_URL=postgresql://u:p@h:2/d                | me@g:5432/e                   | -
            postgresql://g/e                  | DATABASE_URL=nonsense                              | me@g:5432/e                   | -
            postgresql://u:q@h/d              | PGUSER=you PGPASSWORD=p PGHOST=i PGPORT=9          | u@h:9/d                       | q
            postgresql://h1:1,h2/d            | PGPORT=                                            | me@h1:1,h2:5432/d             | -
            postgresql://h1,h2/d              | PGPORT=7                                           | me@h1:7,h2:7/d                | -
            postgresql://h1,h2/d              | PGPORT=7,8                                         | me@h1:7,h2:8/d                | -
            postgresql://[::1]/d              |                                                    | me@[::1]:5432/d               | -
            postgresql:///d                   | PGHOSTADDR=127.0.0.1                               | me@127.0.0.1:5432/d           | -
            postgresql://h/d                  | PGHOSTADDR=127.0.0.1                               | me@h:5432/d                   | -
            -                                 | PGHOST=/var/run/postgresql                         | me@/var/run/postgresql:5432/me | -
            postgresql://%2Ftmp:1/d           |                                                    | me@/tmp:1/d                   | -
            -                                 | PGSERVICE=prod                                     | reader@prod.example:6432/shop | of-service
            -                                 | PGSERVICE=prod PGHOST=h PGUSER=u PGPASSWORD=p      | reader@prod.example:6432/shop | of-service
            -                                 | PGSERVICE=test PGUSER=u PGPASSWORD=p               | u@test.example:5432/u         | p
            postgresql://u:q@/?service=prod   | PGSERVICE=test                                     | u@prod.example:6432/shop      | q
            postgresql:///?service=prod       | PGSERVICEFILE=~/.pg_service.conf                   | reader@prod.example:6432/shop | of-service
            postgresql:///x?service=central   | PGSYSCONFDIR=~/etc                                 | me@central.example:5432/x     | -
            postgresql:///?service=prod       | PGSYSCONFDIR=~/etc                                 | reader@prod.example:6432/shop | of-service
            jdbc:postgresql://h/d?user=u&password=p&prepareThreshold=5&ApplicationName=x&currentSchema=s | PGUSER=v | u@h:5432/d | p
            """)
    void theUrlComesBeforeTheServiceBeforeTheEnvironment(
            String url, String environment, String shown, String password) {
        places.file(".pg_service.conf", SERVICES).file("etc/pg_service.conf", """
                [prod]
                host=wrong.example
                [central]
                host=central.example
                """);
        if (environment != null) {
            for (String pair : environment.split(" ", -1)) {
                places.with(pair.split("=", 2)[0], pair.split("=", 2)[1]);
            }
        }
        Target target = places.target(url);
        assertThat(target).hasToString(shown);
        assertThat(target.endpoints().stream()
                        .map(endpoint -> target.password(endpoint).map(Given::value))
                        .map(found -> found.orElse(null))
                        .distinct())
                .containsExactly(password);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
            - | PGPORT=54x | PGPORT is "54x", not a port from 1 to 65535
            - | PGPORT=0 | PGPORT is "0", not a port from 1 to 65535
            - | PGPORT=65536 | PGPORT is "65536", not a port from 1 to 65535
            - | PGPORT=1,2 | PGPORT lists 2 of what there are 1 hosts for
            postgresql://a,b/d | PGHOSTADDR=127.0.0.1 | PGHOSTADDR lists 1 of what there are 2 hosts for
            postgresql://h:99999/d | - | port in the URL is "99999", not a port from 1 to 65535
            postgresql://h/d?sslmod=require | - | the URL: there is no parameter sslmod; nearest is sslmode
            postgresql://h/d?frobnicate=1 | - | the URL: there is no parameter frobnicate; known are libpq's, sslmode and connect_timeout for example
            postgresql://h/d?prepareThreshold=0 | - | the URL: there is no parameter prepareThreshold; known are libpq's, sslmode and connect_timeout for example
            postgresql://h/d?password=a&secret=b | - | the URL: there is a parameter that is not known; where it is the rest of a password, an & there is written %26
            jdbc:postgresql://h/d?currentShema=x | - | the URL: there is no parameter currentShema; nearest is currentSchema
            postgresql://h/d?replication=true | - | replication in the URL: pgassay does not support this parameter of libpq
            - | PGREQUIREPEER=x | PGREQUIREPEER: pgassay does not support this parameter of libpq
            - | PGHOST=@abstract | PGHOST is the abstract socket @abstract, which Java cannot reach
            - | DATABASE_URL=secret | DATABASE_URL has another scheme; expected postgresql://user:password@host:port/database
            - | PGCONNECT_TIMEOUT=soon | PGCONNECT_TIMEOUT is "soon", not a number of seconds
            postgresql://h/d?target_session_attrs=rw | - | target_session_attrs in the URL is "rw"; it may be any, read-write, read-only, primary, standby, prefer-standby
            - | PGSERVICE=prd | PGSERVICE names the service prd, which is not in ~/.pg_service.conf; nearest is prod
            - | PGSERVICE=x PGSYSCONFDIR=~/etc | PGSERVICE names the service x, which is not in ~/.pg_service.conf or ~/etc/pg_service.conf
            - | PGSERVICE=x PGSERVICEFILE=~/none | PGSERVICEFILE names the service file ~/none, which does not exist
            - | PGSERVICE=odd | ~/.pg_service.conf:15: there is no parameter hots; nearest is host
            - | PGSERVICE=nested | ~/.pg_service.conf:17: a service cannot name another service
            - | PGSERVICE=bare | ~/.pg_service.conf:19: expected parameter=value
            - | PGPASSFILE=~/none | PGPASSFILE names the password file ~/none, which does not exist
            """)
    void whatCannotBeUsedIsNamedWithItsPlace(String url, String environment, String message) {
        places.file(".pg_service.conf", SERVICES);
        if (environment != null) {
            for (String pair : environment.split(" ", -1)) {
                places.with(pair.split("=", 2)[0], pair.split("=", 2)[1]);
            }
        }
        assertThatThrownBy(() -> places.target(url))
                .isInstanceOf(InvalidConnection.class)
                .hasMessage(message.replace("~", home.toString()))
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://h/d, 10",
        "postgresql://h/d?connect_timeout=3, 3",
        "postgresql://h/d?connect_timeout=0, 0",
        "postgresql://h/d?connect_timeout=-1, 0",
        "jdbc:postgresql://h/d?connectTimeout=4, 4",
        "postgresql:///d?service=test, 7"
    })
    void waitsForTheSessionAsLongAsIsSaid(String url, int seconds) {
        places.file(".pg_service.conf", SERVICES);
        assertThat(places.target(url).connectTimeout()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void theOptionComesBeforeTheUrl() {
        ConnectionOptions options = new ConnectionOptions(Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO);
        Settings settings = Settings.of("postgresql://h/d?connect_timeout=3", places.here());
        assertThat(Target.of(settings, options).connectTimeout()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void printsWithoutAnyPassword() {
        places.with("PGSSLPASSWORD", "secret").with("PGPASSWORD", "secret");
        Target target = places.target("postgresql://u:secret@h/d?sslpassword=secret");
        assertThat(target.settings().given().values().stream()
                        .map(Given::toString)
                        .collect(Collectors.joining()))
                .doesNotContain("secret");
        assertThat(target.settings().toString() + target + places.database("postgresql://u:secret@h/d"))
                .doesNotContain("secret");
    }
}
