package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Beforehand.Put;
import dev.pgassay.behaviour.Updating.Tried;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What becomes of the columns to which triggers give values: they follow an update, are stamped, or keep what they had before. */
final class PutBack {

    private enum Fate {
        /** It is what the update gives, or comes of it. */
        FOLLOWS,
        /** It is another than before whatever the update gives. */
        STAMPED,
        /** It is what it was, whatever that is. */
        BACK,
        /** No other value was found or taken. */
        UNKNOWN
    }

    private final MadeRow row;
    private final TableShape shape;
    private final RowMaker maker;

    PutBack(MadeRow row, RowMaker maker) {
        this.row = row;
        this.shape = row.shape();
        this.maker = maker;
    }

    /** Whether some of the columns are put back, and all others that may be given a value are, or are stamped. */
    boolean isAll() throws SQLException {
        RowUpdate update = new RowUpdate(row, maker);
        List<String> given = update.given().toList();
        if (update.givers().isEmpty()) {
            return false;
        }
        List<Fate> fates = new ArrayList<>();
        for (String column : given) {
            Fate fate = fate(column);
            boolean constant = fate == Fate.UNKNOWN && new Another(row, maker, column).hasOneOnly();
            if (fate == Fate.FOLLOWS || (fate == Fate.UNKNOWN && !constant)) {
                return false;
            }
            fates.add(fate);
        }
        return fates.contains(Fate.BACK);
    }

    private Fate fate(String column) throws SQLException {
        Steps steps = maker.steps();
        Set<ObjectName> before = maker.withRows();
        steps.mark();
        try {
            for (ForeignKey key : shape.foreignKeys()) {
                if (key.columns().equals(List.of(column))) { // something else to point at
                    maker.aside().beside().anotherLike(key.references().table(), Map.of());
                }
            }
            return fateOf(column);
        } finally {
            steps.back();
            maker.undone(before);
        }
    }

    /** What stays as it is may be what a trigger gives: then it is that too where it was another before. */
    private Fate fateOf(String column) throws SQLException {
        Updating updating = new Updating(maker, List.of(column));
        Given itself = Given.others(List.of());
        Tried other = updating.tried(row, Given.others(List.of(column)));
        Tried same = updating.tried(row, itself);
        if (other.failure() != null || !other.gaveAnother() || same.failure() != null) {
            return Fate.UNKNOWN;
        }
        if (same.changed().contains(column)) {
            return Fate.STAMPED;
        }
        if (other.changed().contains(column)) {
            return Fate.FOLLOWS;
        }
        Put put = new Beforehand(row, maker).others(List.of(column));
        String had = row.values().get(column);
        if (put.row() == null || Objects.equals(had, put.row().values().get(column))) {
            return Fate.UNKNOWN;
        }
        Tried back = updating.tried(put.row(), Given.to(List.of(column), Collections.singletonList(had)));
        if (back.failure() != null) {
            return Fate.UNKNOWN;
        }
        if (!back.changed().contains(column)) {
            return Fate.BACK;
        }
        Tried again = updating.tried(put.row(), itself);
        return again.failure() != null ? Fate.UNKNOWN : again.changed().contains(column) ? Fate.STAMPED : Fate.FOLLOWS;
    }
}
