package dev.pgassay.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What compares has never heard of a table: a new kind of object needs nothing from it. */
class NoKindTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/pgassay/diff");

    @Test
    void theDifferHasNoWordForAnyKind() throws IOException {
        Set<String> words = words();
        assertThat(words).contains("differ", "difference", "kind", "fact");
        assertThat(words).doesNotContainAnyElementsOf(kinds());
    }

    /** Every kind's label, {@code table}, and each noun of a longer one, {@code trigger}. */
    private static Set<String> kinds() {
        Set<String> kinds = Arrays.stream(Kind.values())
                .flatMap(kind -> Stream.of(kind.label().split(" ", -1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(kinds).contains("table", "index", "trigger");
        // parts of labels that say nothing by themselves
        kinds.removeAll(Set.of("type", "key", "not", "null", "default", "class", "text"));
        return kinds;
    }

    private static Set<String> words() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<String> texts = files.map(NoKindTest::read).toList();
            return texts.stream()
                    .map(text -> text.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT))
                    .flatMap(text -> Stream.of(text.split("[^a-z]+", -1)))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
