package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerEvent;
import dev.pgassay.catalog.TriggerTiming;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who keeps a row out of a table. */
record Blame(TableShape shape, Limits limits) {

    private static final String CONSTRAINT = "23";
    private static final Pattern OLD = Pattern.compile("\\bold\\b", Pattern.CASE_INSENSITIVE);

    /** The server's words, with the trigger that was under way. */
    String of(Failure failure) {
        String by = triggers(failure).stream()
                .map(trigger -> trigger.name().simple())
                .collect(Collectors.joining(", "));
        String took = by.isEmpty() && failure.sqlState().equals("23502") ? before() : "";
        return (by.isEmpty() ? "" : "trigger " + by + ", ")
                + failure.text(limits)
                + (took.isEmpty()
                        ? ""
                        : ", though a value was given; before the row is stored there is trigger " + took);
    }

    /** That no row gets past it. */
    NoRow noRow(Failure failure, int attempts) {
        return new NoRow(of(failure), attempts > 1 ? attempts + " rows" : null).ofSeveral(isOfSeveral(failure));
    }

    /**
     * That the search for a row has ended before its time.
     *
     * @param failure what was said last, or null
     */
    NoRow stopped(@Nullable Failure failure, String tried) {
        return failure == null
                ? new Stopped("the search for values", tried)
                : new Stopped(of(failure), tried).ofSeveral(isOfSeveral(failure));
    }

    /** Of several refusals the one that tells most: what a constraint says of other values, others may meet. */
    static @Nullable Failure likeliest(List<Failure> failures) {
        return failures.stream()
                .filter(failure -> failure.isRaised() || !failure.sqlState().startsWith(CONSTRAINT))
                .findFirst()
                .orElse(failures.isEmpty() ? null : failures.get(0));
    }

    /** Whether a trigger said it that looks at how the row changes, and not as well at every new row: other values need not do better. */
    boolean refusesChange(Failure failure, Hints hints) {
        return failure.isRaised()
                && !isOfSeveral(failure)
                && triggers(failure).stream()
                        .anyMatch(trigger -> !trigger.events().contains(TriggerEvent.INSERT)
                                || OLD.matcher(hints.body(trigger)).find());
    }

    /** Whether a trigger said it that may look at more than the row. */
    boolean isOfSeveral(Failure failure) {
        return triggers(failure).stream().anyMatch(each -> each.timing() == TriggerTiming.AFTER);
    }

    /** The triggers whose function was under way, as the server spells its name, in whatever language it tells so. */
    List<Trigger> triggers(Failure failure) {
        return shape.triggers().stream()
                .filter(trigger -> isUnderWay(trigger, failure))
                .toList();
    }

    /** Whether a trigger's function was under way, of whatever table. */
    static boolean isOfTrigger(Failure failure, Catalog catalog) {
        return catalog.all(Trigger.class).stream().anyMatch(trigger -> isUnderWay(trigger, failure));
    }

    private static boolean isUnderWay(Trigger trigger, Failure failure) {
        String function = Identifiers.quote(String.valueOf(trigger.executes().name()));
        return failure.context() != null
                && Pattern.compile("(?<![\\w$])" + Pattern.quote(function + "("))
                        .matcher(failure.context())
                        .find();
    }

    /** The functions of those triggers, and the functions that they call. */
    String bodies(Failure failure, Hints hints) {
        return bodies(triggers(failure), hints);
    }

    /** The same of triggers, behind the conditions on which they fire. */
    static String bodies(List<Trigger> triggers, Hints hints) {
        return triggers.stream()
                .flatMap(trigger -> {
                    String body = hints.body(trigger);
                    return Stream.of(Stream.ofNullable(trigger.when()), Stream.of(body), hints.bodies(body).stream())
                            .flatMap(each -> each);
                })
                .collect(Collectors.joining("\n"));
    }

    /** The triggers that see a row before it is stored, by name. */
    String before() {
        return beforeInsert().stream().map(trigger -> trigger.name().simple()).collect(Collectors.joining(", "));
    }

    /** The triggers that see a row before it is stored. */
    List<Trigger> beforeInsert() {
        return shape.triggers().stream()
                .filter(trigger -> trigger.timing() == TriggerTiming.BEFORE
                        && trigger.events().contains(TriggerEvent.INSERT))
                .toList();
    }

    /** The functions of the constraint trigger that may wait until another table has its row; empty where it is none. */
    String deferred(Failure failure, Hints hints) {
        return triggers(failure).stream().anyMatch(trigger -> trigger.constraint() && trigger.deferrable())
                ? bodies(failure, hints)
                : "";
    }
}
