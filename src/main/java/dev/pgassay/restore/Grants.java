package dev.pgassay.restore;

import dev.pgassay.catalog.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * GRANT and REVOKE; whether a privilege may be handed on is left as it is.
 *
 * @param on what they are about, {@code schema app}
 * @param columns which columns of it, {@code  (title)}, or nothing
 * @param owner who has all of which nothing is said, or null
 */
record Grants(String on, String columns, @Nullable String owner) {

    private static final String OPTION = " with grant option";
    private static final String GRANTED_BY = " granted by ";

    /** What is granted and should not be goes, what should be and is not comes; nothing where others than the owner have granted it. */
    Optional<List<String>> statements(Map<?, ?> expected, Map<?, ?> actual) {
        if (isGrantedByOthers(expected) || isGrantedByOthers(actual)) {
            return Optional.empty();
        }
        Set<String> grantees = new TreeSet<>();
        expected.keySet().forEach(grantee -> grantees.add(String.valueOf(grantee)));
        actual.keySet().forEach(grantee -> grantees.add(String.valueOf(grantee)));
        List<String> statements = new ArrayList<>();
        for (String grantee : grantees) {
            Set<String> wanted = words(expected.get(grantee));
            Set<String> there = words(actual.get(grantee));
            boolean owns = grantee.equals(owner);
            boolean has = owns && there.isEmpty();
            String who = grantee.equals("public") ? grantee : Identifiers.quote(grantee);
            String revoked = has ? "all" : without(there, wanted);
            String granted = owns && wanted.isEmpty() ? "all" : without(wanted, has ? Set.of() : there);
            if (!revoked.isEmpty()) {
                statements.add("revoke " + revoked + " on " + on + " from " + who + " cascade");
            }
            if (!granted.isEmpty()) {
                statements.add("grant " + granted + " on " + on + " to " + who);
            }
        }
        return Optional.of(statements);
    }

    private static boolean isGrantedByOthers(Map<?, ?> privileges) {
        return privileges.values().stream()
                .anyMatch(words -> String.valueOf(words).contains(GRANTED_BY));
    }

    private String without(Set<String> words, Set<String> others) {
        return words.stream()
                .filter(word -> !others.contains(word))
                .map(word -> word + columns)
                .collect(Collectors.joining(", "));
    }

    private static Set<String> words(@Nullable Object privileges) {
        return privileges instanceof Set<?> set
                ? set.stream()
                        .map(String::valueOf)
                        .filter(word -> !word.equals("none"))
                        .map(word -> word.replace(OPTION, ""))
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
