package dev.pgassay.expect;

import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Nearest;
import dev.pgassay.catalog.Reference;
import dev.pgassay.catalog.Spelling;
import dev.pgassay.catalog.Version;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Values given in Java, in the form that the catalog gives its facts. */
public final class FactValue {

    private FactValue() {}

    /**
     * What is expected of a fact.
     *
     * @param fact the fact's name as expectation files spell it, {@code on_delete}
     * @param given a text, a number, a flag, an enum constant, a collection or a map of these; null for none
     * @throws IllegalArgumentException when the kind has no such fact, or the fact no such value
     */
    public static FactExpectation expected(Kind kind, String fact, @Nullable Object given) {
        Objects.requireNonNull(fact, "the name of a fact must be given, found null");
        FactType type = kind.fact(fact).orElseThrow(() -> new IllegalArgumentException(unknown(kind, fact)));
        return new FactExpectation(type, of(kind, type, given), null);
    }

    private static String unknown(Kind kind, String fact) {
        List<String> names = kind.facts().stream().map(FactType::name).toList();
        return kind.withArticle() + " has no fact '" + fact + "'"
                + Nearest.to(fact, names)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse(".")
                + " It has " + String.join(", ", names);
    }

    private static @Nullable Object of(Kind kind, FactType fact, @Nullable Object given) {
        Class<?> type = fact.type();
        if (given == null) {
            if (type == boolean.class || type == long.class || type == Version.class) {
                throw wrong(kind, fact, "given", null);
            }
            return empty(type);
        }
        if (type == Map.class) {
            return map(kind, fact, given);
        }
        if (type == List.class || type == Set.class) {
            List<String> texts = elements(given).stream()
                    .map(element -> word(kind, fact, element))
                    .toList();
            return type == Set.class ? new TreeSet<>(texts) : texts;
        }
        return single(kind, fact, given);
    }

    private static Object single(Kind kind, FactType fact, Object given) {
        Class<?> type = fact.type();
        if (type == boolean.class) {
            return given instanceof Boolean ? given : fail(kind, fact, "true or false", given);
        }
        if (type == long.class || type == Long.class) {
            return given instanceof Long || given instanceof Integer || given instanceof Short
                    ? ((Number) given).longValue()
                    : fail(kind, fact, "a whole number", given);
        }
        if (type == Version.class) {
            return VersionRange.parse(given.toString())
                    .orElseThrow(() -> wrong(kind, fact, "a version, or '>= ' and a version", given));
        }
        if (given instanceof Collection || given instanceof Map || given instanceof Object[]) {
            throw wrong(kind, fact, "a single value", given);
        }
        String text = text(fact, word(kind, fact, given));
        return fact.isMoment() ? Times.printed(text).orElseThrow(() -> wrong(kind, fact, Times.FORMS, given)) : text;
    }

    /** A text as the catalog would have it, but for what only a server can spell. */
    static String text(FactType fact, String text) {
        if (fact.type() == Reference.class) {
            return text.replaceAll("\\s*,\\s*", ", ")
                    .replaceAll("\\s*\\(\\s*", "(")
                    .replaceAll("\\s*\\)", ")");
        }
        if (fact.spelling() == Spelling.QUERY) {
            return text.strip().replaceFirst(";$", "");
        }
        return fact.isReference() && text.endsWith("()") ? text.substring(0, text.length() - 2) : text;
    }

    /** What stands where there is none. */
    static @Nullable Object empty(Class<?> type) {
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        return type == Map.class ? Map.of() : null;
    }

    private static Map<String, Object> map(Kind kind, FactType fact, Object given) {
        if (!(given instanceof Map<?, ?> entries)) {
            throw wrong(kind, fact, "a map", given);
        }
        Map<String, Object> map = new TreeMap<>();
        entries.forEach((key, value) -> map.put(
                fact.isPrivileges() ? PrivilegeWords.grantee(String.valueOf(key)) : String.valueOf(key),
                fact.isMapOfSets() ? set(kind, fact, value) : word(kind, fact, value)));
        return map;
    }

    private static Set<String> set(Kind kind, FactType fact, @Nullable Object given) {
        Set<String> set = new TreeSet<>();
        elements(given == null ? List.of() : given).forEach(element -> {
            String word = word(kind, fact, element);
            set.add(fact.isPrivileges() ? PrivilegeWords.read(PrivilegeWords.subject(kind, fact), word) : word);
        });
        if (set.isEmpty()) {
            throw wrong(kind, fact, "without an empty list in it; leave out what has none", given);
        }
        return set;
    }

    private static Collection<?> elements(Object given) {
        if (given instanceof Object[] array) {
            return Arrays.asList(array);
        }
        return given instanceof Collection<?> many ? many : List.of(given);
    }

    private static String word(Kind kind, FactType fact, @Nullable Object given) {
        if (given == null) {
            throw wrong(kind, fact, "without a null in it", null);
        }
        String text = given instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : given.toString();
        if (!fact.words().isEmpty() && !fact.words().contains(text)) {
            throw wrong(kind, fact, "one of " + String.join(", ", fact.words()), given);
        }
        return text;
    }

    private static Object fail(Kind kind, FactType fact, String allowed, Object given) {
        throw wrong(kind, fact, allowed, given);
    }

    private static IllegalArgumentException wrong(Kind kind, FactType fact, String allowed, @Nullable Object given) {
        return new IllegalArgumentException(fact.name() + " of " + kind.withArticle() + " must be " + allowed
                + ", found " + (given == null ? "null" : "'" + given + "'"));
    }
}
