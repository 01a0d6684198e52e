package dev.pgassay.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which a condition can hold, as the server prints it. */
class AlternativesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(a > 0) | (a > 0)",
                "(((a = 1) AND (b > 0)) OR ((a = 2) AND (b IS NULL))) | (a = 1) & (b > 0); (a = 2) & (b IS NULL)",
                "((((a = 1) AND (b > 0)) OR (c IS NULL)) IS TRUE) | (a = 1) & (b > 0); (c IS NULL)",
                "((a = ') OR ('::text) OR (\"x OR y\" > 0)) | (a = ') OR ('::text); (\"x OR y\" > 0)",
                "((NOT done) OR (ended IS NOT NULL)) | (NOT (done)); (ended IS NOT NULL)",
                "((state = 'x'::text) = (ended IS NOT NULL)) | (state = 'x'::text) & (ended IS NOT NULL);"
                        + " (state <> 'x'::text) & (ended IS NULL)",
                "((a IS NULL) <> (b IS NULL)) | (a IS NULL) & (b IS NOT NULL); (a IS NOT NULL) & (b IS NULL)",
                "(NOT ((a = 1) AND (b = ANY (ARRAY[1, 2])))) | (a <> 1); (b <> ALL (ARRAY[1, 2]))",
                "(num_nonnulls(a, b) = 1) | (a IS NOT NULL) & (b IS NULL); (a IS NULL) & (b IS NOT NULL)",
                "((((a IS NOT NULL))::integer + ((b IS NOT NULL))::integer) > 1) | (a IS NOT NULL) & (b IS NOT NULL)",
                "CASE kind WHEN 'a'::text THEN (x > 0) WHEN 'b'::text THEN false ELSE (x IS NULL) END |"
                        + " (kind = 'a'::text) & (x > 0); (kind <> 'a'::text) & (kind <> 'b'::text) & (x IS NULL)",
                "(a = CASE WHEN (b > 0) THEN 1 ELSE 2 END) | (a = CASE WHEN (b > 0) THEN 1 ELSE 2 END)",
                "((a + b) = (c - d)) | ((a + b) = (c - d))"
            })
    void areItsWays(String expression, String ways) {
        assertThat(Alternatives.of(expression, true).stream()
                        .map(way -> String.join(" & ", way))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(ways);
    }
}
