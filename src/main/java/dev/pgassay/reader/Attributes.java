package dev.pgassay.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The columns of relations by their numbers: keys, constraints and triggers name them so. */
final class Attributes {

    record Attribute(String name, long type, long collation, List<String> options) {}

    private final Map<Long, Map<Integer, Attribute>> byRelation = new HashMap<>();

    private Attributes() {}

    static Attributes of(List<Row> columns, List<Row> others) {
        Attributes attributes = new Attributes();
        columns.forEach(attributes::add);
        others.forEach(attributes::add);
        return attributes;
    }

    private void add(Row row) {
        Attribute attribute =
                new Attribute(row.text("name"), row.oid("type"), row.oid("column_collation"), row.texts("options"));
        byRelation
                .computeIfAbsent(row.oid("relation"), relation -> new HashMap<>())
                .put(row.number("part"), attribute);
    }

    /** Those of a relation by number. */
    Map<Integer, Attribute> of(long relation) {
        return byRelation.getOrDefault(relation, Map.of());
    }

    Attribute of(long relation, int number) {
        return Objects.requireNonNull(
                of(relation).get(number), () -> "no column " + number + " of relation " + relation);
    }

    /** The names as they follow each other; those that were dropped leave holes in the numbers. */
    List<String> names(long relation) {
        return of(relation).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().name())
                .toList();
    }

    /** The parameters of the operator class of an index's key; of the keys without any nothing is kept. */
    List<String> parameters(long index, int key) {
        Attribute attribute = of(index).get(key);
        return attribute == null ? List.of() : attribute.options();
    }
}
