package dev.pgassay.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.TestServer;
import dev.pgassay.scratch.ScratchDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a newer PostgreSQL brings is named. No server has it yet, so this one is made to look like one. */
class UnmodeledIT {

    @Test
    void whatIsInACatalogThatNobodyKnowsIsNamed() throws Exception {
        String sql = new String(
                Objects.requireNonNull(UnmodeledIT.class.getResourceAsStream("unmodeled.sql"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (a integer); create policy readers on t");

            try (ResultSet none = statement.executeQuery(sql)) {
                assertThat(none.next()).isFalse();
            }
            try (ResultSet one = statement.executeQuery(sql.replace("'pg_policy', ", ""))) {
                assertThat(one.next()).isTrue();
                assertThat(one.getString("kind")).isEqualTo("policy");
                assertThat(one.getString("name")).isEqualTo("readers on public.t");
                assertThat(one.next()).isFalse();
            }
        }
    }
}
