package dev.pgassay.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Position;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferTest {

    private static final Position WHOLE = new Position("f.yaml", 1, 1);

    private record Fact(
            String name, @Nullable Object shown, @Nullable Position declaredAt) implements ExpectedFact {
        @Override
        public boolean accepts(@Nullable Object actual) {
            return Objects.equals(shown, actual);
        }
    }

    private static final List<Fact> EXPECTED = List.of(
            new Fact("size", 1L, new Position("f.yaml", 2, 3)),
            new Fact("colour", "red", new Position("f.yaml", 3, 3)),
            new Fact("note", null, null));

    @Test
    void whatIsAsExpectedIsNoFinding() {
        assertThat(compare(Map.of("size", 1L, "colour", "red", "more", "is free")))
                .isEmpty();
    }

    @Test
    void oneFindingHasEveryFactThatDiffersInTheOrderOfWhatIsExpected() {
        assertThat(compare(Map.of("colour", "blue", "note", "x")).orElseThrow()).hasToString("""
                        thing a.b differs in size, colour, note
                          size
                            expected     1
                            but was      (none)
                          colour
                            expected     red
                            but was      blue
                          note
                            expected     (none)
                            but was      x
                          declared at  f.yaml:2""");
    }

    @Test
    void theLineIsThatOfTheFirstFactThatDiffersOrOfTheWhole() {
        assertThat(compare(Map.of("size", 1L, "colour", "blue")).orElseThrow().declaredAt())
                .isEqualTo(new Position("f.yaml", 3, 3));
        assertThat(compare(Map.of("size", 1L, "colour", "red", "note", "x"))
                        .orElseThrow()
                        .declaredAt())
                .isEqualTo(WHOLE);
    }

    private static Optional<Finding> compare(Map<String, Object> actual) {
        return Differ.compare("thing", () -> "a.b", EXPECTED, actual::get, WHOLE);
    }
}
