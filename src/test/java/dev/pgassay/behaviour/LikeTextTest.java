package dev.pgassay.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikeTextTest {

    @Test
    void whatIsEscapedStandsForItself() {
        assertThat(LikeText.of("usr\\_%").pieces()).containsExactly("usr_", "");
        assertThat(LikeText.of("a_\\%\\\\").pieces()).containsExactly("aa%\\");
        assertThat(LikeText.of("A_%").texts(List.of(5))).containsExactly("AA", "AAA", "AAAAA");
    }

    @Test
    void everyEscapeBecomesTheUsualOne() {
        assertThat(LikeText.usual("(id ~~ like_escape('usr|_%'::text, '|'::text))"))
                .isEqualTo("(id ~~ 'usr\\_%')");
        assertThat(LikeText.usual("if new.id like '50!%\\' escape '!' and new.k = 'it''s' then"))
                .isEqualTo("if new.id like '50\\%\\\\' and new.k = 'it''s' then");
        assertThat(LikeText.usual("id like 'a\\' escape ''")).isEqualTo("id like 'a\\\\'");
    }
}
