package dev.pgassay.expect;

import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Version;
import dev.pgassay.finding.Position;
import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.Problems;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The value of a fact in a snapshot: just what the server printed, with nothing to look up. */
final class SnapshotValue {

    private final Problems problems;
    private final Map<FactType, String> inWords = new HashMap<>();
    private final Map<FactType, FactExpectation> none = new HashMap<>();

    SnapshotValue(Problems problems) {
        this.problems = problems;
    }

    /** What is expected of a fact that is not written: one for all objects, with no place of its own. */
    FactExpectation left(Kind kind, FactType fact, Position position) {
        if (fact.type() == long.class || fact.type() == Version.class) {
            problems.add(position, inWords(kind, fact) + " is missing");
        }
        return none.computeIfAbsent(fact, key -> new FactExpectation(key, SnapshotText.nothing(key), null));
    }

    private String inWords(Kind kind, FactType fact) {
        return inWords.computeIfAbsent(fact, key -> key.name() + " of " + kind.withArticle());
    }

    @Nullable
    Object read(Kind kind, FactType fact, Node node) {
        String what = inWords(kind, fact);
        Class<?> type = fact.type();
        if (type == Map.class) {
            return map(fact, what, node);
        }
        if (type == List.class || type == Set.class) {
            List<String> texts = problems.texts(node, what);
            return type == Set.class ? set(fact, texts) : List.copyOf(texts);
        }
        String text = problems.text(node, what);
        if (text == null) {
            return null;
        }
        if (type == boolean.class) {
            return flag(what, text, node);
        }
        if (type == long.class || type == Long.class) {
            return number(what, text, node);
        }
        if (!fact.words().isEmpty() && !fact.words().contains(text)) {
            problems.unknown(node.position(), "value of " + what, text, fact.words());
        }
        return type == Version.class ? new Version(text) : text;
    }

    private static Set<String> set(FactType fact, List<String> texts) {
        return fact.isOrdered() ? new LinkedHashSet<>(texts) : new TreeSet<>(texts);
    }

    private @Nullable Boolean flag(String what, String text, Node node) {
        if (!text.equals("true") && !text.equals("false")) {
            problems.wrong(node, what, "true or false");
            return null;
        }
        return Boolean.valueOf(text);
    }

    private @Nullable Long number(String what, String text, Node node) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            problems.wrong(node, what, "a whole number");
            return null;
        }
    }

    private @Nullable Map<String, Object> map(FactType fact, String what, Node node) {
        Node.Mapping mapping = problems.mapping(node, what);
        if (mapping == null) {
            return null;
        }
        Map<String, Object> map = fact.isOrdered() ? new LinkedHashMap<>() : new TreeMap<>();
        for (Node.Entry entry : mapping.entries().values()) {
            String key = entry.key() + " in " + what;
            Object value = fact.isMapOfSets()
                    ? new TreeSet<>(problems.texts(entry.value(), key))
                    : problems.text(entry.value(), key);
            if (value != null) {
                map.put(entry.key(), value);
            }
        }
        return map;
    }
}
