package dev.pgassay.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an expression joins by AND, as the server prints it. */
class AlternativesConjunctsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "((a > 0) AND (b > a)) | (a > 0) & (b > a)",
                "((a > 0) AND (b <> ') AND (') AND ((c > 0) OR (d > 0))) | (a > 0) & (b <> ') AND (') & ((c > 0) OR (d > 0))",
                "((a > 0) AND ((b > 0) AND (c > 0))) | (a > 0) & ((b > 0) AND (c > 0))"
            })
    void areItsParts(String expression, String parts) {
        assertThat(String.join(" & ", Alternatives.conjuncts(expression))).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(a > 0) | a > 0",
                "((a > 0) OR (b > 0)) | (a > 0) OR (b > 0)",
                "((a)::text = ' AND ') | (a)::text = ' AND '"
            })
    void areItselfWithoutAConjunction(String expression, String itself) {
        assertThat(Alternatives.conjuncts(expression)).containsExactly(itself);
    }
}
