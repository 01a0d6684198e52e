package dev.pgassay.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A finding for each fact of each kind, to be read: is it English, and is it clear? */
class WordingTest {

    private static final Path WORDING = Path.of("src/test/resources/dev/pgassay/finding/wording.txt");

    /** {@code mvn test -Dtest=WordingTest -Dpgassay.update=true} writes the file anew; read what changed. */
    @Test
    void everyFactReadsWell() throws IOException {
        String text = Arrays.stream(Kind.values())
                .flatMap(kind -> kind.facts().stream().flatMap(fact -> findings(kind, fact)))
                .map(Finding::toString)
                .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("pgassay.update")) {
            Files.writeString(WORDING, text);
        }
        assertThat(text).isEqualTo(Files.readString(WORDING));
    }

    private static Stream<Finding> findings(Kind kind, FactType fact) {
        String name =
                kind.named("public", "t", kind == Kind.ROUTINE ? "r()" : "x").toString();
        return differences(fact)
                .map(difference -> Finding.different(kind.label(), name, List.of(difference), null, null));
    }

    private static Stream<Difference> differences(FactType fact) {
        Class<?> type = fact.type();
        if (type == boolean.class) {
            return Stream.of(new Difference(fact.name(), true, false), new Difference(fact.name(), false, true));
        }
        if (type == long.class || type == Long.class) {
            return Stream.of(new Difference(fact.name(), 1L, 2L));
        }
        if (type == Version.class) {
            return Stream.of(new Difference(fact.name(), new Version("1.0"), new Version("2.0")));
        }
        String one = fact.words().isEmpty() ? "a" : fact.words().get(0);
        String other = fact.words().size() < 2 ? "b" : fact.words().get(1);
        if (type == Map.class) {
            return Stream.of(
                    fact.isMapOfSets()
                            ? new Difference(fact.name(), Map.of("a", Set.of(one)), Map.of("a", Set.of(other)))
                            : new Difference(fact.name(), Map.of("a", one), Map.of("a", other)));
        }
        return Stream.of(
                type == List.class || type == Set.class
                        ? new Difference(fact.name(), List.of(one), List.of(one, other))
                        : new Difference(fact.name(), one, other));
    }
}
