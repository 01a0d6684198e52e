package dev.pgassay.expect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the JSON Schema says of the sections about behaviour. */
final class BehaviourSchema {

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> CONDITION = Map.of("type", List.of("string", "boolean"));
    private static final Map<String, Object> VALUES = Map.of("type", "object");
    private static final Map<String, Object> CODE = Map.of("type", List.of("string", "integer"));

    private BehaviourSchema() {}

    static Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(BehaviourReader.SETUP, TEXT);
        properties.put("personas", mapOf(either(TEXT, persona())));
        properties.put("access", mapOf(access()));
        properties.put("rejects", mapOf(ordered("type", "array", "items", reject())));
        properties.put(ExerciseReader.EXERCISE, either(ordered("enum", List.of(ExerciseReader.CRUD)), exercise()));
        return properties;
    }

    private static Map<String, Object> exercise() {
        List<String> refusable =
                ExerciseExpectation.REFUSABLE.stream().map(Command::word).toList();
        Map<String, Object> command = ordered("enum", refusable);
        Map<String, Object> list = ordered("type", "array", "items", TEXT, "minItems", 1);
        Map<String, Object> refusals = new LinkedHashMap<>();
        refusable.forEach(each -> refusals.put(each, CODE));
        Map<String, Object> nearest = object(
                "operator",
                ordered("enum", NearestReader.OPERATORS),
                "dimension",
                ordered("type", "integer", "minimum", 1),
                "index",
                TEXT);
        nearest.put("required", List.of("operator"));
        return object(
                "nearest",
                mapOf(nearest),
                "tables",
                either(ordered("enum", List.of(ExerciseReader.ALL)), list),
                "except",
                mapOf(TEXT),
                "refuses",
                mapOf(either(command, ordered("type", "array", "items", command), closed(refusals))),
                "may_refuse",
                either(command, ordered("type", "array", "items", command)),
                "changes",
                mapOf(either(TEXT, list)),
                "samples",
                mapOf(either(VALUES, CONDITION)));
    }

    private static Map<String, Object> persona() {
        Map<String, Object> persona = object("role", TEXT, "settings", VALUES, "setup", TEXT);
        persona.put("required", List.of("role"));
        return persona;
    }

    private static Map<String, Object> access() {
        Map<String, Object> rowClass = object("setup", TEXT, "sample", VALUES, "where", CONDITION, "set", VALUES);
        Map<String, Object> outcome = ordered("type", "string", "pattern", outcomes());
        Map<String, Object> commands = new LinkedHashMap<>();
        Command.words().forEach(command -> commands.put(command, outcome));
        Map<String, Object> ofClass = ordered("type", "object", "properties", commands, "additionalProperties", false);
        Map<String, Object> ofPersona =
                ordered("type", "object", "properties", commands, "additionalProperties", either(outcome, ofClass));
        Map<String, Object> properties =
                ordered("complete", Map.of("type", "boolean"), "rows", mapOf(either(Map.of("type", "null"), rowClass)));
        return ordered("type", "object", "properties", properties, "additionalProperties", either(outcome, ofPersona));
    }

    private static String outcomes() {
        return "^(" + String.join("|", Access.words()) + "|" + Access.ERROR.word() + " [0-9A-Z]{5})$";
    }

    private static Map<String, Object> reject() {
        Map<String, Object> reject = object(
                "row",
                VALUES,
                "sqlstate",
                either(CODE, ordered("type", "array", "minItems", 1, "items", CODE)),
                "constraint",
                TEXT,
                "as",
                TEXT,
                "setup",
                TEXT,
                "same",
                either(TEXT, ordered("type", "array", "minItems", 1, "items", TEXT)));
        reject.put("anyOf", List.of(Map.of("required", List.of("row")), Map.of("required", List.of("same"))));
        return reject;
    }

    private static Map<String, Object> mapOf(Object values) {
        return ordered("type", "object", "additionalProperties", values);
    }

    private static Map<String, Object> closed(Map<String, Object> properties) {
        return ordered("type", "object", "additionalProperties", false, "properties", properties);
    }

    private static Map<String, Object> object(Object... properties) {
        return ordered("type", "object", "additionalProperties", false, "properties", ordered(properties));
    }

    private static Map<String, Object> either(Object... schemas) {
        return JsonSchema.either(schemas);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        return JsonSchema.ordered(keysAndValues);
    }
}
