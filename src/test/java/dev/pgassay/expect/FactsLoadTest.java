package dev.pgassay.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Kind.Place;
import dev.pgassay.catalog.Reference;
import dev.pgassay.catalog.Version;
import dev.pgassay.finding.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fact of every kind, in the form that its Java type asks for: a new fact is tried by being there. */
class FactsLoadTest {

    @TempDir
    private Path folder;

    /** A value as it is written, and what it says. */
    private record Sample(String written, @Nullable Object value) {}

    static Stream<Arguments> facts() {
        return Stream.of(Kind.values())
                .flatMap(kind -> kind.facts().stream()
                        .filter(fact -> !fact.name().equals("table"))
                        .flatMap(fact -> samples(kind, fact).stream().map(sample -> Arguments.of(kind, fact, sample))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("facts")
    void loadAsWhatTheySay(Kind kind, FactType fact, Sample sample) {
        Expectations loaded = new Written(folder)
                .file("f.yaml", yaml(kind, fact, sample.written()))
                .load();

        ObjectExpectation object = loaded.objects().stream()
                .filter(candidate -> candidate.kind() == kind)
                .findFirst()
                .orElseThrow();
        FactExpectation loadedFact = object.facts().stream()
                .filter(candidate -> candidate.fact().equals(fact))
                .findFirst()
                .orElseThrow();
        assertThat(object.name()).isEqualTo(kind.isSingle() ? "" : "x");
        assertThat(object.absent()).isFalse();
        assertThat(object.schema()).isEqualTo("app");
        assertThat(object.scope()).isEqualTo(scope(kind));
        assertThat(loadedFact.value()).isEqualTo(sample.value());
        assertThat(loadedFact.position()).isEqualTo(new Position(folder + "/f.yaml", 6, 7));
    }

    private static String yaml(Kind kind, FactType fact, String written) {
        String object = kind.place() == Place.RELATION
                ? "tables:\n  t:\n    " + kind.plural() + ":\n"
                : "\n\n" + kind.plural() + ":\n";
        String name = kind.isSingle() ? "\n" : kind.place() == Place.RELATION ? "     x:\n" : " x:\n";
        return "schema: app\n" + object + name + "      " + fact.name() + ": " + written + "\n";
    }

    private static Scope scope(Kind kind) {
        return switch (kind.place()) {
            case DATABASE -> new Scope(null, null);
            case SCHEMA -> new Scope("app", null);
            case RELATION -> new Scope("app", "t");
        };
    }

    private static List<Sample> samples(Kind kind, FactType fact) {
        Class<?> type = fact.type();
        List<Sample> samples = new ArrayList<>();
        if (type == boolean.class) {
            return List.of(new Sample("true", true), new Sample("false", false));
        }
        if (type == long.class) {
            return List.of(new Sample("-9223372036854775808", Long.MIN_VALUE), new Sample("7", 7L));
        }
        if (type == Long.class) {
            return List.of(new Sample("null", null), new Sample("0", 0L));
        }
        if (type == Version.class) {
            return List.of(
                    new Sample("0.8.0", new VersionRange("=", new Version("0.8.0"))),
                    new Sample("\">= 0.5.0\"", new VersionRange(">=", new Version("0.5.0"))));
        }
        if (fact.isPrivileges()) {
            String word = PrivilegeWords.of(PrivilegeWords.subject(kind, fact)).get(0);
            String option = word + " with grant option";
            return List.of(
                    new Sample("null", Map.of()),
                    new Sample(
                            "{PUBLIC: " + word.toUpperCase(Locale.ROOT) + ", b: [" + option + ", " + word
                                    + " GRANTED BY C]}",
                            Map.of("public", Set.of(word), "b", Set.of(word + " granted by C", option))));
        }
        if (fact.isMoment()) {
            return List.of(new Sample("null", null), new Sample("2030-01-01", "2030-01-01 00:00:00+00"));
        }
        if (fact.isMapOfSets()) {
            return List.of(
                    new Sample("null", Map.of()),
                    new Sample("{a: x, b: [z, y]}", Map.of("a", Set.of("x"), "b", Set.of("y", "z"))));
        }
        if (type == Map.class) {
            return List.of(
                    new Sample("{}", Map.of()), new Sample("{lists: 100, a: x}", Map.of("lists", "100", "a", "x")));
        }
        if (type == List.class || type == Set.class) {
            return many(fact);
        }
        samples.add(new Sample("null", null));
        if (type == Reference.class) {
            samples.add(new Sample("\"a( x,y ,  z )\"", "a(x, y, z)"));
        } else if (fact.words().isEmpty()) {
            samples.add(new Sample("some text", "some text"));
            samples.add(new Sample("\"null\"", "null"));
        }
        fact.words().forEach(word -> samples.add(new Sample(word, word)));
        return samples;
    }

    private static List<Sample> many(FactType fact) {
        List<String> values = fact.words().isEmpty() ? List.of("b", "a", "c d") : fact.words();
        boolean ordered = fact.type() == List.class;
        return List.of(
                new Sample("null", ordered ? List.of() : Set.of()),
                new Sample("[]", ordered ? List.of() : Set.of()),
                new Sample(values.get(0), ordered ? List.of(values.get(0)) : Set.of(values.get(0))),
                new Sample("[" + String.join(", ", values) + "]", ordered ? values : new TreeSet<>(values)));
    }
}
