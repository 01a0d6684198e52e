package dev.pgassay.restore;

import dev.pgassay.catalog.Schema;
import java.util.Optional;

/** What may be done in a schema. */
final class SchemaDdl implements Ddl {

    @Override
    public Optional<String> alter(Part part) {
        return part.read() instanceof Schema schema && part.states("privileges")
                ? new Grants("schema " + schema.name(), "", schema.owner())
                        .statements(part.map("privileges"), schema.privileges())
                        .filter(statements -> !statements.isEmpty())
                        .map(statements -> String.join("; ", statements))
                : Optional.empty();
    }
}
