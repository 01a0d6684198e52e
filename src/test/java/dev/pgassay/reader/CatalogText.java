package dev.pgassay.reader;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
}
