package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Values of several columns at once with which a condition comes out otherwise than with those of the row.
 *
 * @param values values of columns, as SQL
 */
record InConcert(MadeRow row, RowMaker maker, Map<String, List<String>> values) {

    private static final int MOST = 2;
    private static final int PRODUCT = 20_000;

    /** Those of the columns of the condition, as SQL, the likeliest first. */
    List<Map<String, String>> of(String condition) throws SQLException {
        List<String> names = maker.hints(row.shape()).looksAt(condition).stream()
                .filter(values::containsKey)
                .sorted(Comparator.comparing(name -> side(condition, name).isPresent()))
                .toList();
        int each = (int) Math.pow(PRODUCT, 1.0 / Math.max(1, names.size()));
        if (names.size() < 2 || each < 2) {
            return List.of();
        }
        List<String> places =
                IntStream.range(0, names.size()).mapToObj(i -> "pgassay_" + i).toList();
        List<String> from = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            from.add("lateral " + rows(condition, names.get(i), names.subList(0, i), each) + " " + places.get(i)
                    + " (o, v)");
        }
        String all = String.join(" cross join ", from) + " where ((" + in(condition, names) + ") is true) <> (("
                + in(condition, List.of()) + ") is true)";
        String sum =
                String.join(" + ", places.stream().map(place -> place + ".o").toList());
        String found = String.join(
                ", ",
                places.stream()
                        .map(place -> place + ".o, " + place + ".v::text")
                        .toList());
        Step step = maker.steps().undo("select " + found + " from " + all + " order by " + sum + " limit " + MOST);
        return step.failure() != null
                ? List.of()
                : step.of(0).stream().map(one -> changed(names, one)).toList();
    }

    private static Map<String, String> changed(List<String> names, List<@Nullable String> found) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!"0".equals(found.get(2 * i))) {
                changed.put(names.get(i), Sql.literal(found.get(2 * i + 1)));
            }
        }
        return changed;
    }

    /** What the row has, other values, and what the column is compared with, as far as that is of columns before it. */
    private String rows(String condition, String name, List<String> before, int each) {
        String type = maker.candidates().base(row.shape().column(name).type());
        List<String> some = new ArrayList<>(List.of(row.sql(name)));
        side(condition, name).ifPresent(side -> some.add(in(side, before)));
        some.addAll(values.getOrDefault(name, List.of()));
        return Sql.placed(some.subList(0, Math.min(each, some.size())), type);
    }

    /** The other side of a sign at which a column stands alone, where that is of other columns. */
    private Optional<String> side(String condition, String name) {
        return Decided.parts(condition).stream()
                .flatMap(part -> Decided.comparedWith(part, name).stream())
                .filter(side -> maker.hints(row.shape()).looksAt(side).stream().anyMatch(values::containsKey))
                .findFirst();
    }

    /** Of these columns the values that are tried; of others what the row has. */
    private String in(String text, List<String> names) {
        return NewValues.in(
                text,
                name -> names.contains(name)
                        ? "pgassay_" + names.indexOf(name) + ".v"
                        : row.shape().find(name).isPresent() ? row.sql(name) : null);
    }
}
