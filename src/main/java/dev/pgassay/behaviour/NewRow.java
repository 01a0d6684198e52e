package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Routine;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function that is given a whole row, or reads it into a variable, written as a trigger's function is: {@code new.status}. */
final class NewRow {

    private NewRow() {}

    /** The function's body; lines stay where they are. */
    static String in(Routine routine, ObjectName table) {
        return called(names(routine, table), routine.body());
    }

    /** A body that reads rows of a table by another name, {@code from order_lines l}, as if each of them were the new row. */
    static String aliased(String body, ObjectName table) {
        Set<String> names = new LinkedHashSet<>(Set.of(Objects.requireNonNull(table.name())));
        add(
                "\\b(?:from|join)\\s+(?:[\\w\"$]+\\.)?\"?" + Pattern.quote(Objects.requireNonNull(table.name()))
                        + "\"?\\s+(?:as\\s+)?(?!where\\b|on\\b|join\\b|order\\b|limit\\b)(\\w+)",
                body,
                names);
        return called(names, body);
    }

    private static String called(Set<String> names, String text) {
        String body = text;
        for (String name : names) {
            body = Pattern.compile(
                            "(?<![\\w$.\"'])" + Pattern.quote(name) + "\\s*\\.\\s*(?=[\\w\"])",
                            Pattern.CASE_INSENSITIVE)
                    .matcher(body)
                    .replaceAll("new.");
        }
        return body;
    }

    /** Parameters and variables of the table's row type. */
    private static Set<String> names(Routine routine, ObjectName table) {
        String type = "(?:[\\w\"$]+\\.)?\"?" + Pattern.quote(Objects.requireNonNull(table.name()))
                + "\"?(?:\\s*%\\s*rowtype)?";
        Set<String> names = new LinkedHashSet<>();
        add("(?:^|,\\s*)(?:IN\\s+)?(\\w+)\\s+" + type + "\\s*(?=,|$|DEFAULT\\b|=)", routine.arguments(), names);
        add("(?:\\bdeclare\\b|;)\\s*(\\w+)\\s+" + type + "\\s*(?=;|:=|=|default\\b)", routine.body(), names);
        return names;
    }

    private static void add(String pattern, String text, Set<String> names) {
        Matcher matcher = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
    }
}
