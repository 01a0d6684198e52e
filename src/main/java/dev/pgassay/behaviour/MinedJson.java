package dev.pgassay.behaviour;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON that is drawn from what stands in conditions: as it is written there, and made of the words as keys and values. */
final class MinedJson {

    private static final int WORDS = 6;
    private static final int ELEMENTS = 12;
    private static final Pattern JSON =
            Pattern.compile("\\{\\s*\"[^\"]*\"\\s*:.*}|\\[\\s*[{\"].*]|\\[\\d+(, ?\\d+)*]", Pattern.DOTALL);
    private static final Pattern JSON_PATH = Pattern.compile("\\{[A-Za-z_]\\w*(,[A-Za-z_]\\w*)*}");

    private static final Pattern KEYS = Pattern.compile("jsonb?_(each(_text)?|object_keys)");

    /** What jsonb_typeof gives: seldom keys. */
    private static final Set<String> JSON_TYPES = Set.of("object", "array", "string", "number", "boolean", "null");

    private MinedJson() {}

    static void add(Literals literals, Collection<String> values) {
        for (String text : literals.texts()) {
            if (JSON.matcher(text).matches()) {
                values.add(text);
            } else if (JSON_PATH.matcher(text).matches()) {
                List<String> keys = List.of(text.substring(1, text.length() - 1).split(","));
                values.add(keys.stream().map(key -> "{" + text(key) + ": ").collect(Collectors.joining()) + "\"a\""
                        + "}".repeat(keys.size()));
            }
        }
        List<String> words = Stream.concat(keys(literals), literals.strings().stream())
                .filter(word -> !values.contains(word))
                .distinct()
                .sorted(Comparator.comparing(JSON_TYPES::contains))
                .limit(WORDS)
                .toList();
        List<String> objects = new ArrayList<>();
        for (String value : List.of("\"a\"", "1", "[]", "{}")) {
            objects.add(
                    words.stream().map(key -> text(key) + ": " + value).collect(Collectors.joining(", ", "{", "}")));
        }
        for (String key : words) {
            for (String value : words) {
                objects.add("{" + text(key) + ": " + text(value) + "}");
            }
            for (String value : List.of("1", "[]", "{}", "true", "\"a\"")) {
                objects.add("{" + text(key) + ": " + value + "}");
            }
        }
        boolean array = literals.strings().contains("array")
                || literals.names().stream()
                        .anyMatch(name -> name.startsWith("jsonb_array") || name.startsWith("json_array"));
        if (array) {
            jsonArrays(objects, literals, values); // functions of arrays raise an error where they meet something else
        }
        if (!words.isEmpty()) {
            values.addAll(List.of("{}", "[]")); // as most columns of that kind are
            values.addAll(objects);
            words.forEach(word -> values.add(text(word)));
            words.forEach(word -> values.add("[" + text(word) + "]"));
        }
        objects.stream().limit(ELEMENTS).forEach(object -> values.add("[" + object + "]"));
    }

    /** Where keys are listed, a pattern may be one of keys. */
    private static Stream<String> keys(Literals literals) {
        return literals.names().stream().anyMatch(name -> KEYS.matcher(name).matches())
                ? literals.patterns().stream().flatMap(pattern -> RegexText.all(pattern).stream())
                : Stream.empty();
    }

    private static void jsonArrays(List<String> objects, Literals literals, Collection<String> values) {
        values.add("[]");
        objects.stream().limit(ELEMENTS).forEach(object -> values.add("[" + object + "]"));
        for (String element : List.of("1", "\"a\"", "{}")) {
            for (String number : literals.numbers()) {
                if (number.matches("\\d{1,2}")) {
                    int length = Integer.parseInt(number);
                    for (int each = Math.max(1, length - 1); each <= length + 1; each++) {
                        values.add("[" + String.join(", ", Collections.nCopies(each, element)) + "]");
                    }
                }
            }
        }
    }

    /** A word as a text of JSON. */
    static String text(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
