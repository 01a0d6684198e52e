package dev.pgassay.reader;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A catalog in lines: each object, and below it every fact that is neither false nor empty. */
final class CatalogText {

    private static final String UNMODELED = "unmodeled";

    private CatalogText() {}

    /** The sections of these plural names; what is in no section is left out. */
    static String of(Catalog catalog, List<String> sections) {
        List<String> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (sections.contains(kind.plural())) {
                catalog.all(kind).forEach(object -> add(lines, object));
            }
        }
        if (sections.contains(UNMODELED)) {
            catalog.unmodeled().forEach(unmodeled -> lines.add("unmodeled " + escape(unmodeled.toString())));
        }
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, CatalogObject object) {
        lines.add(escape(object.kind().label() + " " + object.shownName()));
        for (FactType fact : object.kind().facts()) {
            String text = text(fact.of(object));
            if (text != null) {
                lines.add("  " + fact + " = " + escape(text));
            }
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null || Boolean.FALSE.equals(value)) {
            return null;
        }
        if (value instanceof Map<?, ?> map) {
            return text(map.entrySet());
        }
        if (value instanceof Collection<?> many) {
            return many.isEmpty() ? null : many.stream().map(CatalogText::shown).collect(Collectors.joining(" | "));
        }
        return shown(value);
    }

    private static String shown(Object value) {
        return value.toString().isEmpty() ? "''" : value.toString();
    }

    private static String escape(String text) {
        return text.replace("\n", "⏎").replace("\t", "⇥");
    }

    /** What lines of such a text are about: kind and fact, and kind, fact and each value. */
    static Set<String> seen(List<String> lines) {
        Set<String> seen = new TreeSet<>();
        String kind = "";
        for (String line : lines) {
            int equals = line.indexOf(" = ");
            if (line.startsWith("  ")) {
                String fact = kind + " " + line.substring(2, equals);
                seen.add(fact);
                for (String value : line.substring(equals + 3).split(" \\| ", -1)) {
                    seen.add(fact + " = " + value);
                }
            } else {
                String header = line;
                kind = Arrays.stream(Kind.values())
                        .map(Kind::label)
                        .filter(label -> header.startsWith(label + " "))
                        .max(Comparator.comparing(String::length)) // operator, operator class
                        .orElse("");
            }
        }
        return seen;
    }
}
