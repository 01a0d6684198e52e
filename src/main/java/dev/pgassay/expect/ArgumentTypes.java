package dev.pgassay.expect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The argument types that name a routine, as people write them and as the server prints them. */
final class ArgumentTypes {

    /** The other names that PostgreSQL's manual gives its types. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("bool", "boolean"),
            Map.entry("varchar", "character varying"),
            Map.entry("char", "character"),
            Map.entry("decimal", "numeric"),
            Map.entry("float", "double precision"),
            Map.entry("float8", "double precision"),
            Map.entry("float4", "real"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("time", "time without time zone"),
            Map.entry("varbit", "bit varying"));

    private ArgumentTypes() {}

    /** Whether the written types mean the printed ones; a type may be written without its schema. */
    static boolean mean(String written, String printed) {
        String types = plain(withoutSystem(written));
        return types.equals(plain(printed)) || types.equals(plain(withoutSchemas(printed)));
    }

    private static String plain(String types) {
        return Arrays.stream(types.strip().split("\\s*,\\s*", -1))
                .map(ArgumentTypes::plainType)
                .collect(Collectors.joining(","));
    }

    private static String plainType(String type) {
        String name = type.strip().replaceAll("\\s+", " ");
        int brackets = name.indexOf('[');
        String element = brackets < 0 ? name : name.substring(0, brackets).strip();
        String array = brackets < 0 ? "" : name.substring(brackets);
        String lower = element.startsWith("\"") ? element : element.toLowerCase(Locale.ROOT);
        return ALIASES.getOrDefault(lower, lower) + array;
    }

    /** Without the schemas that the server leaves out, and without modifiers, which a routine's arguments do not have. */
    private static String withoutSystem(String types) {
        return types.replaceAll("(?<![\\w.\"])(?:public|pg_catalog)\\.", "").replaceAll("\\(\\s*\\d[\\d\\s,]*\\)", "");
    }

    private static String withoutSchemas(String types) {
        return types.replaceAll("(?:\\w+|\"[^\"]+\")\\.", "");
    }
}
