package dev.pgassay.witness;

import dev.pgassay.scratch.ContainerProgram;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.util.Optional;

/** A pg_dump that is not too old for a server, for those who only want it to run. */
public final class SchemaDump {

    private final PgDump program;
    private final String shown;

    private SchemaDump(PgDump program, String shown) {
        this.program = program;
        this.shown = shown;
    }

    /** The one beside the server in its container, or one of this machine; nothing where there is none. */
    public static Optional<SchemaDump> of(ScratchDatabase database, int version) {
        Optional<SchemaDump> inside = ContainerProgram.behind(database)
                .map(container -> new SchemaDump(new ContainerPgDump(container), "pg_dump of the container"));
        return inside.or(() -> InstalledPgDump.all().stream()
                .filter(each -> each.version() >= version)
                .findFirst()
                .map(each -> new SchemaDump(each, "pg_dump " + each.version())));
    }

    /** The statements that make the database's schema. */
    public String write(ScratchDatabase database) throws IOException {
        return program.write(database);
    }

    @Override
    public String toString() {
        return shown;
    }
}
