package dev.pgassay.behaviour;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An update that is tried.
 *
 * @param columns the columns that it gives other values; none where it gives those that are there
 * @param values the values that it gives them, or null where any others will do
 * @param filled whether they get values before, being null
 * @param nulls the columns that are null before
 */
record Given(List<String> columns, @Nullable List<@Nullable String> values, boolean filled, List<String> nulls) {

    static Given others(List<String> columns) {
        return new Given(columns, null, false, List.of());
    }

    static Given toNull(String column, boolean filled) {
        return new Given(List.of(column), Collections.singletonList(null), filled, List.of());
    }

    static Given filled(String column) {
        return new Given(List.of(column), null, true, List.of());
    }

    static Given to(List<String> columns, List<@Nullable String> values) {
        return new Given(columns, values, false, List.of());
    }

    /** The same in a row in which these columns are null. */
    Given from(List<String> nulls) {
        return new Given(columns, values, filled, nulls);
    }

    boolean toNull() {
        return values != null && values.stream().allMatch(Objects::isNull);
    }

    /** Which of these updates it is, in words; what one tells by itself comes first. */
    static String when(Collection<Given> all) {
        List<String> alone = columns(all, given -> !given.toNull() && given.nulls.isEmpty());
        List<String> toNull = columns(all, Given::toNull);
        List<String> fromNull = columns(all, given -> given.nulls.equals(given.columns));
        List<String> beside = columns(all, given -> !given.nulls.isEmpty());
        if (!alone.isEmpty()) {
            return oneOf(alone) + " is updated";
        }
        if (!toNull.isEmpty()) {
            return oneOf(toNull) + " is set to null" + (fromNull.equals(toNull) ? ", or was null before" : "");
        }
        if (!fromNull.isEmpty()) {
            return oneOf(fromNull) + " is updated, having been null";
        }
        if (!beside.isEmpty()) {
            return oneOf(beside) + " is updated in a row that is null but for what it needs";
        }
        return String.join(", ", all.iterator().next().columns) + " are updated together";
    }

    private static List<String> columns(Collection<Given> all, Predicate<Given> kind) {
        return all.stream()
                .filter(given -> given.columns.size() == 1)
                .filter(kind)
                .flatMap(given -> Stream.of(given.columns.get(0)))
                .distinct()
                .toList();
    }

    private static String oneOf(List<String> columns) {
        return columns.size() == 1 ? columns.get(0) : "one of " + String.join(", ", columns);
    }
}
