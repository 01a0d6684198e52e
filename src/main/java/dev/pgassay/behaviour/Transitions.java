package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerEvent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Updates that triggers may let be which refuse others: from one state to the next, perhaps only with what goes with it, in the row (who
 * closed it, and when) or in other tables.
 */
final class Transitions implements Climb.Attempt {

    private static final int TRIED = 24;
    private static final int STARTS = 3;
    private static final long SECONDS = 10;
    private static final int DECIDED = 300;
    private static final long DECIDED_SECONDS = 3;

    /** What looks at other rows may want some. */
    private static final Pattern READS = Pattern.compile("\\b(?:from|execute)\\b", Pattern.CASE_INSENSITIVE);

    private final MadeRow row;
    private final TableShape shape;
    private final RowMaker maker;
    private final Steps steps;
    private final Blame blame;
    private final Hints hints;
    private final Map<String, String> now = new LinkedHashMap<>();
    private List<String> columns = List.of();
    private Map<String, String> given = Map.of();
    private boolean silent;
    private Set<String> stamped = Set.of();
    private @Nullable Failure waits;

    Transitions(MadeRow row, RowMaker maker) {
        this.row = row;
        this.shape = row.shape();
        this.maker = maker;
        this.steps = maker.steps();
        this.blame = new Blame(shape, maker.limits());
        this.hints = maker.hints(shape);
        new RowUpdate(row, maker).given().forEach(column -> now.put(column, row.sql(column)));
    }

    /** An update that was refused, and how far it got. */
    private record Start(Progress progress, Map<String, String> values) {}

    /** One way to update the row. */
    private interface Way {

        @Nullable
        MadeRow row() throws SQLException;
    }

    /**
     * The columns that may be updated, {@code status}; null where there are none.
     *
     * @param refusals how other updates were refused
     * @param silent whether some were so without an error: then any trigger may have done it
     */
    @Nullable
    String lets(List<Failure> refusals, boolean silent) throws SQLException {
        this.silent = silent;
        if (silent) {
            Updating updating = new Updating(maker, List.copyOf(now.keySet()));
            stamped = updating.tried(row, Given.others(List.of())).changed();
        }
        Stream<List<Trigger>> triggers = refusals.stream().map(blame::triggers);
        List<Trigger> any = shape.triggers(TriggerEvent.UPDATE);
        String body = Stream.concat(triggers, silent ? Stream.of(any) : Stream.empty())
                .map(each -> Blame.bodies(each, hints))
                .distinct()
                .collect(Collectors.joining("\n"));
        if (body.isEmpty()) {
            return null;
        }
        Set<String> fixed = new HashSet<>();
        shape.columns().forEach(column -> fixed.add(column.name().simple()));
        fixed.removeAll(now.keySet());
        Climb climb = new Climb(maker, shape, fixed, this);
        List<Start> starts = new ArrayList<>();
        List<Map<String, String>> alone = new ArrayList<>(new Endings(maker, body).of(row, TRIED));
        alone.addAll(new Nearby(row, maker).of(now.keySet(), body));
        alone.add(Map.of());
        long deadline = maker.searches.until(SECONDS);
        for (Map<String, String> values : alone) {
            if (!maker.searches.isOver(deadline) && isLet(() -> once(values, starts, climb))) {
                return String.join(", ", columns);
            }
        }
        starts.sort(Comparator.comparing(Start::progress).reversed());
        for (Start start : starts.stream().limit(STARTS).toList()) {
            if (isLet(() -> climb.from(start.values()))) {
                return String.join(", ", columns);
            }
        }
        List<Map<String, String>> others = new Decisions(row, maker, any, now.keySet(), false).all();
        return new Frontier(others, this::refusal, DECIDED, maker.searches.over(DECIDED_SECONDS)).isPassed()
                ? String.join(", ", columns)
                : null;
    }

    private @Nullable String refusal(Map<String, String> other) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>(now);
        values.putAll(other);
        List<Failure> failures = new ArrayList<>();
        boolean let = isLet(() -> {
            Step step = steps.keep(statement(values));
            Stream.ofNullable(step.failure()).forEach(failures::add);
            return step.failure() == null && step.of(0).size() == 1
                    ? MadeRow.of(shape, step.of(0).get(0))
                    : null;
        });
        return let ? null : failures.stream().map(Frontier::kind).collect(Collectors.joining());
    }

    /** Whether the row is another afterwards; nothing of it stays. */
    private boolean isLet(Way way) throws SQLException {
        Set<ObjectName> before = maker.withRows();
        steps.mark();
        try {
            MadeRow found = way.row();
            if (found == null || columns.isEmpty()) {
                return false;
            }
            AsGiven asGiven = new AsGiven(row, maker, given, stamped);
            Step step = steps.undo(silent ? asGiven.query(found) : asGiven.isAnother(found));
            return step.failure() == null && Aftermath.isKept(step.of(0).get(0));
        } finally {
            steps.back();
            maker.undone(before);
        }
    }

    private @Nullable MadeRow once(Map<String, String> other, List<Start> starts, Climb climb) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>(now);
        values.putAll(other);
        Step step = steps.keep(statement(values));
        if (step.failure() == null) {
            return step.of(0).size() == 1 ? MadeRow.of(shape, step.of(0).get(0)) : null;
        }
        starts.add(new Start(climb.progress(step.failure()), values));
        return withMore(step.failure(), values);
    }

    /** Where a deferred trigger wants it, with what goes on in other tables. */
    @Override
    public @Nullable MadeRow withMore(Failure failure, Map<String, String> values) throws SQLException {
        String waiting = blame.deferred(failure, hints);
        String update = Endings.update(row, changed(values));
        if (waiting.isEmpty() || columns.isEmpty()) {
            return null;
        }
        Set<ObjectName> before = maker.withRows();
        steps.mark();
        steps.defer();
        if (new Companion(maker, shape).lets(row, update, waiting)) {
            steps.stay();
            return row;
        }
        steps.back();
        maker.undone(before);
        waits = READS.matcher(waiting).find() ? failure : waits;
        return null;
    }

    /**
     * Why an update was refused that all triggers let pass but a deferred one that reads rows of tables: whether it is taken with others
     * is not known. Null where there is none.
     */
    @Nullable
    Failure waits() {
        return waits;
    }

    @Override
    public String statement(Map<String, String> values) {
        Map<String, String> changed = changed(values);
        return Endings.update(row, changed.isEmpty() ? values : changed) + " returning " + MadeRow.returning(shape);
    }

    /** What the update that was let gives, {@code status = 'closed', version = 2}. */
    String given() {
        return given.entrySet().stream()
                .map(each -> Identifiers.quote(each.getKey()) + " = " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What the row has before, {@code old.version + 1}; spelled otherwise than what it gets. */
    @Override
    public String written(String text) {
        return NewValues.ofOld(
                text,
                name -> shape.find(name)
                        .map(column -> Sql.literal(row.values().get(name)) + "::" + column.type())
                        .orElse(null));
    }

    /** What is other than in the row. */
    private Map<String, String> changed(Map<String, String> values) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.entrySet().removeAll(now.entrySet());
        columns = List.copyOf(changed.keySet());
        given = changed;
        return changed;
    }
}
