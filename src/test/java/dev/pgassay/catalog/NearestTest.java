package dev.pgassay.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KNOWN = List.of("tables", "views", "on_delete", "on_update", "id", "triggers");

    @ParameterizedTest
    @CsvSource({
        "tabels, tables",
        "table, tables",
        "TABLES, tables",
        "on-delete, on_delete",
        "ondelete, on_delete",
        "on_updaet, on_update",
        "trigger, triggers",
        "i, id",
        "di, id",
        "veiws, views",
        "it, id",
        "columns,",
        "xy,",
        "tables,",
        "'',",
    })
    void isTheKnownNameWithTheFewestChangedLetters(String name, @Nullable String nearest) {
        assertThat(Nearest.to(name, KNOWN).orElse(null)).isEqualTo(nearest);
    }

    @ParameterizedTest
    @CsvSource({"aac, aaa", "abb, aab"})
    void isTheFirstByNameOfSeveral(String name, String nearest) {
        assertThat(Nearest.to(name, List.of("bbb", "aab", "aaa"))).contains(nearest);
    }
}
