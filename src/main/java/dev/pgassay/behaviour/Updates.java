package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.ReferentialAction;
import dev.pgassay.catalog.TriggerEvent;
import dev.pgassay.catalog.TriggerTiming;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The updates of a row that are tried one after the other; what comes of the search for values alone is not the table's answer. */
final class Updates {

    private static final int COLUMNS = 40;
    private static final int TIED = 8;
    private static final String LACKING = "23502";
    private static final Set<ReferentialAction> SET =
            EnumSet.of(ReferentialAction.SET_NULL, ReferentialAction.SET_DEFAULT);

    private final RowUpdate update;
    private final MadeRow row;
    private final TableShape shape;
    private final RowMaker maker;
    private boolean slow;

    Updates(RowUpdate update, MadeRow row, RowMaker maker) {
        this.update = update;
        this.row = row;
        this.shape = row.shape();
        this.maker = maker;
    }

    /**
     * All columns together, then each alone, each that points elsewhere, and those that a check looks at together.
     *
     * @param refused whether all of them must be refused; but not of what the server changes by itself when another row goes
     */
    List<List<String>> tried(List<String> free, boolean refused) {
        List<List<String>> tried = new ArrayList<>();
        if (!free.isEmpty()) {
            tried.add(free);
        }
        Set<String> assigned = maker.hints(shape).assigned(update.givers());
        Set<String> given =
                update.given().filter(column -> !assigned.contains(column)).collect(Collectors.toSet());
        if (free.size() > 1) {
            free.stream().limit(COLUMNS).map(List::of).forEach(tried::add);
        }
        shape.foreignKeys().stream()
                .filter(key -> !refused || !isChangedByItself(key))
                .flatMap(key -> pointing(key, given))
                .distinct()
                .forEach(tried::add);
        shape.checks().stream()
                .map(check -> maker.hints(shape).columns(check))
                .filter(columns -> columns.size() > 1 && columns.size() < free.size() && free.containsAll(columns))
                .distinct()
                .limit(TIED)
                .map(List::copyOf)
                .forEach(tried::add);
        return tried;
    }

    /** The columns of a key: each alone, where the row needs the others for something else, those that may be null, and all. */
    private Stream<List<String>> pointing(ForeignKey key, Set<String> given) {
        List<String> columns = key.columns().stream().filter(given::contains).toList();
        List<String> nullable = columns.stream()
                .filter(column -> shape.column(column).nullable())
                .toList();
        return Stream.concat(columns.stream().map(List::of), Stream.of(nullable, columns))
                .filter(each -> !each.isEmpty());
    }

    static boolean isChangedByItself(ForeignKey key) {
        return SET.contains(key.onDelete())
                || SET.contains(key.onUpdate())
                || key.onUpdate() == ReferentialAction.CASCADE;
    }

    /** Gives these columns other values; null where none are found, be it in time. */
    @Nullable
    Step toOthers(List<String> columns) throws SQLException {
        ForeignKey key = update.pointing(columns).orElse(null);
        if (key == null || slow) {
            return slow ? null : given(columns);
        }
        Steps steps = maker.steps();
        Set<ObjectName> before = maker.withRows();
        steps.mark();
        try {
            Step found = steps.undo(update.search(columns));
            boolean lacking = found.failure() == null && isLacking(found.of(0)); // then one is made to point at
            if (lacking
                    && maker.anotherLike(key.references().table(), new Elsewhere(row, maker).staying(key, columns))
                            .isEmpty()
                    && columns.stream().allMatch(column -> row.values().get(column) == null)) {
                return null;
            }
            return given(columns);
        } finally {
            steps.back();
            maker.undone(before);
        }
    }

    /** Whether a trigger keeps updates of some of these columns from being made, for which there are other values. */
    boolean areCanceled(List<List<String>> all) throws SQLException {
        boolean triggered = shape.triggers().stream()
                .anyMatch(trigger -> trigger.timing() == TriggerTiming.BEFORE
                        && trigger.events().contains(TriggerEvent.UPDATE));
        for (List<String> columns : triggered ? all : List.<List<String>>of()) {
            Step found = maker.steps().undo(update.search(columns));
            boolean offered = found.failure() == null && !found.of(0).isEmpty() && !isLacking(found.of(0));
            if (offered
                    && columns.stream()
                            .allMatch(column -> update.pointing(List.of(column)).isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Step given(List<String> columns) throws SQLException {
        Steps steps = maker.steps();
        Step step = taken(update.toOthers(columns), columns);
        Failure failure = step.failure();
        if (failure == null
                || !new Blame(shape, maker.limits()).triggers(failure).isEmpty()) {
            return step;
        }
        Step found = steps.undo(update.search(columns));
        if (found.failure() != null) {
            slow = found.failure().isTimeout();
            return null;
        }
        if (failure.isTimeout()) {
            return found.of(0).isEmpty()
                    ? found
                    : taken(update.to(columns, found.of(0).get(0)), columns);
        }
        return failure.sqlState().equals(LACKING) && isLacking(found.of(0)) ? null : step;
    }

    /** An update, and what is left of it: of a row that has another key by then, which a trigger may make of what it gives. */
    private Step taken(String sql, List<String> columns) throws SQLException {
        Steps steps = maker.steps();
        Step step = steps.undo(sql + "; " + Aftermath.query(row, columns));
        if (!Aftermath.isLost(step)) {
            return step;
        }
        steps.mark();
        try {
            Step kept = steps.keep(sql + key());
            if (kept.failure() != null || kept.of(0).isEmpty()) {
                return step;
            }
            List<@Nullable String> returned = kept.of(0).get(0);
            MadeRow now = row.with(shape.key(), returned.subList(4, returned.size()));
            Step found = steps.undo(Aftermath.query(now, columns));
            return found.failure() == null ? new Step(List.of(kept.of(0), found.of(0)), null) : step;
        } finally {
            steps.back();
        }
    }

    private String key() {
        return shape.key().stream()
                .map(column -> ", pgassay_t." + Identifiers.quote(column) + "::text")
                .collect(Collectors.joining());
    }

    private static boolean isLacking(List<List<@Nullable String>> found) {
        return !found.isEmpty() && found.get(0).contains(null);
    }
}
