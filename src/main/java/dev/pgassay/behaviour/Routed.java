package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of which RETURNING tells nothing: a rule allows none, a trigger or rule puts them into a table that inherits from this one. */
final class Routed {

    private static final String SINCE = " where xmin::text::bigint > ";

    private final RowMaker maker;
    private final TableShape shape;
    private @Nullable Failure failure;

    Routed(RowMaker maker, TableShape shape) {
        this.maker = maker;
        this.shape = shape;
    }

    /** Whether there are other tables that a row may be in. */
    boolean isPossible() {
        return maker.shapes().isInherited(shape.name());
    }

    /** Why the server refused the row; null where it took the statement. */
    @Nullable
    Failure failure() {
        return failure;
    }

    /** Inserts a row and looks for it in this table and the others; nothing stays when it is in none of them. */
    Optional<MadeRow> insert(String insert) throws SQLException {
        Step before = maker.steps()
                .undo("select greatest(max(xmin::text::bigint), txid_current() - 1) from " + shape.name()
                        + " where xmin::text::bigint >= txid_current()");
        if (before.failure() != null) {
            return Optional.empty();
        }
        String since = Objects.requireNonNull(before.of(0).get(0).get(0));
        maker.steps().mark();
        failure = maker.steps().keep(insert).failure();
        Optional<MadeRow> row = failure == null ? find(since) : Optional.empty();
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
