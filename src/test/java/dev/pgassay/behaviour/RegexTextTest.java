package dev.pgassay.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that regular expressions match. */
class RegexTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(foo|bar)-\\d+$",
                "^/(\\d+/)*$",
                "^[A-Z]{2}(-[a-z]+)?$",
                "(?=.*[A-Z])(?=.*\\d)(?=.*[^\\w])",
                "^(?=.*[A-Z])(?=.*\\d).{8,}$",
                "^[^\\s@]+@[^\\s@]+\\.[a-z]{2,}$"
            })
    void match(String pattern) {
        assertThat(RegexText.all(pattern))
                .isNotEmpty()
                .allMatch(text -> Pattern.compile(pattern).matcher(text).find());
    }

    @Test
    void areGivenWithoutAndWithWhatMayBeThere() {
        assertThat(RegexText.all("^[A-Z]{2}(-[a-z]+)?$")).isEqualTo(List.of("AA", "AA-a"));
    }

    @Test
    void areNotThereWhereItCannotBeRead() {
        assertThat(RegexText.all("[")).isEmpty();
    }
}
