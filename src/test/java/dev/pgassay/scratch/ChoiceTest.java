package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoiceTest {

    @Test
    void takesTheFirstThatWorksAndSaysWhyTheOthersWereNot() {
        Choice choice = Choice.first(List.of(
                failing(ScratchKind.CONTAINER, "no engine answers\n  at all"),
                new Choice.Way(ScratchKind.EMBEDDED, FakeServer::new),
                failing(ScratchKind.SERVER, "never asked")));

        assertThat(choice.server()).isInstanceOf(FakeServer.class);
        assertThat(choice.notChosen()).containsExactly("container: no engine answers; at all");
    }

    @Test
    void whenNoneWorksEveryReasonAndTheRemediesAreGiven() {
        assertThatThrownBy(() -> Choice.first(List.of(
                        failing(ScratchKind.CONTAINER, "no engine answers"),
                        failing(ScratchKind.EMBEDDED, "disk full"))))
                .isInstanceOf(ScratchUnavailable.class)
                .hasMessageStartingWith("no scratch server could be had\n")
                .hasMessageContaining("  tried     container: no engine answers\n")
                .hasMessageContaining("  tried     embedded: disk full\n")
                .hasMessageContaining("  remedies  ")
                .hasMessageContaining("PGASSAY_SCRATCH=embedded");
    }

    @Test
    void aServerNeedsAUrl(@TempDir Path home) {
        ScratchOptions options = new ScratchOptions(ScratchKind.SERVER, null, "i");

        assertThatThrownBy(() -> Choice.among(options, machine(home)))
                .isInstanceOf(ScratchUnavailable.class)
                .hasMessageContaining("no URL is given");
    }

    @Test
    void aMissingEngineIsFoundOutByLookingAtItsSocket(@TempDir Path home) {
        Machine machine = machine(home, "DOCKER_HOST", "unix://" + home.resolve("none.sock"));

        assertThatThrownBy(() -> Engine.find(machine))
                .isInstanceOf(ScratchUnavailable.class)
                .hasMessageContaining("Docker engine");
    }

    private static Machine machine(Path home, String... env) {
        return new Machine(env.length == 0 ? Map.of() : Map.of(env[0], env[1]), "Linux", "amd64", home, home);
    }

    private static Choice.Way failing(ScratchKind kind, String reason) {
        return new Choice.Way(kind, () -> {
            throw new ScratchUnavailable(reason);
        });
    }

    private static final class FakeServer implements Server {
        @Override
        public Access access() {
            return Access.own("127.0.0.1", 1, "");
        }

        @Override
        public ScratchKind kind() {
            return ScratchKind.EMBEDDED;
        }

        @Override
        public String description() {
            return "fake";
        }

        @Override
        public String prefix() {
            return "pgassay_00000001_";
        }

        @Override
        public boolean shared() {
            return false;
        }

        @Override
        public Path passwordFile() {
            return null;
        }

        @Override
        public void offerVector() {}

        @Override
        public void close() {}
    }
}
