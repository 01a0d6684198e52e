package dev.pgassay.witness;

import dev.pgassay.scratch.ContainerProgram;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/** The pg_dump that lies beside the server in its container. */
record ContainerPgDump(ContainerProgram container) implements PgDump {

    @Override
    public String write(ScratchDatabase database) throws IOException {
        String name = database.jdbcUrl().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        Map<String, String> password = Map.of("PGPASSWORD", Objects.requireNonNullElse(database.password(), ""));
        return container.run(
                password, "pg_dump", SCHEMA, CREATE, "--username=" + database.username(), "--host=localhost", name);
    }

    @Override
    public String toString() {
        return "pg_dump of the container";
    }
}
