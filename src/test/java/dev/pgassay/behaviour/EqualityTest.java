package dev.pgassay.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a column is said to be equal to, in conditions as the server prints them. */
class EqualityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(total = (price * quantity)) | (price * quantity)",
                "((total)::text = \"right\"(number, 4)) | \"right\"(number, 4)",
                "((total)::numeric(10,2) = EXTRACT(isodow FROM day)) | EXTRACT(isodow FROM day)",
                "((a > 0) AND (total = concat(a, ')(', b))) | concat(a, ')(', b)",
                "(round((a / b), 2) = total) | round((a / b), 2)",
                "((a > 0) AND (concat(a, ')(', b) = (total)::text)) | concat(a, ')(', b)"
            })
    void isWhatStandsOnTheOtherSide(String expression, String equal) {
        assertThat(Equality.of("total", true, expression)).containsExactly(equal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "((total + a) = b) | (b) - (a)",
                "(((total)::numeric - (a * 2)) = 12.5) | (12.5) + ((a * 2))",
                "((a > 0) AND ((total - starts) = '01:30:00'::interval)) | ('01:30:00'::interval) + (starts)"
            })
    void isWhatADifferenceSays(String expression, String equal) {
        assertThat(Equality.of("total", true, expression)).containsExactly(equal);
    }

    @ParameterizedTest
    @CsvSource({
        "(total = ANY (parts))",
        "(subtotal = (a + b))",
        "(cardinality(total) = 3)",
        "((a + total) = b)",
        "((total + a) = ANY (b))",
        "((total * a) = b)",
        "(total <> b)",
        "(\"Total\" = b)",
        "(total = (a"
    })
    void isNothingElse(String expression) {
        assertThat(Equality.of("total", true, expression)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"((total)::text = split_part(name, ':'::text, 1))", "(concat(a, b) = (total)::text)"})
    void isNotTheTextOfWhatIsNone(String expression) {
        assertThat(Equality.of("total", true, expression)).hasSize(1);
        assertThat(Equality.of("total", false, expression)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource("(\"Total\" = (a + b))")
    void isFoundByTheNameAsItIsQuoted(String expression) {
        assertThat(Equality.of("Total", true, expression)).containsExactly("(a + b)");
    }
}
