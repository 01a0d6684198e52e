package dev.pgassay.behaviour;

import dev.pgassay.catalog.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the queries in a function ask of the rows of a table: columns that are equal to something, members of JSON. */
final class Queried {

    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\n]*|'(?:[^']++|'')*'|(?<and>\\band\\b)|(?<end>\\b(?:group|order|limit|or|for|loop|then|into)\\b|;)|[()]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EQUAL = Pattern.compile(
            "(?:\\w+\\s*\\.\\s*)?(\\w+)(?:\\s*->>\\s*('(?:[^']++|'')*'))?\\s*=\\s*"
                    + "('(?:[^']++|'')*'(?:::\\w+)?|-?\\d+(?:\\.\\d+)?|true|false)",
            Pattern.CASE_INSENSITIVE);

    private final TableShape shape;

    Queried(TableShape shape) {
        this.shape = shape;
    }

    /**
     * The values of each query, as SQL by column.
     *
     * @param body a function in which values stand for the columns of the new row
     */
    List<Map<String, String>> in(String body) {
        Pattern from = Pattern.compile(
                "\\b(?:from|join)\\s+(?:[\\w\"]+\\.)?\"?"
                        + Pattern.quote(Objects.requireNonNull(shape.name().name()))
                        + "\"?(?![\\w$.])[^;]*?\\bwhere\\b",
                Pattern.CASE_INSENSITIVE);
        List<Map<String, String>> all = new ArrayList<>();
        for (Matcher query = from.matcher(body); query.find(); ) {
            Map<String, String> values = values(conjuncts(body, query.end()));
            if (!values.isEmpty() && !all.contains(values)) {
                all.add(values);
            }
        }
        return all;
    }

    private Map<String, String> values(List<String> conjuncts) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> members = new LinkedHashMap<>();
        for (String conjunct : conjuncts) {
            Matcher equal = EQUAL.matcher(conjunct);
            String name = equal.matches() ? equal.group(1).toLowerCase(Locale.ROOT) : "";
            Optional<Column> column = shape.find(name).filter(RowPlan::canBeGiven);
            if (column.isPresent() && equal.group(2) != null) {
                members.merge(name, equal.group(2) + ", " + equal.group(3), (one, other) -> one + ", " + other);
            } else if (column.isPresent()) {
                values.putIfAbsent(name, equal.group(3));
            }
        }
        members.forEach((name, some) -> values.putIfAbsent(name, "jsonb_build_object(" + some + ")"));
        return values;
    }

    /** What stands between the ANDs of a condition, as far as it goes; nothing in brackets. */
    private static List<String> conjuncts(String body, int begin) {
        List<String> conjuncts = new ArrayList<>();
        int depth = 0;
        int start = begin;
        Matcher token = TOKEN.matcher(body).region(begin, body.length());
        while (token.find()) {
            depth += token.group().equals("(") ? 1 : token.group().equals(")") ? -1 : 0;
            boolean ends = depth < 0 || (depth == 0 && token.group("end") != null);
            if (ends || (depth == 0 && token.group("and") != null)) {
                conjuncts.add(body.substring(start, token.start()).strip());
                start = token.end();
            }
            if (ends) {
                break;
            }
        }
        return conjuncts;
    }
}
