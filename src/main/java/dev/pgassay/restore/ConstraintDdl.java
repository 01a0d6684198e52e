package dev.pgassay.restore;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.PrimaryKey;
import java.util.Optional;
import java.util.Set;

/** ADD and DROP CONSTRAINT; the rows that are there need not meet it. */
final class ConstraintDdl implements Ddl {

    @Override
    public Optional<String> create(Part part) {
        return definition(part)
                .map(definition -> "alter table " + part.relation() + " add " + part.named("constraint ") + definition);
    }

    @Override
    public Optional<String> drop(Part part) {
        String name = part.read() instanceof PrimaryKey key ? key.constraintName() : part.name();
        return Optional.of(
                "alter table " + part.relation() + " drop constraint " + Identifiers.quote(String.valueOf(name)));
    }

    private static Optional<String> definition(Part part) {
        if (!part.map("trigger_states").isEmpty()) {
            return Optional.empty();
        }
        return switch (part.kind()) {
            case CHECK_CONSTRAINT -> check(part);
            case FOREIGN_KEY -> foreignKey(part);
            case PRIMARY_KEY -> key(part, "primary key ");
            case UNIQUE_CONSTRAINT ->
                key(part, part.is("nulls_not_distinct") ? "unique nulls not distinct " : "unique ");
            case EXCLUSION_CONSTRAINT -> exclusion(part);
            default -> throw new IllegalArgumentException(part.kind() + " is no constraint");
        };
    }

    private static Optional<String> check(Part part) {
        return part.knows("expression")
                ? Optional.of("check (" + part.text("expression") + ")" + (part.is("no_inherit") ? " no inherit" : "")
                        + enforced(part))
                : Optional.empty();
    }

    private static Optional<String> foreignKey(Part part) {
        if (!part.knowsAll(Set.of("columns", "references")) || part.is("period")) {
            return Optional.empty();
        }
        return Optional.of("foreign key (" + part.names("columns") + ") references " + part.text("references")
                + " match " + part.word("match", "simple") + " on update " + part.word("on_update", "no action")
                + " on delete " + part.word("on_delete", "no action")
                + (part.texts("on_delete_columns").isEmpty() ? "" : " (" + part.names("on_delete_columns") + ")")
                + part.deferral() + enforced(part));
    }

    private static Optional<String> key(Part part, String words) {
        return part.knows("columns") && !part.is("without_overlaps")
                ? Optional.of(words + "(" + part.names("columns") + ")" + part.deferral())
                : Optional.empty();
    }

    private static Optional<String> exclusion(Part part) {
        if (!part.knows("elements")) {
            return Optional.empty();
        }
        String predicate = part.text("predicate");
        return Optional.of("exclude using " + part.word("method", "gist") + " ("
                + String.join(", ", part.texts("elements")) + ")"
                + (predicate == null ? "" : " where (" + predicate + ")") + part.deferral());
    }

    /** Rows that are there are not looked at, which a partitioned table does not offer for its foreign keys. */
    private static String enforced(Part part) {
        if (part.knows("enforced") && !part.is("enforced")) {
            return " not enforced";
        }
        return part.partitioned() && part.kind() == Kind.FOREIGN_KEY ? "" : " not valid";
    }
}
