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
        String body = routine.body();
        for (String name : names(routine, table)) {
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
