package dev.pgassay.behaviour;

import dev.pgassay.catalog.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values of a column with which a row belongs to a partition, by the look of the partition's bound. */
final class Bounds {

    private static final Pattern VALUE =
            Pattern.compile("'((?:[^']++|'')*)'|-?\\d+(?:\\.\\d+)?|MINVALUE|MAXVALUE|true|false");
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(.*)");
    private static final String NONE = "MINVALUE";

    private Bounds() {}

    /** What belongs to a partition; nothing where hashes decide, or an expression that the bound is the value of. */
    static List<String> of(Table keyed, Table partition, TableShape shape, String column) {
        String bound = partition.partitionBound();
        String key = keyed.partitionKey();
        if (bound == null || key == null || bound.startsWith("FOR VALUES WITH")) {
            return List.of();
        }
        List<String> columns = Literals.of(List.of(key)).names().stream()
                .filter(name -> shape.find(name).isPresent())
                .toList();
        int place = columns.indexOf(column);
        if (place < 0 || !key.matches("(?s)(LIST|RANGE) \\([^()]*\\)")) {
            return List.of();
        }
        int to = bound.indexOf(") TO (");
        if (to < 0) {
            return values(bound);
        }
        List<String> from = values(bound.substring(0, to));
        List<String> upTo = values(bound.substring(to));
        if (place >= from.size() || place >= upTo.size()) {
            return List.of();
        }
        // the lower bound belongs to it, the upper one does not
        String last = before(upTo.get(place));
        return Stream.of(from.get(place), last)
                .filter(value -> !value.equals(NONE) && !value.isEmpty())
                .toList();
    }

    private static List<String> values(String bound) {
        List<String> values = new ArrayList<>();
        Matcher matcher = VALUE.matcher(bound);
        while (matcher.find()) {
            values.add(Objects.requireNonNullElse(matcher.group(1), matcher.group())
                    .replace("''", "'"));
        }
        return values;
    }

    private static String before(String value) {
        Matcher date = DATE.matcher(value);
        if (date.matches()) {
            return LocalDate.parse(date.group(1)).minusDays(1) + date.group(2);
        }
        return value.matches("-?\\d+(\\.\\d+)?")
                ? new BigDecimal(value).subtract(BigDecimal.ONE).toPlainString()
                : "";
    }
}
