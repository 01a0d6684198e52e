package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Beforehand.Put;
import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.behaviour.Updating.Tried;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** What is done with a row before it is updated. */
    private interface Prior {

        Prior NONE = row -> row;

        MadeRow of(MadeRow row) throws SQLException;
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
        return fates().contains(Fate.BACK);
    }

    /** Whether all columns that may be given a value are stamped. */
    boolean isStamped() throws SQLException {
        return fates().equals(EnumSet.of(Fate.STAMPED));
    }

    /** What becomes of the columns; nothing where one of them follows an update, or may do so. */
    private Set<Fate> fates() throws SQLException {
        RowUpdate update = new RowUpdate(row, maker);
        List<String> given = update.given().toList();
        Set<Fate> fates = EnumSet.noneOf(Fate.class);
        for (String column : update.givers().isEmpty() ? List.<String>of() : given) {
            Fate fate = fate(column, given);
            boolean constant = fate == Fate.UNKNOWN && new Another(row, maker, column).hasOneOnly();
            if (fate == Fate.FOLLOWS || (fate == Fate.UNKNOWN && !constant)) {
                return Set.of();
            }
            fates.add(fate);
        }
        return fates;
    }

    /** Alone, or where it has no other value without others, with those of a foreign key or check, or with all. */
    private Fate fate(String column, List<String> given) throws SQLException {
        Set<List<String>> groups = new LinkedHashSet<>(List.of(List.of(column)));
        shape.foreignKeys().forEach(key -> groups.add(key.columns()));
        shape.checks()
                .forEach(check -> groups.add(List.copyOf(maker.hints(shape).columns(check))));
        groups.add(given);
        for (List<String> group : groups) {
            if (group.contains(column) && given.containsAll(group)) {
                Fate fate = fateIn(group, column, Prior.NONE);
                Fate settled = fate == Fate.STAMPED ? fateIn(group, column, this::settled) : fate;
                if (fate != Fate.UNKNOWN) {
                    return settled == Fate.UNKNOWN ? fate : settled;
                }
            }
        }
        return Fate.UNKNOWN;
    }

    private Fate fateIn(List<String> group, String column, Prior before) throws SQLException {
        Steps steps = maker.steps();
        Set<ObjectName> known = maker.withRows();
        steps.mark();
        try {
            new Elsewhere(row, maker).make(group);
            return fateOf(before.of(row), group, column, before);
        } finally {
            steps.back();
            maker.undone(known);
        }
    }

    /** The row after an update that gave it nothing: what is only written otherwise has been by then. */
    private MadeRow settled(MadeRow some) throws SQLException {
        String update = new RowUpdate(some, maker).toItself();
        Step step = maker.steps().keep(update + Beforehand.returning(shape));
        return step.failure() == null && step.of(0).size() == 1 ? Beforehand.row(shape, step) : some;
    }

    /** What stays as it is may be what a trigger gives: then it is that too where it was another before. */
    private Fate fateOf(MadeRow now, List<String> group, String column, Prior before) throws SQLException {
        Updating updating = new Updating(maker, List.of(column));
        Given itself = Given.others(List.of());
        Tried other = updating.tried(now, Given.others(group));
        Tried same = updating.tried(now, itself);
        if (other.failure() != null || !other.gaveAnother() || same.failure() != null) {
            return Fate.UNKNOWN;
        }
        if (same.changed().contains(column)) {
            return Fate.STAMPED;
        }
        if (other.changed().contains(column)) {
            return Fate.FOLLOWS;
        }
        // other than the row had before it was written otherwise, for that is written like what it has now
        MadeRow first = new MadeRow(shape, now.place(), row.values(), now.beside());
        Put put = new Beforehand(first, maker).others(group);
        String had = now.values().get(column);
        if (put.row() == null || Objects.equals(had, put.row().values().get(column))) {
            return Fate.UNKNOWN;
        }
        MadeRow another = before.of(put.row());
        if (Objects.equals(had, another.values().get(column))) {
            return Fate.STAMPED;
        }
        Tried back = updating.tried(
                another, Given.to(group, group.stream().map(now.values()::get).collect(Collectors.toList())));
        if (back.failure() != null) {
            return Fate.UNKNOWN;
        }
        if (!back.changed().contains(column)) {
            return Fate.BACK;
        }
        Tried again = updating.tried(another, itself);
        return again.failure() != null ? Fate.UNKNOWN : again.changed().contains(column) ? Fate.STAMPED : Fate.FOLLOWS;
    }
}
