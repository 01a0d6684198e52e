package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Whether what an update gave is there afterwards.
 *
 * @param row the row before
 * @param given what it gave, as SQL by column
 * @param stamped the columns that any update changes
 */
record AsGiven(MadeRow row, RowMaker maker, Map<String, String> given, Set<String> stamped) {

    /** Where triggers change updates without an error, what they stamp is another as well, and now is now. */
    String query(MadeRow updated) {
        RowUpdate update = new RowUpdate(row, maker);
        Map<Boolean, List<String>> columns = given.keySet().stream()
                .filter(column -> !stamped.contains(column))
                .collect(Collectors.partitioningBy(update::isTime));
        List<String> times = columns.getOrDefault(true, List.of());
        List<String> others = columns.getOrDefault(false, List.of());
        String kept = others.isEmpty() && !times.isEmpty()
                ? all(times, column -> isGiven(column) + " or " + isToday(column)) + " and not ("
                        + all(times, AsGiven::isToday) + ")"
                : all(others, this::isGiven);
        return asked(kept.isEmpty() ? "false" : kept, updated);
    }

    /** Whether the row is there and another: with the key that it has now, which may be generated from what it was given. */
    String isAnother(MadeRow updated) {
        return asked(
                given.keySet().stream()
                        .map(column -> value(column) + "::text is distinct from "
                                + Sql.literal(row.values().get(column)))
                        .collect(Collectors.joining(" or ")),
                updated);
    }

    private String asked(String condition, MadeRow updated) {
        return "select count(*), bool_or(" + condition + ") from " + row.shape().only() + " pgassay_t where "
                + updated.where("pgassay_t");
    }

    private static String all(List<String> columns, UnaryOperator<String> each) {
        return columns.stream().map(column -> "(" + each.apply(column) + ")").collect(Collectors.joining(" and "));
    }

    private String isGiven(String column) {
        return value(column) + "::text is not distinct from cast(" + given.get(column) + " as "
                + row.shape().column(column).type() + ")::text";
    }

    private static String isToday(String column) {
        return value(column) + "::date is not distinct from current_date";
    }

    private static String value(String column) {
        return "pgassay_t." + Identifiers.quote(column);
    }
}
