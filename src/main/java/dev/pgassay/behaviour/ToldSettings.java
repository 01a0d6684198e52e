package dev.pgassay.behaviour;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The settings with a dot in their name that a connection has been told: it forgets none, one that was set once is '' afterwards. */
final class ToldSettings {

    /** SQL that may set one: by its name, or by something that it calls. */
    private static final Pattern MAY_SET = Pattern.compile(
            "\\b(?:select|perform|call|do|execute|set_config)\\b|\\bset\\s+(?:local\\s+|session\\s+)?[\\w$\"]+\\s*\\.",
            Pattern.CASE_INSENSITIVE);

    private final Set<String> names = new HashSet<>();
    private boolean unknown;

    /** Those of these settings that are not PostgreSQL's own, as it compares names. */
    static Set<String> custom(Collection<String> settings) {
        return settings.stream()
                .filter(name -> name.contains("."))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void add(Collection<String> settings) {
        names.addAll(custom(settings));
    }

    /** SQL that somebody wrote, of which only the server knows what it sets. */
    void add(String sql) {
        if (MAY_SET.matcher(sql).find()) {
            addUnknown();
        }
    }

    void addUnknown() {
        unknown = true;
    }

    Set<String> names() {
        return Set.copyOf(names);
    }

    /** Those that are told now and were not then. */
    Set<String> since(Set<String> then) {
        Set<String> since = new TreeSet<>(names);
        since.removeAll(then);
        return since;
    }

    /** Whether somebody who sets these only could see another. */
    boolean isMoreThan(Set<String> own) {
        return unknown || !own.containsAll(names);
    }
}
