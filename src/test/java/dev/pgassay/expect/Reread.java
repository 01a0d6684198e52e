package dev.pgassay.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A snapshot that was written to a file and read again. */
public final class Reread {

    private Reread() {}

    /** Asserts that the file says just what the snapshot in memory does, and that it is written the same each time. */
    public static void assertSame(Catalog catalog, Set<Environment> with) throws IOException {
        Path file = Files.createTempFile("snapshot", ".yaml");
        try {
            String text = SnapshotText.of(catalog, with);
            Files.writeString(file, text);
            Expectations read = Expectations.load(file);
            Expectations memory = Snapshot.of(catalog, with);
            assertThat(without(read)).isEqualTo(without(memory));
            assertThat(read.complete()).isEqualTo(memory.complete());
            assertThat(SnapshotText.of(catalog, with)).isEqualTo(text);
        } finally {
            Files.delete(file);
        }
    }

    /** Where it stands in a file is no part of what is expected, nor in which order. */
    private static Set<ObjectExpectation> without(Expectations expectations) {
        return expectations.objects().stream()
                .map(object -> new ObjectExpectation(
                        object.kind(),
                        object.scope(),
                        object.name(),
                        object.absent(),
                        facts(object),
                        object.schema(),
                        null))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static List<FactExpectation> facts(ObjectExpectation object) {
        return object.facts().stream()
                .map(fact -> new FactExpectation(fact.fact(), fact.value(), null))
                .toList();
    }
}
