package dev.pgassay.behaviour;

import dev.pgassay.behaviour.JsonPaths.Mention;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paths that one jsonpath names, with what each is compared with. */
final class JsonPathText {

    private static final Pattern TOKEN = Pattern.compile(
            "\"((?:[^\"\\\\]++|\\\\.)*)\"|(@|\\$(?![\\w\"]))|(\\.\\s*\\*{1,2})|\\.\\s*(\\w+)(\\s*\\()?|\\.\\s*\"((?:[^\"\\\\]++|\\\\.)*)\""
                    + "|(\\[[^\\]]*])|(\\d+(?:\\.\\d+)?)|(\\w+)|([()])|([^\\s\\w\"$@.()\\[]+)|(\\$(?:\\w+|\"[^\"]*\"))",
            Pattern.DOTALL);

    private static final String ANY = "a";

    private final List<Mention> mentions = new ArrayList<>();
    private final Deque<List<String>> filters = new ArrayDeque<>();
    private List<String> path = List.of();
    private boolean question;

    private JsonPathText() {}

    static List<Mention> of(String text) {
        JsonPathText paths = new JsonPathText();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            paths.take(token);
        }
        return paths.mentions;
    }

    private void take(Matcher token) {
        if (token.group(2) != null) {
            path = token.group(2).equals("$") || filters.isEmpty() ? List.of() : filters.element();
            mention(path);
        } else if (token.group(4) != null && token.group(5) == null) {
            extend(token.group(4));
        } else if (token.group(5) != null) {
            near("json_" + token.group(4)); // a method: size(), type()
            filters.push(path);
        } else if (token.group(6) != null) {
            extend(unescaped(token.group(6)));
        } else if (token.group(7) != null) {
            extend(
                    token.group(7).matches("\\[\\s*\".*")
                            ? token.group(7).replaceAll("^\\[\\s*\"|\"\\s*]$", "")
                            : JsonPaths.ELEMENT);
        } else if ("(".equals(token.group(10))) {
            filters.push(question || filters.isEmpty() ? path : filters.element());
        } else if (")".equals(token.group(10))) {
            List<String> before = filters.poll();
            path = before == null ? path : before; // what follows a filter goes on where it began
        } else if (token.group(1) != null) {
            near(Sql.literal(unescaped(token.group(1))));
        } else if (token.group(9) != null) {
            near(token.group(9).equals("like_regex") ? "~" : token.group(9));
        } else if (token.group(3) == null) {
            near(token.group());
        } else if (!token.group(3).endsWith("**")) {
            extend(ANY); // any member will do
        }
        question = String.valueOf(token.group(11)).endsWith("?");
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }

    private void extend(String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        path = longer;
        mention(longer);
    }

    private void mention(List<String> at) {
        mentions.add(new Mention(at, new StringBuilder()));
    }

    private void near(String text) {
        if (!mentions.isEmpty()) {
            mentions.get(mentions.size() - 1).near().append(text).append(' ');
        }
    }
}
