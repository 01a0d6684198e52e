package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerEvent;
import dev.pgassay.catalog.TriggerTiming;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Position;
import dev.pgassay.finding.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a table does or lets through otherwise because a part of it has been found to be otherwise: the finding of that part says so too. */
record Consequence(Tally tally, String section) {

    /** The facts of what belongs to a table, and of what its triggers execute, that decide over no row. */
    private static final Set<String> IDLE = Set.of(
            "comment",
            "index_comment",
            "privileges",
            "cost",
            "rows",
            "parallel",
            "statistics_target",
            "statistics_targets",
            "storage",
            "compression",
            "options",
            "tablespace",
            "name");

    /** What refuses such rows and has been found to be otherwise: constraints, first a check that is missing, then what may do it besides. */
    List<Finding> ofWhatRefuses(Refusing refusing) {
        return suspects(List.of(
                finding -> isMissingCheck(finding) && refusing.byConstraint(finding),
                refusing::byConstraint,
                finding -> refusing.byColumn(finding) || refusing.byTrigger(finding)));
    }

    /**
     * The triggers on the table that an update fires, or what they execute, that have been found to be otherwise; first one that fires before.
     * What is there too keeps no other from changing a column.
     */
    List<Finding> ofATrigger(TableShape shape, Catalog catalog) {
        Predicate<Finding> ofUpdates =
                finding -> isOn(finding, Kind.TRIGGER, shape.name()) && isOfUpdate(finding, catalog);
        Predicate<Finding> before = finding -> isOrWas(finding, catalog, "timing", TriggerTiming.BEFORE.name(), false);
        Predicate<Finding> ofExecuted = finding -> finding.kind().equals(Kind.ROUTINE.label())
                && finding.problem() != Problem.UNEXPECTED
                && decides(finding)
                && shape.triggers(TriggerEvent.UPDATE).stream()
                        .map(Trigger::executes)
                        .anyMatch(executed -> finding.name().equals(executed + "()"));
        return suspects(List.of(ofUpdates.and(before), ofUpdates.or(ofExecuted)));
    }

    /** What has been found, the likeliest first. */
    private List<Finding> suspects(List<Predicate<Finding>> likely) {
        return likely.stream()
                .flatMap(cause -> tally.findings().stream()
                        .filter(finding -> finding.problem() != Problem.UNKNOWN)
                        .filter(cause))
                .distinct()
                .toList();
    }

    /** Whether it no longer fires on an update, or does otherwise when it does. */
    private static boolean isOfUpdate(Finding finding, Catalog catalog) {
        String update = TriggerEvent.UPDATE.name();
        boolean lost = finding.differences().stream()
                .anyMatch(difference -> difference.fact().equals("events") && !contains(difference.actual(), update));
        boolean other = finding.problem() == Problem.MISSING
                || differs(finding, fact -> !IDLE.contains(fact) && !fact.equals("events"));
        return finding.problem() != Problem.UNEXPECTED
                && (lost || other)
                && isOrWas(finding, catalog, "events", update, true);
    }

    private static boolean contains(@Nullable Object side, String value) {
        return String.valueOf(side).toUpperCase(Locale.ROOT).contains(value);
    }

    /**
     * Whether a fact of a trigger has a value, as expected or as it is.
     *
     * @param unsaid what to answer where neither is known: of one that is missing nothing but its name may be
     */
    private static boolean isOrWas(Finding finding, Catalog catalog, String fact, String value, boolean unsaid) {
        List<@Nullable Object> sides = new ArrayList<>();
        finding.differences().stream()
                .filter(difference -> difference.fact().equals(fact))
                .forEach(difference -> {
                    sides.add(difference.expected());
                    sides.add(difference.actual());
                });
        catalog.all(Trigger.class).stream()
                .filter(trigger -> trigger.name().toString().equals(finding.name()))
                .forEach(trigger -> sides.add(fact.equals("events") ? trigger.events() : trigger.timing()));
        return sides.isEmpty() ? unsaid : sides.stream().anyMatch(side -> contains(side, value));
    }

    /** Says of one thing what {@link #say(Cause, String, Position, List)} says of several. */
    void say(Cause cause, String what, @Nullable Position position) {
        say(cause, what, position, position == null ? List.of() : List.of(position));
    }

    /**
     * Says at what has been found what follows from it, or may where that could not be tried.
     *
     * @param what what follows, as a sentence
     * @param position where that is declared, first of all
     * @param all where all is declared that follows
     */
    void say(Cause cause, String what, @Nullable Position position, List<Position> all) {
        String declared = position == null ? "" : ", declared at " + position.fileAndLine();
        tally.follows(section, cause.first(), cause.words() + what + declared, all);
    }

    private static boolean decides(Finding finding) {
        return finding.problem() != Problem.DIFFERENT || differs(finding, fact -> !IDLE.contains(fact));
    }

    private static boolean differs(Finding finding, Predicate<String> fact) {
        return finding.differences().stream().map(Difference::fact).anyMatch(fact);
    }

    private static boolean isMissingCheck(Finding finding) {
        return finding.problem() == Problem.MISSING && finding.kind().equals(Kind.CHECK_CONSTRAINT.label());
    }

    private static boolean isOn(Finding finding, Kind kind, ObjectName table) {
        return finding.kind().equals(kind.label())
                && decides(finding)
                && (finding.name().startsWith(table + ".")
                        || finding.name().equals(table.toString())
                        || finding.name().equals("of " + table));
    }
}
