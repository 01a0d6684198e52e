package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Updating.Tried;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerEvent;
import dev.pgassay.expect.Command;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a row of which nothing else may be updated may have another key, or be in another partition. */
final class Rekeyed {

    private final MadeRow row;
    private final TableShape shape;
    private final RowMaker maker;
    private final List<Tried> lost = new ArrayList<>();

    Rekeyed(MadeRow row, RowMaker maker) {
        this.row = row;
        this.shape = row.shape();
        this.maker = maker;
    }

    /**
     * The columns of the key that were given other values, which stayed; null where there are none.
     *
     * @param refused whether all updates must be refused; but not what the server changes by itself when another row goes
     */
    @Nullable
    String lets(boolean refused) throws SQLException {
        List<ForeignKey> pointing = shape.foreignKeys().stream()
                .filter(key -> !refused || !Updates.isChangedByItself(key))
                .toList();
        List<String> columns = columns(pointing);
        for (String column : columns) {
            if (isLet(List.of(column))) {
                return column;
            }
        }
        Set<List<String>> together = new LinkedHashSet<>();
        pointing.forEach(key -> together.add(key.columns()));
        together.add(columns);
        for (List<String> each : together) {
            if (each.size() > 1 && columns.containsAll(each) && isLet(each)) {
                return String.join(", ", each);
            }
        }
        return null;
    }

    /** The columns that may be given a value, those last that decide where the row is. */
    private List<String> columns(List<ForeignKey> pointing) {
        Set<String> placing = maker.hints(shape).partitionColumns();
        Set<String> columns = new LinkedHashSet<>(shape.key());
        columns.removeAll(placing);
        columns.addAll(placing);
        shape.foreignKeys().stream()
                .filter(key -> !pointing.contains(key))
                .forEach(key -> columns.removeAll(key.columns()));
        columns.removeIf(column -> !RowPlan.canBeGiven(shape.column(column)));
        return List.copyOf(columns);
    }

    /** What is wrong with the updates of a table that has no other columns; null where no other key was found. */
    @Nullable
    Complaint alone(Limits limits) {
        for (Tried each : lost) {
            if (each.failure() != null && each.failure().isRaised()) {
                return Complaint.of(Command.UPDATE, each.failure(), limits);
            }
        }
        return lost.stream().anyMatch(Tried::gaveAnother)
                ? Complaint.of(Command.UPDATE, Aftermath.NEVER.words(), shape)
                : null;
    }

    private boolean isLet(List<String> columns) throws SQLException {
        Steps steps = maker.steps();
        Set<ObjectName> before = maker.withRows();
        steps.mark();
        try {
            List<Given> tries = new ArrayList<>();
            if (columns.size() == 1) {
                tries.addAll(new Another(row, maker, columns.get(0)).tries());
            } else {
                new Elsewhere(row, maker).make(columns);
            }
            tries.add(Given.others(columns));
            tries.addAll(named(columns));
            for (Given given : tries) {
                Tried tried = new Updating(maker, List.of()).tried(row, given);
                if (tried.effective()) {
                    return true;
                }
                lost.add(tried);
            }
            return false;
        } finally {
            steps.back();
            maker.undone(before);
        }
    }

    /** What the triggers say of a column. */
    private List<Given> named(List<String> columns) throws SQLException {
        String column = columns.get(0);
        if (columns.size() > 1
                || shape.foreignKeys().stream().anyMatch(key -> key.columns().contains(column))) {
            return List.of();
        }
        List<Trigger> triggers = shape.triggers(TriggerEvent.UPDATE);
        return new GateValues(row, maker, Blame.bodies(triggers, maker.hints(shape)))
                .others(shape.column(column)).stream()
                        .map(value -> Given.to(columns, List.of(value)))
                        .toList();
    }
}
