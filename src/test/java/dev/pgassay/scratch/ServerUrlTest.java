package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://me:p%40ss+1@db.example:5433/app?sslmode=require",
                "postgres://me:p%40ss+1@db.example:5433/app?sslmode=require",
                "jdbc:postgresql://db.example:5433/app?user=me&password=p%40ss%2B1&sslmode=require"
            })
    void readsBothFormsAlike(String url) {
        assertThat(ServerUrl.parse(url))
                .isEqualTo(new Access("db.example", 5433, "me", "p@ss+1", "app", Map.of("sslmode", "require")));
    }

    @Test
    void fillsInWhatIsUsual() {
        Access access = ServerUrl.parse("postgresql://me@db.example");

        assertThat(access.port()).isEqualTo(5432);
        assertThat(access.database()).isEqualTo("postgres");
        assertThat(access.password()).isNull();
    }

    @Test
    void takesAnIpv6Address() {
        assertThat(ServerUrl.parse("postgresql://me@[::1]:5433/app")).hasToString("me@[::1]:5433/app");
    }

    @Test
    void printsWithoutThePassword() {
        Access access = ServerUrl.parse("postgresql://me:secret@db.example/app");

        assertThat(access).hasToString("me@db.example:5432/app");
        assertThat(access.dataSource()).hasToString("me@db.example:5432/app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://me:secret@h/d", "postgresql://me:secret@h/d d", "postgresql://me:se/cret@h/d"})
    void saysWhatIsWrongWithoutThePassword(String url) {
        assertThatThrownBy(() -> ServerUrl.parse(url))
                .isInstanceOf(ScratchUnavailable.class)
                .hasMessageContaining("the server's URL")
                .hasMessageContaining("expected postgresql://user:password@host:port/database")
                .satisfies(
                        e -> assertThat(e.toString()).doesNotContain("secret").doesNotContain("cret"))
                .hasNoCause();
    }

    @Test
    void takesOneServer() {
        assertThatThrownBy(() -> ServerUrl.parse("postgresql://me:secret@a:1,b:2/d"))
                .isInstanceOf(ScratchUnavailable.class)
                .hasMessage("the server's URL names several hosts; a scratch database needs one server");
    }
}
