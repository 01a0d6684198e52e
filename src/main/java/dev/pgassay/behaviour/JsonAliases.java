package dev.pgassay.behaviour;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the elements of an array are called where they are listed: {@code from jsonb_array_elements(items) as i}. */
final class JsonAliases {

    /** What follows the call, or the name. */
    private static final Set<String> BEHIND = Set.of(
            "where", "loop", "with", "on", "order", "group", "join", "left", "cross", "having", "limit", "union",
            "into", "then");

    private final Map<String, List<String>> paths = new HashMap<>();
    private @Nullable List<String> unnamed;

    /** Elements have been listed. */
    void listed(List<String> path) {
        unnamed = path;
    }

    /** A word, which may be what they are called. */
    void word(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        if (BEHIND.contains(name)) {
            end();
        } else if (unnamed != null && !name.equals("as")) {
            paths.put(name, unnamed);
        }
    }

    /** No name follows. */
    void end() {
        unnamed = null;
    }

    /** The paths of elements by name. */
    Map<String, List<String>> paths() {
        return paths;
    }
}
