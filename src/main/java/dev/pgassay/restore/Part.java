package dev.pgassay.restore;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a database as it is expected, as far as that is known: what is stated of it, and what was read where nothing is.
 *
 * @param relation the table that it belongs to
 * @param partitioned whether that is a partitioned one
 * @param name its own name, or null where none is stated
 * @param read what was read of it, or null where it is not there
 * @param stated what is stated of it, by fact
 */
record Part(
        Kind kind,
        ObjectName relation,
        boolean partitioned,
        @Nullable String name,
        @Nullable CatalogObject read,
        Map<String, @Nullable Object> stated) {

    /** The last item of a list of which only the beginning is stated. */
    private static final String MORE = "...";

    /** Whether its value is known as it is expected. */
    boolean knows(String fact) {
        return (read != null || stated.containsKey(fact)) && !texts(fact).contains(MORE);
    }

    /** Whether it is stated, or has been found to be otherwise. */
    boolean states(String fact) {
        return stated.containsKey(fact);
    }

    @Nullable
    Object value(String fact) {
        if (stated.containsKey(fact) || read == null) {
            return stated.get(fact);
        }
        return kind.fact(fact).map(type -> type.of(read)).orElse(null);
    }

    /** Its value, or null where there is none. */
    @Nullable
    String text(String fact) {
        Object value = value(fact);
        return value == null ? null : value.toString();
    }

    /** Its value in words of SQL, or what stands where nothing is said. */
    String word(String fact, String otherwise) {
        String text = text(fact);
        return text == null ? otherwise : text;
    }

    boolean is(String fact) {
        return Boolean.TRUE.equals(value(fact));
    }

    List<String> texts(String fact) {
        return value(fact) instanceof Collection<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    Map<?, ?> map(String fact) {
        return value(fact) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** The names, each as SQL wants it, with commas. */
    String names(String fact) {
        return names(texts(fact));
    }

    static String names(Collection<String> names) {
        return String.join(", ", names.stream().map(Identifiers::quote).toList());
    }

    /** Its name as SQL wants it, and a blank behind it; nothing where the server is to name it. */
    String named(String before) {
        return name == null ? "" : before + Identifiers.quote(name) + " ";
    }

    /** What is deferrable, in words behind a constraint. */
    String deferral() {
        return is("initially_deferred") ? " deferrable initially deferred" : is("deferrable") ? " deferrable" : "";
    }

    boolean knowsAll(Set<String> facts) {
        return facts.stream().allMatch(this::knows);
    }
}
