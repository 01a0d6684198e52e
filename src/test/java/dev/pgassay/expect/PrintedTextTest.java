package dev.pgassay.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is the same though it is printed otherwise, and what only looks so. */
class PrintedTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (((a) AND (b)) AND (c))                            | ((a) AND (b) AND (c))
            ((((a) OR (b)) OR (c)) OR (d))                     | ((a) OR (b) OR (c) OR (d))
            f((((a) AND (b)) AND (c)), d)                      | f(((a) AND (b) AND (c)), d)
            ((s)::text = ANY ((ARRAY['a'::varchar])::text[]))  | ((s)::text = ANY (ARRAY[('a'::varchar)::text]))
            ((ARRAY['x, ''y'::bpchar, z])::app."T t"[])        | (ARRAY[('x, ''y'::bpchar)::app."T t", (z)::app."T t"])
            ((ARRAY[f(a, b)])::character varying(5)[])         | (ARRAY[(f(a, b))::character varying(5)])
            s::text = ANY (ARRAY['a'::bpchar, b]::text[])      | s::text = ANY (ARRAY['a'::bpchar::text, b::text])
            (t LEFT JOIN u ON TRUE)                            | (t LEFT JOIN u ON (true))
            """)
    void whatARestoredDumpMakesOfItIsTheSame(String before, String after) {
        assertThat(PrintedText.isSame(before, after)).isTrue();
        assertThat(PrintedText.isSame(after, before)).isTrue();
        assertThat(PrintedText.isSame(List.of("k", before), List.of("k", after)))
                .isTrue();
        assertThat(PrintedText.isSame(Map.of("k", before), Map.of("k", after))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (((a) AND (b)) OR (c))                      | ((a) AND (b) OR (c))
            (((a) OR (b)) AND (c))                      | ((a) OR (b) AND (c))
            ((a) AND ((b) AND (c)))                     | ((a) AND (b) AND (c))
            (((a) AND (b)) AND (c))                     | ((a) AND (c) AND (b))
            (NOT ((a) AND (b)))                         | (NOT (a) AND (b))
            (s = '((a AND b) AND c)')                   | (s = '(a AND b AND c)')
            (s = 'a  b')                                | (s = 'a b')
            (s = '(')                                   | (s = ')')
            ((ARRAY['a'::varchar])::text[])             | (ARRAY[('b'::varchar)::text])
            ((ARRAY['a'::varchar])::text[])             | (ARRAY[('a'::varchar)::name])
            ((ARRAY['a'::varchar])::text)               | (ARRAY[('a'::varchar)::text])
            (t LEFT JOIN u ON TRUE)                     | (t LEFT JOIN u ON (false))
            ((a)                                        | (((a))
            (a]                                         | (a)
            """)
    void whatSaysSomethingElseIsNot(String one, String other) {
        assertThat(PrintedText.isSame(one, other)).isFalse();
        assertThat(PrintedText.isSame(other, one)).isFalse();
    }

    @Test
    void listsAndMapsAreTheSameOnlyPartByPart() {
        assertThat(PrintedText.isSame(List.of("a", "b"), List.of("a"))).isFalse();
        assertThat(PrintedText.isSame(List.of("a", "b"), List.of("b", "a"))).isFalse();
        assertThat(PrintedText.isSame(Map.of("k", "a"), Map.of("l", "a"))).isFalse();
        assertThat(PrintedText.isSame(Map.of("k", "a"), Map.of("k", "b"))).isFalse();
        assertThat(PrintedText.isSame(null, "a")).isFalse();
    }

    @Test
    void aBodyInAnotherLanguageIsTheSameToTheLetterOnly() {
        FactType body = Kind.ROUTINE.fact("body").orElseThrow();
        String python = "return (((a) AND (b)) AND (c))";
        String blank = "return  (((a) AND (b)) AND (c))";

        assertThat(new FactExpectation(body, python, null).isPrinted(python, blank))
                .isFalse();
        assertThat(new FactExpectation(body, "", null)
                        .isPrinted("RETURN (((a) AND (b)) AND (c))", "RETURN ((a) AND (b) AND (c))"))
                .isTrue();
    }
}
