package dev.pgassay.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a terminal would obey, what no eye sees, and what nobody reads to its end. */
class HiddenTextTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\u001b[31mred,\\x1b[31mred",
                "a\u0007b,a\\x07b",
                "a\u009bb,a\\x9bb",
                "a\u007fb,a\\x7fb",
                "a\tb,a\\x09b",
                "a\u202eb,a\\x202eb",
                "a\u200bb,a\\x200bb",
                "a\u2028b,a\\x2028b",
                "é 漢 😀,é 漢 😀",
            })
    void isShownInEveryPartOfAFinding(String hidden, String shown) {
        Finding finding = new Finding(
                Problem.DIFFERENT,
                "comment",
                hidden,
                List.of(
                        new Difference(hidden, List.of(hidden), List.of(hidden, hidden + 1)),
                        new Difference("other", 1L, 2L)),
                new Position(hidden + ".yaml", 1, 1),
                hidden);

        assertThat(finding).hasToString("""
                comment %1$s differs in %1$s, other
                  %1$s
                    expected     %1$s
                    but was      %1$s, %1$s1
                    unexpected   %1$s1
                  other
                    expected     1
                    but was      2
                  declared at  %1$s.yaml:1
                  hint         %1$s""".formatted(shown));
    }

    @Test
    void theFirstLineStaysOneLine() {
        Finding finding = Finding.missing("table", "public.\"a\nb\r\"", List.of(), null, "first\nsecond");

        assertThat(finding).hasToString("""
                table public."a\\x0ab\\x0d" is missing
                  hint         first
                               second""");
    }

    @Test
    void aCarriageReturnIsADifferenceThatShows() {
        assertThat(sides("begin\r\nend", "begin\nend"))
                .containsExactly(
                        "  expected     begin\\x0d",
                        "               end",
                        "  but was      begin",
                        "               end");
    }

    @ParameterizedTest
    @CsvSource({"'a ', a", "' a', 'a '", "'a\n', a"})
    void blanksAtTheEndsShowWhenNothingElseDiffers(String one, String other) {
        assertThat(sides(one, other))
                .containsExactly("  expected     " + quoted(one), "  but was      " + quoted(other));
    }

    @Test
    void aListIsToldFromATextWithCommas() {
        assertThat(sides(List.of("a, b"), List.of("a", "b")))
                .containsExactly("  expected     'a, b'", "  but was      'a', 'b'");
        assertThat(sides(null, "(none)")).containsExactly("  expected     (none)", "  but was      '(none)'");
    }

    @Test
    void aMegabyteIsCut() {
        String megabyte = "x".repeat(1 << 20);

        assertThat(sides(megabyte, "y"))
                .containsExactly(
                        "  expected     " + "x".repeat(4000) + "… (1044576 more characters)", "  but was      y");
    }

    @Test
    void twoMegabytesAreShownWhereTheyPart() {
        String megabyte = "x".repeat(1 << 20);

        assertThat(sides(megabyte + "one" + megabyte, megabyte + "two" + megabyte))
                .containsExactly(
                        "  expected     … " + "x".repeat(40) + "one" + "x".repeat(37) + " …",
                        "  but was      … " + "x".repeat(40) + "two" + "x".repeat(37) + " …");
    }

    @Test
    void twoLongTextsOfWhichOneIsLongerAreShownWhereTheyPart() {
        String megabyte = "x".repeat(1 << 20);

        assertThat(sides(megabyte, megabyte + "!"))
                .containsExactly(
                        "  expected     … " + "x".repeat(40) + "'", "  but was      … " + "x".repeat(40) + "!'");
    }

    @Test
    void aLongListIsCutAsAWhole() {
        List<String> many = Collections.nCopies(1000, "label");

        assertThat(sides(many, List.of("label")))
                .containsExactly(
                        "  expected     " + "label, ".repeat(571) + "lab… (2998 more characters)",
                        "  but was      label");
    }

    @Test
    void whatHasJustTheLengthIsNotCut() {
        String whole = "😀".repeat(4000);

        assertThat(sides(whole, "y")).containsExactly("  expected     " + whole, "  but was      y");
    }

    @Test
    void aNameOrALabelOfTwoLinesIsOne() {
        assertThat(sides(List.of("a\nb", "c"), List.of("c")))
                .containsExactly("  expected     a\\x0ab, c", "  but was      c", "  missing      a\\x0ab");
        assertThat(sides(List.of("", "c"), List.of("c")))
                .containsExactly("  expected     '', c", "  but was      c", "  missing      ''");
        assertThat(Finding.missing("table", "x".repeat(1 << 20), List.of(), null, null))
                .hasToString("table " + "x".repeat(4000) + "… (1044576 more characters) is missing");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\n", "\\x0a") + "'";
    }

    private static List<String> sides(@Nullable Object expected, @Nullable Object actual) {
        return Finding.different(
                        "view", "public.v", List.of(new Difference("definition", expected, actual)), null, null)
                .toString()
                .lines()
                .skip(1)
                .toList();
    }
}
