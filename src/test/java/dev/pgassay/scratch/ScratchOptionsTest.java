package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScratchOptionsTest {

    @Test
    void nothingSetMeansTheFirstThatWorks() {
        ScratchOptions options = ScratchOptions.fromEnvironment(Map.of("PGASSAY_SCRATCH", " "));

        assertThat(options).isEqualTo(new ScratchOptions(ScratchKind.AUTO, null, ScratchOptions.DEFAULT_IMAGE));
    }

    @Test
    void theEnvironmentNamesKindServerAndImage() {
        ScratchOptions options = ScratchOptions.fromEnvironment(Map.of(
                "PGASSAY_SCRATCH", "Server",
                "PGASSAY_SCRATCH_URL", "postgresql://h/d",
                "PGASSAY_SCRATCH_IMAGE", "mine:1"));

        assertThat(options).isEqualTo(new ScratchOptions(ScratchKind.SERVER, "postgresql://h/d", "mine:1"));
    }

    @Test
    void anUnknownKindListsTheKnownOnes() {
        assertThatThrownBy(() -> ScratchKind.of("contaner"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown kind of scratch 'contaner'; allowed: auto, container, embedded, server");
    }

    @Test
    void anUnknownPlatformListsTheKnownOnes() {
        assertThat(Platform.named("supabase")).isEqualTo(Platform.SUPABASE);
        assertThatThrownBy(() -> Platform.named("supabse"))
                .hasMessage("unknown platform 'supabse'; allowed: plain, supabase");
    }

    @Test
    void printingDoesNotShowTheServer() {
        ScratchOptions options =
                new ScratchOptions(ScratchKind.AUTO, null, "i").withServer("postgresql://u:secret@h/d");

        assertThat(options.toString()).doesNotContain("secret").contains("server=given");
    }
}
