package dev.pgassay.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordFileTest {

    private static final String LINES = """
            # host:port:database:user:password
            db.example:5432:shop:me:first
            db.example:5432:shop:me:second
            db.example:*:*:you:other
            other.example:1:shop:me:with\\:colon\\\\and:rest
            ::1:1:shop:me:never
            \\:\\:1:1:shop:me:six
            short:line
            *:*:a\\*b:me:starred
            *:*:*:last:any
            """;

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            db.example, 5432, shop, me, first, 2
            db.example, 5433, shop, me, -, -
            db.example, 5433, x, you, other, 4
            other.example, 1, shop, me, with:colon\\and, 5
            ::1, 1, shop, me, six, 7
            h, 1, a*b, me, starred, 9
            h, 1, axb, me, -, -
            h, 1, x, last, any, 10
            h, 1, x, me, -, -
            """)
    void theFirstLineThatFitsCounts(
            String host, int port, String database, String user, String password, Integer line) {
        Path file = home.resolve("file");
        new Places(home).file("file", LINES);
        Given expected = password == null ? null : new Given(password, file + ":" + line);
        assertThat(PasswordFile.read(file).password(host, port, database, user).orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"rw-------, false", "r--------, false", "rw-r-----, true", "rw----r--, true", "rw--w----, true"})
    void oneThatOthersMayReadIsPassedOver(String permissions, boolean passedOver) {
        Places places = new Places(home).file(".pgpass", "*:*:*:*:secret\n", permissions);
        Target target = places.target("postgresql://h/d");
        assertThat(target.password(target.endpoints().get(0)).isEmpty()).isEqualTo(passedOver);
        assertThat(places.database("postgresql://h/d").warnings())
                .isEqualTo(
                        passedOver
                                ? java.util.List.of("password file " + home.resolve(".pgpass")
                                        + " is passed over, because its group or others may read it; permissions should"
                                        + " be u=rw (0600) or less")
                                : java.util.List.of());
    }

    @Test
    void isNotAskedWhereAPasswordIsGiven() {
        Places places = new Places(home).file(".pgpass", "*:*:*:*:secret\n", "rw-r--r--");
        assertThat(places.database("postgresql://u:p@h/d").warnings()).isEmpty();
    }

    @Test
    void eachHostHasItsOwn() {
        Places places =
                new Places(home).file("file", "a:1:*:*:one\nb:2:*:*:two\n").with("PGPASSFILE", "~/file");
        Target target = places.target("postgresql://a:1,b:2,c:3/d");
        assertThat(target.endpoints().stream()
                        .map(endpoint ->
                                target.password(endpoint).map(Given::value).orElse("-")))
                .containsExactly("one", "two", "-");
        assertThat(PasswordFile.read(home.resolve("file")).toString()).doesNotContain("one");
    }
}
