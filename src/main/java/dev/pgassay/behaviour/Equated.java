package dev.pgassay.behaviour;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a trigger compares a column of the new row with: the other side of the sign, with what its variables were given in their place. */
final class Equated {

    private static final int DEEP = 3;
    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\n]*|'(?:[^']++|'')*'|(?<sign><>|!=|\\bis\\s+(?:not\\s+)?distinct\\s+from\\b|(?<![<>:!=])=(?![>=]))"
                    + "|(?<end>\\b(?:if|elsif|when|and|or|not|return|where|then|else|loop|on|select|from|in|exists)\\b|[;,]|:=)"
                    + "|[()]",
            Pattern.CASE_INSENSITIVE);
    private static final String QUERY =
            "\\bselect\\s+(?<items>[^;]+?)\\s+into\\s+(?:strict\\s+)?(?<into>\\w+(?:\\s*,\\s*\\w+)*)"
                    + "\\s+(?<from>from\\b[^;]+)(?=;)";
    private static final Pattern GIVEN = Pattern.compile(
            QUERY
                    + "|(?:;|\\bbegin\\b|\\bthen\\b|\\belse\\b|\\bdeclare\\b)\\s*(?<name>\\w+)(?:\\s+\\w+)?\\s*:=\\s*(?<value>[^;]+)(?=;)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEW = Pattern.compile(WrittenName.columnOf("new"), Pattern.CASE_INSENSITIVE);
    private static final Pattern ALONE =
            Pattern.compile("[\\s(]*" + NEW + "(?:::\\w+)?[\\s)]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD =
            Pattern.compile("'(?:[^']++|'')*'|(?<![\\w.\"])([a-z_]\\w*)(?!\\s*[.(\\w])", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> variables = new LinkedHashMap<>();

    /**
     * The other sides.
     *
     * @param bodies the functions of the triggers
     */
    Equated(String bodies) {
        for (Matcher given = GIVEN.matcher(bodies); given.find(); ) {
            if (given.group("name") != null) {
                variables.putIfAbsent(key(given.group("name")), "(" + given.group("value") + ")");
                continue;
            }
            List<String> items = items(given.group("items"));
            List<String> into = items(given.group("into"));
            for (int i = 0; i < Math.min(items.size(), into.size()); i++) {
                variables.putIfAbsent(key(into.get(i)), "(select " + items.get(i) + " " + given.group("from") + ")");
            }
        }
    }

    /** The other sides of signs at which a column stands alone, as SQL in which the row is called {@code new}. */
    List<String> to(String column, String condition) {
        List<String> others = new ArrayList<>();
        Deque<Integer> begins = new ArrayDeque<>(List.of(0));
        for (Matcher token = TOKEN.matcher(condition); token.find(); ) {
            if (token.group().equals("(")) {
                begins.push(token.end());
            } else if (token.group().equals(")") && begins.size() > 1) {
                begins.pop();
            } else if (token.group("sign") != null) {
                String left = condition.substring(begins.pop(), token.start());
                String right = condition.substring(token.end(), end(condition, token.end()));
                begins.push(token.end());
                if (isAlone(column, left)) {
                    others.add(right);
                } else if (isAlone(column, right)) {
                    others.add(left);
                }
            } else if (token.group("end") != null) {
                begins.pop();
                begins.push(token.end());
            }
        }
        return others.stream()
                .map(other -> written(other.strip()))
                .filter(other ->
                        !other.isEmpty() && NEW.matcher(other).results().noneMatch(found -> isOf(column, found)))
                .toList();
    }

    private static boolean isAlone(String column, String text) {
        Matcher alone = ALONE.matcher(text);
        return alone.matches() && isOf(column, alone);
    }

    private static boolean isOf(String column, MatchResult found) {
        return WrittenName.simple(found.group(1)).equals(column);
    }

    /** The values of a row in which what is called {@code new} in them has been replaced by the row's values. */
    static Map<String, String> resolved(Map<String, String> row) {
        Map<String, String> resolved = new LinkedHashMap<>(row);
        for (int i = 0; i < DEEP; i++) {
            resolved.replaceAll((column, value) -> NewValues.in(value, name -> row.getOrDefault(name, "null")));
        }
        return resolved;
    }

    /** Where what begins there ends: at a bracket, a word or a sign that is not of it. */
    private static int end(String text, int begin) {
        int depth = 0;
        for (Matcher token = TOKEN.matcher(text).region(begin, text.length()); token.find(); ) {
            boolean ends = token.group("sign") != null || token.group("end") != null;
            if (token.group().equals("(")) {
                depth++;
            } else if (token.group().equals(")")) {
                depth--;
            }
            if (depth < 0 || (ends && depth == 0)) {
                return token.start();
            }
        }
        return text.length();
    }

    /** With what variables were given. */
    String written(String text) {
        return written(text, DEEP);
    }

    private String written(String text, int deep) {
        return WORD.matcher(text).replaceAll(word -> {
            String value = word.group(1) == null || deep == 0 ? null : variables.get(key(word.group(1)));
            return Matcher.quoteReplacement(value == null ? word.group() : written(value, deep - 1));
        });
    }

    private static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        int begin = 0;
        int depth = 0;
        for (Matcher token = TOKEN.matcher(list); token.find(); ) {
            if (token.group().equals("(")) {
                depth++;
            } else if (token.group().equals(")")) {
                depth--;
            } else if (token.group().equals(",") && depth == 0) {
                items.add(list.substring(begin, token.start()).strip());
                begin = token.end();
            }
        }
        items.add(list.substring(begin).strip());
        return items;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
