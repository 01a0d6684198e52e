package dev.pgassay.behaviour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paths into JSON that stand in conditions, as operators and as jsonpath, by the look of them: {@code doc -> 'a' ->> 'b'},
 * {@code $.items[*] ? (@.qty > 0)}. With each goes what is written behind it, which is what it is compared with.
 */
final class JsonPaths {

    /** What stands in a path for any element of an array. */
    static final String ELEMENT = "[*]";

    private static final Pattern JSONPATH =
            Pattern.compile("[\\s(!]*(strict\\s|lax\\s|exists\\s*\\()?[\\s(!]*\\$[\\s.\\[?].*", Pattern.DOTALL);
    private static final Set<String> STEPS = Set.of("->", "->>", "#>", "#>>", "?", "?&", "?|");
    private static final Pattern HSTORE = Pattern.compile("\"([^\"]*)\"=>\"([^\"]*)\"");
    private static final Pattern ELEMENTS = Pattern.compile("jsonb?_array_elements(_text)?");
    private static final Pattern PATH_FUNCTION = Pattern.compile("jsonb?_extract_path(_text)?|exist|defined");

    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, List<String>> bases = new HashMap<>();
    private final JsonAliases aliases = new JsonAliases();
    private @Nullable List<String> elements;
    private @Nullable List<String> path;
    private String step = "";
    private String base = "";
    private boolean contains;
    private final LeftSide side = new LeftSide();
    private String left = "";

    private String listed = "";
    private final List<String> words = new ArrayList<>();
    /** What a jsonpath compares with its variables, whose values stand behind it. */
    private List<Mention> open = List.of();

    private JsonPaths() {}

    /**
     * A path that is mentioned.
     *
     * @param path keys, and {@link #ELEMENT}
     * @param near what is written behind it, as in SQL
     */
    record Mention(List<String> path, StringBuilder near) {}

    static List<Mention> of(List<String> texts) {
        List<Mention> all = new ArrayList<>();
        for (String text : texts) {
            JsonPaths paths = new JsonPaths();
            paths.read(text);
            if (!paths.aliases.paths().isEmpty()) { // what they stand for is often written behind them
                JsonPaths again = new JsonPaths();
                again.bases.putAll(paths.aliases.paths());
                again.read(text);
                paths = again;
            }
            all.addAll(paths.mentions);
        }
        return all;
    }

    private void read(String text) {
        Matcher token = Literals.tokens(text);
        while (token.find()) {
            if (token.group(1) != null) {
                string(token.group(1).replace("''", "'"));
            } else if (token.group(2) != null || token.group(3) != null) {
                name(token.group());
            } else if (token.group(4) != null) {
                if (step.equals("->") || step.equals("->>")) {
                    extend(ELEMENT);
                } else {
                    near(token.group());
                }
            } else if (token.group(5) != null) {
                operator(token.group(5));
            } else if (token.group(6).equals(")") && !listed.isEmpty()) {
                list(bases.getOrDefault(listed, List.of()));
                listed = "";
            } else if ("(]".contains(String.valueOf(token.group(6)))) {
                step = "";
            }
        }
    }

    private void list(List<String> array) {
        elements = longer(array, ELEMENT);
        aliases.listed(elements);
        mentions.add(new Mention(elements, new StringBuilder()));
    }

    private void operator(String operator) {
        aliases.end();
        if (STEPS.contains(operator)) {
            listed = ""; // not it, but what is at a path in it
            if (path == null) {
                path = start();
                left = side.of(words);
            }
            step = operator;
        } else {
            side.operator(operator, words);
            contains = operator.equals("@>");
            path = contains ? path : null;
            step = "";
            near(operator);
        }
    }

    /** Where the value is that a path starts from: the document, or an element of an array in it. */
    private List<String> start() {
        List<String> known = bases.get(base);
        if (known == null) {
            known = elements == null ? List.of() : elements;
            bases.put(base, known);
        }
        return known;
    }

    private void name(String name) {
        if (name.equals("ARRAY")) {
            return;
        }
        if (path == null) {
            aliases.word(name);
        }
        if (step.isEmpty()) {
            boolean type = path != null && (name.equals("text") || Specimens.BY_NAME.containsKey(name));
            if (!type) {
                path = null;
                base = name;
            }
        }
        if (step.isEmpty()
                && !words.isEmpty()
                && ELEMENTS.matcher(words.get(words.size() - 1)).matches()) {
            listed = name;
        }
        words.add(name);
        near(name);
        side.name(words);
    }

    private void string(String text) {
        take(text);
        contains = false;
    }

    private void take(String text) {
        if (JSONPATH.matcher(text).matches()) {
            path = null;
            List<Mention> named = JsonPathText.of(text);
            mentions.addAll(named);
            open = named.stream()
                    .filter(mention -> mention.near().indexOf("$") >= 0)
                    .toList();
        } else if (step.isEmpty() && contains) {
            contained(text);
        } else if (step.equals("->") || step.equals("->>")) {
            extend(text);
            step = "";
        } else if (step.equals("#>") || step.equals("#>>")) {
            Arrays.stream(text.replaceAll("^\\{|}$", "").split(",")).forEach(this::extend);
            step = "";
        } else if (!step.isEmpty()) {
            List<String> of = path == null ? List.of() : path;
            extend(text); // a key that must be there
            path = of;
        } else if (!words.isEmpty()
                && PATH_FUNCTION
                        .matcher(words.get(Math.max(0, words.size() - 2)))
                        .matches()) {
            path = start();
            extend(text);
        } else {
            near(Sql.literal(text));
        }
    }

    /** A document that is to be contained, in what is at the path. */
    private void contained(String text) {
        Matcher pair = HSTORE.matcher(text);
        while (pair.find()) {
            extend(pair.group(1));
            near(Sql.literal(pair.group(2)));
            path = null;
        }
        List<Mention> members = JsonContained.of(text, path == null ? List.of() : path);
        mentions.addAll(members);
        if (members.isEmpty()) {
            near(Sql.literal(text)); // not JSON, but any text
        }
    }

    static List<String> longer(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }

    private void extend(String key) {
        List<String> longer = longer(path == null ? List.of() : path, key.matches("\\d+") ? ELEMENT : key);
        path = longer;
        open = List.of();
        mentions.add(new Mention(longer, new StringBuilder()));
        near(left);
        for (String word : words.subList(Math.max(0, words.size() - 3), words.size())) {
            if (word.startsWith("json") || word.equals("length")) {
                near(word);
            }
            if (ELEMENTS.matcher(word).matches()) {
                list(longer);
            }
        }
        words.clear();
    }

    private void near(String text) {
        if (!mentions.isEmpty()) {
            mentions.get(mentions.size() - 1).near().append(text).append(' ');
        }
        open.forEach(mention -> mention.near().append(text).append(' '));
    }
}
