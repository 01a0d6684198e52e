package dev.pgassay.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrameTest {

    @Test
    void theInnermostComesFirst() {
        assertThat(Frame.of(failure("""
                        PL/pgSQL function is_ok(text,integer) line 3 at RAISE
                        SQL statement "select is_ok(new.state, new.n)"
                        PL/pgSQL function app.guard() line 12 at PERFORM"""))).containsExactly(new Frame("is_ok", 3), new Frame("guard", 12));
    }

    @Test
    void namesAreWithoutQuotes() {
        assertThat(Frame.of(failure("""
                        PL/pgSQL function "in side"() line 3 at RAISE
                        PL/pgSQL function "My App"."say ""no"" twice"(character varying,"My App"."State") line 4 at RAISE
                        PL/pgSQL function "a.b(c"() line 5 at RAISE""")))
                .containsExactly(new Frame("in side", 3), new Frame("say \"no\" twice", 4), new Frame("a.b(c", 5));
    }

    @Test
    void aLineIsToldOfStatementsAlone() {
        assertThat(Frame.of(failure("""
                        PL/pgSQL function guard() during function entry
                        PL/pgSQL function inline_code_block line 1 at SQL statement"""))).containsExactly(new Frame("", 1));
        assertThat(Frame.of(failure(null))).isEmpty();
    }

    private static Failure failure(@Nullable String context) {
        return new Failure("P0001", "no", null, null, null, null, context, null, false);
    }
}
