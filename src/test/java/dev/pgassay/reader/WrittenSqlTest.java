package dev.pgassay.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenSqlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "varchar(20)",
                "numeric(10, 2)",
                "status in ('a;', 'b)')",
                "'it''s' || E'\\'; drop'",
                "\"odd;name\" > (1 + 2)",
                "$$ ; ) $$ = $x$ '; $x$",
                "a[1] - -1",
                "now()",
            })
    void onePieceIsFine(String text) {
        assertThat(WrittenSql.problem(text, false, false)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            id) where (true              | a parenthesis is closed that was not opened
            lower(a                      | a parenthesis is not closed
            1; drop table t              | a semicolon ends it; only one piece may stand here
            a, b                         | a comma separates two; only one may stand here
            true -- and not false        | a comment would hide what follows
            true /* and not false        | a comment would hide what follows
            'open                        | quotes are not closed
            "open                        | quotes are not closed
            E'\\'                        | quotes are not closed
            $a$ open $b$                 | a dollar quote is not closed
            'a\\'; drop table t --'      | a semicolon ends it; only one piece may stand here
            """)
    void whatLeavesItsPlaceIsNot(String text, String problem) {
        assertThat(WrittenSql.problem(text, false, false)).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin atomic select 1; select 2; end",
                "begin atomic select (case when true then 1 end); end",
                "begin atomic select 1; select case when true then 1 end; end",
                "begin atomic select 1 as ending; select 'end'; end",
            })
    void aBodyIsOnePiece(String body) {
        assertThat(WrittenSql.problem(body, true, true)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin atomic select 1; end; drop table t; end",
                "begin atomic select 1; END \t\n; drop table t; end",
                "begin atomic select 1 as a$$; end; drop table t; select 2 as b$$; end",
                "begin atomic select a_e'\\'; end; drop table t; select a_e'\\'; end",
            })
    void behindABodyNothingMayStand(String body) {
        assertThat(WrittenSql.problem(body, true, true))
                .isEqualTo("END and a semicolon end it; a CASE that ends a statement has to stand in parentheses");
    }
}
