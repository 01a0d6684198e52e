package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Rows that a trigger or a rule of a table puts into one of the tables that inherit from it, as partitions were made once. */
final class Routed {

    private static final String SINCE = " where xmin::text::bigint > ";

    private final RowMaker maker;
    private final TableShape shape;

    Routed(RowMaker maker, TableShape shape) {
        this.maker = maker;
        this.shape = shape;
    }

    /** Inserts a row and looks for it in the other tables; nothing stays when it is in none of them. */
    Optional<MadeRow> insert(String insert) throws SQLException {
        if (!maker.shapes().isInherited(shape.name())) {
            return Optional.empty();
        }
        Step before = maker.steps()
                .undo("select greatest(max(xmin::text::bigint), txid_current() - 1) from " + shape.name()
                        + " where xmin::text::bigint >= txid_current()");
        if (before.failure() != null) {
            return Optional.empty();
        }
        String since = Objects.requireNonNull(before.of(0).get(0).get(0));
        maker.steps().mark();
        Optional<MadeRow> row = maker.steps().keep(insert).failure() == null ? find(since) : Optional.empty();
        if (row.isEmpty()) {
            maker.steps().back();
        } else {
            maker.steps().stay();
        }
        return row;
    }

    private Optional<MadeRow> find(String since) throws SQLException {
        Step where = maker.steps()
                .undo("select n.nspname, c.relname from " + shape.name() + " t join pg_catalog.pg_class c on c.oid ="
                        + " t.tableoid join pg_catalog.pg_namespace n on n.oid = c.relnamespace"
                        + SINCE.replace("xmin", "t.xmin")
                        + since);
        if (where.failure() != null || where.of(0).size() != 1) {
            return Optional.empty();
        }
        List<String> name =
                where.of(0).get(0).stream().map(Objects::requireNonNull).toList();
        TableShape child =
                maker.shapes().find(ObjectName.of(name.get(0), name.get(1))).orElse(null);
        if (child == null) {
            return Optional.empty();
        }
        Step found = maker.steps()
                .undo("select " + MadeRow.returning(child) + " from only " + Identifiers.quote(name.get(0)) + "."
                        + Identifiers.quote(name.get(1)) + SINCE + since);
        return found.failure() == null && found.of(0).size() == 1
                ? Optional.of(MadeRow.of(child, found.of(0).get(0)))
                : Optional.empty();
    }
}
