package dev.pgassay.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FewestTest {

    private static final List<String> HUNDRED =
            IntStream.rangeClosed(1, 100).mapToObj(String::valueOf).toList();

    @Test
    void whatIsNeededIsLeft() throws SQLException {
        assertThat(Fewest.of(HUNDRED, fewer -> having(fewer, "7", "50", "99"), () -> true))
                .containsExactly("7", "50", "99");
    }

    @Test
    void whatNeedsNothingIsLeftEmpty() throws SQLException {
        assertThat(Fewest.of(HUNDRED, Optional::of, () -> true)).isEmpty();
        assertThat(Fewest.of(List.of(), Optional::of, () -> true)).isEmpty();
    }

    @Test
    void whatGoesTogetherWithAnotherGoes() throws SQLException {
        // everything behind the first half needs "40"
        Fewest.Attempt attempt = fewer -> {
            List<String> taken = new ArrayList<>(fewer);
            if (!fewer.contains("40")) {
                taken.removeIf(each -> Integer.parseInt(each) > 50);
            }
            return having(taken, "3");
        };

        assertThat(Fewest.of(HUNDRED, attempt, () -> true)).containsExactly("3");
    }

    @Test
    void whenTimeIsOverWhatIsLeftStays() throws SQLException {
        assertThat(Fewest.of(HUNDRED, Optional::of, () -> false)).isEqualTo(HUNDRED);
    }

    private static Optional<List<String>> having(List<String> fewer, String... needed) {
        return fewer.containsAll(List.of(needed)) ? Optional.of(fewer) : Optional.empty();
    }
}
