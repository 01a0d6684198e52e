package dev.pgassay.expect;

import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Kind.Place;
import dev.pgassay.yaml.JsonText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The JSON Schema of expectation files, for editors, made of the catalog's records. */
public final class JsonSchema {

    private static final Map<String, Object> TEXT = Map.of("type", List.of("string", "number", "boolean", "null"));

    private static final Object COUNT = either(
            ordered("type", "integer", "minimum", 0),
            ordered("type", "string", "pattern", "^(>=|<=|>|<|=)?\\s*\\d{1,9}$"));

    private JsonSchema() {}

    /** The schema as text; the same for the same records. */
    public static String text() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "pgassay expectations");
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("minProperties", 1);
        schema.put("properties", top());
        Map<String, Object> definitions = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            definitions.put(kind.plural(), object(kind));
        }
        schema.put("$defs", definitions);
        return JsonText.of(schema);
    }

    private static Map<String, Object> top() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String key : ExpectationFile.topKeys()) {
            Kind.ofPlural(key).ifPresent(kind -> properties.put(key, section(kind)));
        }
        properties.put("schema", Map.of("type", "string"));
        properties.put(SnapshotText.SNAPSHOT, ordered("type", "integer", "minimum", 1));
        properties.put(SnapshotText.POSTGRESQL, Map.of("type", "integer"));
        List<String> environments =
                Arrays.stream(Environment.values()).map(SnapshotText::word).toList();
        properties.put(SnapshotText.WITH, ordered("type", "array", "items", ordered("enum", environments)));
        properties.put("rows", rows());
        properties.putAll(BehaviourSchema.properties());
        addLimits(properties, kind -> true);
        return properties;
    }

    private static Object section(Kind kind) {
        Map<String, Object> object = Map.of("$ref", "#/$defs/" + kind.plural());
        if (kind.isSingle()) {
            return object;
        }
        return either(
                ordered("type", "object", "additionalProperties", object), ordered("type", "array", "items", object));
    }

    private static Object object(Kind kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String key : ExpectationFile.keys(kind, kind.isRelation())) {
            kind.fact(key).ifPresent(fact -> properties.put(key, value(fact)));
            Kind.ofPlural(key)
                    .filter(inner -> inner.place() == Place.RELATION)
                    .ifPresent(inner -> properties.put(key, section(inner)));
        }
        properties.put(SnapshotText.NOT_SEEN, ordered("type", "array", "items", Map.of("type", "string")));
        if (kind.isRelation()) {
            addLimits(properties, inner -> inner.place() == Place.RELATION);
        }
        Map<String, Object> facts = ordered("type", "object", "additionalProperties", false);
        facts.put("properties", properties);
        return either(Map.of("type", List.of("string", "null")), ordered("type", "array", "items", TEXT), facts);
    }

    private static Object value(FactType fact) {
        if (fact.type() == boolean.class) {
            return Map.of("type", "boolean");
        }
        if (fact.type() == long.class) {
            return Map.of("type", "integer");
        }
        if (fact.type() == Long.class) {
            return Map.of("type", List.of("integer", "null"));
        }
        if (fact.type() == Map.class) {
            Object element = fact.isMapOfSets() ? either(TEXT, ordered("type", "array", "items", TEXT)) : TEXT;
            return ordered("type", List.of("object", "null"), "additionalProperties", element);
        }
        Object single = fact.words().isEmpty() ? TEXT : ordered("enum", fact.words());
        if (fact.type() == List.class || fact.type() == Set.class) {
            return either(single, ordered("type", "array", "items", single));
        }
        return fact.words().isEmpty() ? TEXT : either(single, Map.of("type", "null"));
    }

    private static void addLimits(Map<String, Object> properties, Predicate<Kind> which) {
        List<String> plurals =
                Arrays.stream(Kind.values()).filter(which).map(Kind::plural).toList();
        Map<String, Object> counts = new LinkedHashMap<>();
        plurals.forEach(plural -> counts.put(plural, COUNT));
        properties.put(
                "only", either(ordered("enum", plurals), ordered("type", "array", "items", ordered("enum", plurals))));
        Map<String, Object> byKind = ordered("type", "object", "additionalProperties", false);
        byKind.put("properties", counts);
        properties.put("counts", byKind);
    }

    private static Object rows() {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put(
                "identified_by",
                either(Map.of("type", "string"), ordered("type", "array", "items", Map.of("type", "string"))));
        table.put("values", ordered("type", "array", "items", Map.of("type", "object")));
        table.put("count", COUNT);
        Map<String, Object> schema = ordered("type", "object", "additionalProperties", false);
        schema.put("properties", table);
        return ordered("type", "object", "additionalProperties", schema);
    }

    static Map<String, Object> either(Object... schemas) {
        return ordered("anyOf", List.of(schemas));
    }

    static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
