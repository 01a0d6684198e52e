package dev.pgassay.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexKeyTest {

    @ParameterizedTest
    @CsvSource({
        "false, false, created_at",
        "true, true, created_at DESC",
        "true, false, created_at DESC NULLS LAST",
        "false, true, created_at NULLS FIRST",
    })
    void saysOfItsOrderWhatIsNotTheDefault(boolean descending, boolean nullsFirst, String text) {
        assertThat(new IndexKey("created_at", null, null, null, Map.of(), descending, nullsFirst))
                .hasToString(text);
    }

    @Test
    void saysAllInTheOrderOfCreateIndex() {
        assertThat(new IndexKey(null, "lower(email)", "\"C\"", "text_pattern_ops", Map.of(), true, true))
                .hasToString("lower(email) COLLATE \"C\" text_pattern_ops DESC");
        assertThat(new IndexKey("Path", null, null, "gist_ltree_ops", Map.of("siglen", "100"), false, false))
                .hasToString("\"Path\" gist_ltree_ops(siglen=100)");
    }
}
