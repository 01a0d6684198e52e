package dev.pgassay.restore;

import dev.pgassay.catalog.ObjectName;
import java.util.Optional;

/** CREATE and DROP INDEX, as far as it decides which rows a table takes. */
final class IndexDdl implements Ddl {

    @Override
    public Optional<String> create(Part part) {
        if (!part.knows("keys") || (part.states("valid") && !part.is("valid"))) {
            return Optional.empty();
        }
        String predicate = part.text("predicate");
        return Optional.of("create " + (part.is("unique") ? "unique " : "") + "index " + part.named("") + "on "
                + part.relation() + " using " + part.word("method", "btree") + " ("
                + String.join(", ", part.texts("keys")) + ")"
                + (part.is("nulls_not_distinct") ? " nulls not distinct" : "")
                + (predicate == null ? "" : " where " + predicate));
    }

    @Override
    public Optional<String> drop(Part part) {
        return Optional.of("drop index " + ObjectName.of(part.relation().schema(), String.valueOf(part.name())));
    }
}
