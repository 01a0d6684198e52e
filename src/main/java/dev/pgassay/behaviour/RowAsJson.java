package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Routine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a function reads from {@code to_jsonb(new)}, itself, in a variable or in a parameter, written as if it read the row: {@code rec ->> 'state'} is
 * {@code new.state}.
 */
record RowAsJson(TableShape shape, Collection<Routine> routines) {

    private static final String JSON = "(?:to_jsonb?|row_to_json)[ \\t]*\\([ \\t]*(new|old)[ \\t]*\\)";
    private static final Pattern WHOLE = Pattern.compile(JSON, Pattern.CASE_INSENSITIVE);
    private static final Pattern VARIABLE =
            Pattern.compile("(\\w+)(?:\\s+jsonb?)?\\s*:?=\\s*" + JSON + "\\s*;", Pattern.CASE_INSENSITIVE);
    private static final Pattern MODE = Pattern.compile("^(?:IN|INOUT) ");

    /** A function's body; lines stay where they are. */
    String in(Routine routine, String body) {
        if (!body.contains("->") && !body.contains("#>")) {
            return body;
        }
        Map<String, String> rows = variables(body);
        rows.putAll(parameters(routine));
        String read = read(JSON, "$1", body);
        for (Map.Entry<String, String> each : rows.entrySet()) {
            read = read("(?<![\\w$.])" + Pattern.quote(each.getKey()) + "(?![\\w$])()", each.getValue(), read);
        }
        return read;
    }

    private String read(String json, String row, String body) {
        return Pattern.compile(
                        "(?:\\([ \\t]*" + json + "[ \\t]*\\)|" + json
                                + ")[ \\t]*(?:->>?|#>>?)[ \\t]*'\\{?([^'{}]+)\\}?'",
                        Pattern.CASE_INSENSITIVE)
                .matcher(body)
                .replaceAll(found -> {
                    String of = found.group(1) == null ? found.group(2) : found.group(1);
                    String column = found.group(3);
                    return Matcher.quoteReplacement(
                            shape.find(column).isEmpty()
                                    ? found.group()
                                    : (row.equals("$1") ? of.toLowerCase(Locale.ROOT) : row) + "."
                                            + Identifiers.quote(column));
                });
    }

    private static Map<String, String> variables(String body) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Matcher given = VARIABLE.matcher(body); given.find(); ) {
            variables.put(given.group(1), given.group(2).toLowerCase(Locale.ROOT));
        }
        return variables;
    }

    /** The parameters for which somebody calls the function with a row. */
    private Map<String, String> parameters(Routine routine) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String[] declared = routine.arguments().split(", ", -1);
        Pattern call = Pattern.compile(
                "(?<![\\w$])" + Pattern.quote(String.valueOf(routine.name().name())) + "\"?\\s*\\(",
                Pattern.CASE_INSENSITIVE);
        for (Routine caller : routine.arguments().contains("json") ? routines : List.<Routine>of()) {
            Map<String, String> variables = variables(caller.body());
            Matcher called = call.matcher(caller.body());
            while (WHOLE.matcher(caller.body()).find() && called.find()) {
                List<String> given = arguments(caller.body(), called.end());
                for (int i = 0; i < Math.min(given.size(), declared.length); i++) {
                    Matcher whole = WHOLE.matcher(given.get(i));
                    String row =
                            whole.matches() ? whole.group(1).toLowerCase(Locale.ROOT) : variables.get(given.get(i));
                    if (row != null) {
                        parameters.put(
                                MODE.matcher(declared[i]).replaceFirst("").split(" ", -1)[0], row);
                        parameters.put("$" + (i + 1), row);
                    }
                }
            }
        }
        return parameters;
    }

    /** What stands between the brackets that begin there. */
    private static List<String> arguments(String body, int begin) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = begin;
        for (int i = begin; i < body.length(); i++) {
            char c = body.charAt(i);
            boolean ends = c == ')' && depth == 0;
            if (ends || (c == ',' && depth == 0)) {
                arguments.add(body.substring(start, i).strip());
                start = i + 1;
            }
            if (ends) {
                break;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return arguments;
    }
}
