package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScannerTest {
    @Test
    void aSemicolonInParenthesesEndsNothing() {
        assertThat(kinds("DO ALSO (a; b);", SqlSpan.Kind.SEMICOLON)).hasSize(1);
    }

    @Test
    void aDollarInAWordOrBeforeADigitOpensNoBody() {
        assertThat(kinds("SELECT a$b$c, $1, $2;", SqlSpan.Kind.DOLLAR_BODY)).isEmpty();
        assertThat(kinds("SELECT $1$; $$;$$", SqlSpan.Kind.DOLLAR_BODY)).hasSize(1);
    }

    @Test
    void anEOfAnotherWordEscapesNothing() {
        assertThat(kinds("type'\\';", SqlSpan.Kind.SEMICOLON)).hasSize(1);
        assertThat(kinds("E'\\';'", SqlSpan.Kind.SEMICOLON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void spansCoverTheWholeTextInOrder(long seed) {
        Random random = new Random(seed);
        String alphabet = "aE'\"$-/*\\;() \n1é";
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            int at = 0;
            for (SqlSpan span : spans(text.toString())) {
                assertThat(span.start()).as("%s", text).isEqualTo(at);
                assertThat(span.end()).as("%s", text).isGreaterThan(at);
                at = span.end();
            }
            assertThat(at).as("%s", text).isEqualTo(text.length());
        }
    }

    private static List<SqlSpan> kinds(String text, SqlSpan.Kind kind) {
        return spans(text).stream().filter(span -> span.kind() == kind).toList();
    }

    private static List<SqlSpan> spans(String text) {
        SqlScanner scanner = new SqlScanner(text);
        List<SqlSpan> spans = new ArrayList<>();
        while (scanner.hasNext()) {
            spans.add(scanner.next());
        }
        return spans;
    }
}
