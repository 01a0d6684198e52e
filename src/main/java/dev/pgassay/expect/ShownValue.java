package dev.pgassay.expect;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Speller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is expected, as it is shown beside what was read: what is the same looks the same.
 *
 * @param fact the fact
 * @param schema where unqualified names are looked up
 * @param object the object that was read
 * @param speller spells expressions
 */
record ShownValue(FactType fact, String schema, CatalogObject object, Speller speller) {

    @Nullable
    Object of(@Nullable Object value) {
        Object read = fact.of(object);
        if (fact.spelling() != null) {
            return value instanceof Map<?, ?> written && read instanceof Map<?, ?> actual
                    ? spelled(written, actual)
                    : value;
        }
        if (!fact.isReference()) {
            return value;
        }
        if (value instanceof Map<?, ?> written && read instanceof Map<?, ?> actual) {
            Map<String, Object> shown = new TreeMap<>();
            written.forEach((name, element) -> shown.put(inFull(name.toString(), actual.keySet()), element));
            return shown;
        }
        if (value instanceof Collection<?> written && read instanceof Collection<?> actual) {
            List<String> shown = written.stream()
                    .map(name -> inFull(name.toString(), actual))
                    .toList();
            return written instanceof Set ? new TreeSet<>(shown) : shown;
        }
        return value instanceof String name && read instanceof String actual ? inFull(name, List.of(actual)) : value;
    }

    /** A name as what was read is written: with a schema where that has one, and in its quotes where it is the same. */
    private String inFull(String name, Collection<?> read) {
        int parts = Identifiers.parts(name).size();
        boolean longer = read.stream()
                .anyMatch(actual -> Identifiers.parts(actual.toString()).size() == parts + 1);
        String full = longer ? Identifiers.quote(schema) + "." + name : name;
        return read.stream()
                .map(Object::toString)
                .filter(actual -> actual.replace("\"", "").equals(full.replace("\"", "")))
                .findFirst()
                .orElse(full);
    }

    /** What is met is shown as it was read, so that only the rest looks different. */
    private Map<String, Object> spelled(Map<?, ?> written, Map<?, ?> actual) {
        Map<String, Object> shown = new TreeMap<>();
        written.forEach((key, text) -> {
            String name = actual.containsKey(key)
                    ? key.toString()
                    : ObjectName.of(schema, key.toString()).toString();
            Object value = actual.get(name);
            Object spelled =
                    speller.spell(object, fact, schema, Map.of(key, text)).value();
            boolean met = value != null && spelled instanceof Map<?, ?> map && map.containsValue(value);
            shown.put(met ? name : key.toString(), met ? value : text);
        });
        return shown;
    }
}
