package dev.pgassay.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.finding.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private final Problems problems = new Problems();

    @Test
    void areSaidInTheOrderOfFilesAndLines() {
        problems.add(new Position("b.yaml", 2, 1), "fifth");
        problems.add(new Position("a.yaml", 10, 1), "fourth");
        problems.add(new Position("a.yaml", 9, 7), "third");
        problems.add(new InvalidFile("c.yaml", "is empty"));
        problems.add(new Position("a.yaml", 9, 3), "second");
        problems.add(new InvalidFile("first"));

        assertSaid(
                "first",
                "a.yaml:9:3  second",
                "a.yaml:9:7  third",
                "a.yaml:10:1  fourth",
                "b.yaml:2:1  fifth",
                "c.yaml  is empty");
    }

    @Test
    void areSaidOnce() {
        problems.add(new Position("a.yaml", 1, 1), "twice");
        problems.add(new Position("a.yaml", 1, 1), "twice");

        assertSaid("a.yaml:1:1  twice");
    }

    @Test
    void noneIsNoProblem() {
        assertThatCode(problems::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void anUnknownWordIsSaidWithTheNearestAndAllThatAreKnown() {
        problems.unknown(new Position("a.yaml", 1, 1), "key", "tabels", List.of("tables", "views"));
        problems.unknown(new Position("a.yaml", 2, 1), "key", "functions", List.of("tables", "views"));

        assertSaid(
                "a.yaml:1:1  unknown key 'tabels'; did you mean 'tables'? (known: tables, views)",
                "a.yaml:2:1  unknown key 'functions' (known: tables, views)");
    }

    @Test
    void textsAreAListOrOneValueAlone() {
        assertThat(problems.texts(YamlReader.parse("[a, b]", "a.yaml"), "keys")).containsExactly("a", "b");
        assertThat(problems.texts(YamlReader.parse("a", "a.yaml"), "keys")).containsExactly("a");
        assertThatCode(problems::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void whatIsOfAnotherShapeIsSaidAsItIs() {
        problems.texts(YamlReader.parse("{a: b}", "a.yaml"), "keys");
        problems.texts(YamlReader.parse("[a,\n [b],\n c,\n null]", "b.yaml"), "keys");
        problems.text(YamlReader.parse("[a]", "c.yaml"), "schema");
        problems.text(YamlReader.parse("~", "d.yaml"), "schema");
        problems.mapping(YamlReader.parse("a", "e.yaml"), "counts");

        assertSaid(
                "a.yaml:1:1  keys must be a list, found a map",
                "b.yaml:2:2  an item of keys must be a single value, found a list",
                "b.yaml:4:2  an item of keys must be a single value, found nothing",
                "c.yaml:1:1  schema must be a single value, found a list",
                "d.yaml:1:1  schema must be a single value, found nothing",
                "e.yaml:1:1  counts must be a map, found 'a'");
    }

    private void assertSaid(String... lines) {
        assertThatThrownBy(problems::throwIfAny).isInstanceOf(InvalidFile.class).hasMessage(String.join("\n", lines));
    }
}
