package dev.pgassay.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.finding.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    private static final String CHARACTER = "is no YAML here: the character U+%s may not stand in it";

    /** In the texts, {@code ¶} ends a line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a: [1, 2¶b: 1 | 2:2 | while parsing a flow sequence that begins in line 1, expected ',' or ']', but got :",
                "a:¶  b: 1¶ c: 2 | 3:2 | while parsing a block mapping that begins in line 1, expected <block end>, but found '<block mapping start>'",
                "a:¶\tb: 1 | 2:1 | while scanning for the next token, found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)",
                "a: b: c | 1:5 | mapping values are not allowed here",
                "a: \"b¶c: d¶ | 3:1 | while scanning a quoted scalar that begins in line 1, found unexpected end of stream",
                "a: \"\\q\" | 1:6 | while scanning a double-quoted scalar, found unknown escape character q(113)",
                "a: 1¶ b: 2 | 2:3 | mapping values are not allowed here",
                "a: {b: 1 | 1:9 | while parsing a flow mapping, expected ',' or '}', but got <stream end>",
                "a: @b | 1:4 | while scanning for the next token, found character '@' that cannot start any token; put the value in quotes",
                "a: %b | 1:4 | while scanning for the next token, found character '%' that cannot start any token; put the value in quotes",
                "a: `b` | 1:4 | while scanning for the next token, found character '`' that cannot start any token; put the value in quotes",
                "a: - b | 1:4 | sequence entries are not allowed here",
                "a: 1¶...¶b | 3:1 | expected '<document start>', but found '<scalar>'",
            })
    void saysWhereAndWhyATextIsNoYaml(String text, String place, String message) {
        assertInvalid(text.replace('¶', '\n'), place, "is no YAML here: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: 1¶b: 2¶a: 3 | 3:1 | 'a' stands here a second time; first in line 1",
                "a: {b: 1, c: 2, b: 3} | 1:17 | 'b' stands here a second time; first in line 1",
                "\"a\": 1¶a: 2 | 2:1 | 'a' stands here a second time; first in line 1",
                "a: !b c | 1:4 | tags are not read; quote the value if it begins with '!'",
                "a: !!python/object [b] | 1:4 | tags are not read; quote the value if it begins with '!'",
                "- 1¶- !b {c: d} | 2:3 | tags are not read; quote the value if it begins with '!'",
                "a: &b c | 1:4 | anchors are not read; write the value out",
                "a: 1¶b: &c [1] | 2:4 | anchors are not read; write the value out",
                "a: 1¶<<: *b | 2:5 | aliases are not read; write the value out",
                "- *b | 1:3 | aliases are not read; write the value out",
                "[a]: 1 | 1:1 | a key must be a single value",
                "? {a: b}¶: c | 1:3 | a key must be a single value",
                "a: 1¶---¶b: 2 | 2:1 | a second document; one file holds one",
                "a: 1¶---¶b: [ | 2:1 | a second document; one file holds one",
            })
    void refusesWhatIsMoreThanData(String text, String place, String message) {
        assertInvalid(text.replace('¶', '\n'), place, message);
    }

    @Test
    void refusesABillionLaughsAtTheFirst() {
        StringBuilder text = new StringBuilder("a0: &a0 [lol, lol, lol]\n");
        for (int i = 1; i < 10; i++) {
            text.append(("a%d: &a%d [" + "*a%d, ".repeat(9) + "*a%d]\n")
                    .replace("*a%d", "*a" + (i - 1))
                    .replace("%d", i + ""));
        }
        assertInvalid(text.toString(), "1:5", "anchors are not read; write the value out");
    }

    @ParameterizedTest
    @ValueSource(ints = {34, 40, 100_000})
    void refusesWhatIsNestedTooDeep(int depth) {
        assertInvalid("[".repeat(depth), "1:34", "is nested more than 32 deep");
    }

    @Test
    void readsWhatIsNestedJustDeepEnough() {
        assertThat(YamlReader.parse("[".repeat(33) + "]".repeat(33), "f.yaml")).isInstanceOf(Node.Sequence.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n",
                "a:\n<<<<<<< HEAD\n  b: 2\n=======\n  c: 3\n>>>>>>> other\n",
                "a: 1\r\n<<<<<<< HEAD\r\nb: 2\r\n",
                "a: 1\n>>>>>>> other\n",
            })
    void findsTheMarkOfAMergeConflict(String text) {
        assertInvalid(text, "2:1", "the mark of a merge conflict; resolve it and remove the marks");
    }

    @Test
    void aMarkInsideATextIsNoConflict() {
        assertThat(((Node.Mapping) YamlReader.parse("a: |\n  <<<<<<< HEAD\n", "f.yaml")).entries())
                .containsOnlyKeys("a");
    }

    @ParameterizedTest
    @CsvSource({"'a: \0', 1:4, 0000", "'a: 1\nb: \u001b[31m', 2:4, 001B", "'a: 1\r\nb: é😀 \u0007', 2:7, 0007"})
    void namesTheCharacterThatMayNotStandInYaml(String text, String place, String character) {
        assertInvalid(text, place, CHARACTER.formatted(character));
    }

    @Test
    void findsTheCharacterFarIntoTheText() {
        assertInvalid("# comment\n".repeat(5000) + "a: \0", "5001:4", CHARACTER.formatted("0000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n", "\n\n", "\r\n", "\uFEFF"})
    void saysThatThereIsNoDocument(String text) {
        assertThatThrownBy(() -> YamlReader.parse(text, "f.yaml"))
                .isInstanceOf(InvalidFile.class)
                .hasMessage("f.yaml  is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n", "---\n...\n", "--- # a comment\n"})
    void anEmptyDocumentIsNothing(String text) {
        assertThat(YamlReader.parse(text, "f.yaml").what()).isEqualTo("nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: 1\nb: {c: 2}\n", "a: 1\r\nb: {c: 2}\r\n", "\uFEFFa: 1\nb: {c: 2}", "---\na: 1\nb: {c: 2}"})
    void placesAreThoseOfAnEditor(String text) {
        Node.Mapping top = (Node.Mapping) YamlReader.parse(text, "f.yaml");
        int first = text.startsWith("---") ? 2 : 1;

        Node.Entry entry = top.entries().get("b");

        assertThat(top.entries().keySet()).containsExactly("a", "b");
        assertThat(entry.position()).isEqualTo(new Position("f.yaml", first + 1, 1));
        assertThat(entry.value().position()).hasToString("f.yaml:" + (first + 1) + ":4");
        assertThat(((Node.Mapping) entry.value()).entries().get("c").value())
                .isEqualTo(new Node.Scalar(new Position("f.yaml", first + 1, 8), "2", true));
    }

    @ParameterizedTest
    @CsvSource({"'', true", "null, true", "~, true", "'''null''', false", "none, false", "'\"\"', false"})
    void nothingIsWrittenInThreeWays(String written, boolean nothing) {
        Node.Mapping top = (Node.Mapping) YamlReader.parse("a: " + written, "f.yaml");

        assertThat(((Node.Scalar) top.entries().get("a").value()).isNull()).isEqualTo(nothing);
    }

    @Test
    void valuesAreTextsUntilSomeoneKnowsBetter() {
        Node.Sequence list = (Node.Sequence) YamlReader.parse("[0x10, 1e3, yes, 2026-01-01, 007, on, '1']", "f.yaml");

        assertThat(list.items())
                .extracting(item -> ((Node.Scalar) item).text())
                .containsExactly("0x10", "1e3", "yes", "2026-01-01", "007", "on", "1");
    }

    private static void assertInvalid(String text, String place, String message) {
        assertThatThrownBy(() -> YamlReader.parse(text, "f.yaml"))
                .isInstanceOf(InvalidFile.class)
                .hasMessage("f.yaml:" + place + "  " + message);
    }
}
