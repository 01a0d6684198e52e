package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlywayHistoryTest {
    private static final String HISTORY = "\"pgassay\".\"pgassay_flyway_history\"";

    private final FlywayHistory history = new FlywayHistory("PostgreSQL 17");

    @Test
    void remembersWhatWasInsertedAndGivesWhatCameAfter() {
        insert(1, "1");
        insert(2, "2");

        assertThat(ask("SELECT * FROM " + HISTORY + " WHERE \"installed_rank\" > ?", -1))
                .hasSize(2);
        assertThat(ask("SELECT * FROM " + HISTORY + " WHERE \"installed_rank\" > ?", 1))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("version", "2").containsEntry("success", true));
    }

    @Test
    void knowsTheTableTheLockAndTheServer() {
        assertThat(ask("SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_class c WHERE n.nspname = ? AND c.relname = ?)"))
                .containsExactly(Map.of("1", true));
        assertThat(ask("SELECT pg_try_advisory_lock(1)")).containsExactly(Map.of("1", true));
        assertThat(ask("SELECT version()")).containsExactly(Map.of("1", "PostgreSQL 17"));
    }

    @Test
    void leavesWhatItDoesNotKnowToTheServer() {
        assertThat(history.answer("SHOW search_path")).isNull();
    }

    private void insert(int rank, String version) {
        ask(
                "INSERT INTO " + HISTORY
                        + " (\"installed_rank\", \"version\", \"checksum\", \"success\") VALUES (?, ?, ?, ?)",
                rank,
                version,
                null,
                true);
    }

    private List<Map<String, @Nullable Object>> ask(String sql, @Nullable Object... parameters) {
        return Objects.requireNonNull(history.answer(sql)).apply(Arrays.asList(parameters));
    }
}
