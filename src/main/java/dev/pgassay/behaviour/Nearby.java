package dev.pgassay.behaviour;

import dev.pgassay.catalog.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What differs little from a row: a period a day later that lasts as long, an address of the same domain. */
record Nearby(MadeRow row, RowMaker maker) {

    private static final int TEXTS = 8;
    private static final Pattern ENDS = Pattern.compile("^([^\\p{Alnum}]*)(\\p{Alnum})(.*)$", Pattern.DOTALL);

    /**
     * The values that it gets, as SQL by column: all numbers and all times are moved together, of a text one letter is another.
     *
     * @param columns the columns that may be given values
     * @param body the functions of the triggers: what they name gets another value
     */
    List<Map<String, String>> of(Set<String> columns, String body) {
        Set<String> referencing = row.shape().foreignKeys().stream()
                .flatMap(key -> key.columns().stream())
                .collect(Collectors.toSet());
        Map<String, String> numbers = new LinkedHashMap<>();
        Map<String, String> times = new LinkedHashMap<>();
        List<Map<String, String>> nearby = new ArrayList<>();
        for (String name : maker.hints(row.shape()).named(body)) {
            Column column = row.shape().column(name);
            String now = row.values().get(name);
            TypeName type = TypeName.of(maker.candidates().base(column.type()));
            if (now == null || type.array() || !columns.contains(name) || referencing.contains(name)) {
                continue;
            }
            if (BuiltIn.isInteger(type) || BuiltIn.isDecimal(type)) {
                numbers.put(name, row.sql(name) + " + 1");
            } else if (BuiltIn.isMoment(type)) {
                times.put(name, row.sql(name) + " + interval '1 day'");
            } else if (BuiltIn.isText(type)) {
                Matcher ends = ENDS.matcher(now);
                if (ends.find()) {
                    nearby.add(Map.of(
                            name, Sql.literal(ends.group(1) + next(ends.group(2).charAt(0)) + ends.group(3))));
                }
            }
        }
        List<Map<String, String>> all = new ArrayList<>();
        for (Map<String, String> moved : List.of(numbers, times)) {
            if (moved.size() > 1) {
                all.add(moved);
            }
        }
        all.addAll(nearby.stream().limit(TEXTS).toList());
        return all;
    }

    private static char next(char c) {
        return c == '9' || c == 'z' || c == 'Z' ? (char) (c - 1) : (char) (c + 1);
    }
}
