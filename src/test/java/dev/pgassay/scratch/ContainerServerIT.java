package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only where an engine answers and has the image. */
class ContainerServerIT {
    private static final ScratchOptions OPTIONS =
            ScratchOptions.fromEnvironment(System.getenv()).withKind(ScratchKind.CONTAINER);

    @TempDir
    Path folder;

    private Engine engine;

    @BeforeEach
    void needsAnEngine() {
        engine = engine();
    }

    private static Engine engine() {
        try {
            Engine engine = Engine.find(Machine.here());
            engine.client().inspectImageCmd(OPTIONS.image()).exec();
            return engine;
        } catch (ScratchUnavailable e) {
            return abort(e.getMessage());
        } catch (NotFoundException e) {
            return abort("the engine has no image " + OPTIONS.image());
        }
    }

    @Test
    void publishesItsPortOnThisMachineOnlyAndIsGoneWhenClosed() throws Exception {
        Migrations migrations = migrations("CREATE EXTENSION vector; CREATE TABLE t (e vector(3));");
        int before = of(ProcessHandle.current().pid()).size();
        try (Scratch scratch = Scratch.open(OPTIONS);
                ScratchDatabase database = scratch.database(Platform.SUPABASE, migrations)) {
            assertThat(scratch.description())
                    .matches("container PostgreSQL \\d+\\.\\d+ \\(\\Q" + OPTIONS.image() + "\\E\\)");
            assertThat(ScratchIT.value(database, "SELECT count(*) FROM t")).isEqualTo("0");
            assertThat(of(ProcessHandle.current().pid()))
                    .hasSize(before + 1)
                    .allSatisfy(container -> assertThat(container.getPorts())
                            .allSatisfy(port -> assertThat(port.getIp()).isIn("127.0.0.1", null)));
        }
        assertThat(of(ProcessHandle.current().pid())).hasSize(before);
    }

    @Test
    void whatAKilledRunLeftIsRemovedByTheNext() throws Exception {
        migrations("SELECT 1;");
        try (ChildProcess child = ChildProcess.holding(folder, Platform.PLAIN, environment())) {
            assertThat(of(child.pid())).hasSize(1);
            child.kill();

            Scratch.open(OPTIONS).close();

            assertThat(of(child.pid())).isEmpty();
        }
    }

    @Test
    void aRunThatIsTerminatedRemovesItsContainer() throws Exception {
        migrations("SELECT 1;");
        try (ChildProcess child = ChildProcess.holding(folder, Platform.PLAIN, environment())) {
            child.terminate();

            assertThat(of(child.pid())).isEmpty();
        }
    }

    @Test
    void anImageThatCannotBePulledIsNamed() {
        assertThatThrownBy(() -> Scratch.open(OPTIONS.withImage("no.such.registry.invalid/none:1")))
                .isInstanceOf(ScratchUnavailable.class)
                .hasMessageContaining("container: pulling the image no.such.registry.invalid/none:1");
    }

    private Migrations migrations(String sql) {
        return new Folder(folder).file("001_a.sql", sql + "\n").discover();
    }

    private List<Container> of(long pid) {
        return engine.client()
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(Owner.PID, String.valueOf(pid)))
                .exec();
    }

    private static Map<String, String> environment() {
        return Map.of("PGASSAY_SCRATCH", "container", "PGASSAY_SCRATCH_IMAGE", OPTIONS.image());
    }
}
