package dev.pgassay.behaviour;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values of PostgreSQL's own types and of those that well-known extensions bring. */
final class BuiltIn {

    /** What the ranges are ranges of. */
    static final Map<String, String> SUBTYPES = Map.of(
            "int4range", "integer",
            "int8range", "bigint",
            "numrange", "numeric",
            "daterange", "date",
            "tsrange", "timestamp without time zone",
            "tstzrange", "timestamp with time zone");

    private static final Set<String> VECTORS = Set.of("vector", "halfvec", "sparsevec");

    private BuiltIn() {}

    static boolean knows(TypeName name) {
        return Specimens.BY_NAME.containsKey(known(name)) || !made(name).isEmpty();
    }

    /** An interval's fields belong to its name, {@code interval day to second}. */
    private static String known(TypeName name) {
        return name.base().startsWith("interval ") ? "interval" : name.simple();
    }

    static List<String> values(TypeName name) {
        List<String> made = made(name);
        if (!made.isEmpty()) {
            return made;
        }
        List<String> values = Specimens.BY_NAME.getOrDefault(known(name), Specimens.ANYTHING);
        return values.stream()
                .map(value -> fitted(name, value))
                .filter(value -> fits(name, value))
                .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), List::copyOf));
    }

    private static List<String> made(TypeName name) {
        int n = name.modifier(3);
        return switch (name.simple()) {
            case "bit" -> bits(name.modifier(1));
            case "bit varying" -> bits(name.modifier(8));
            case "vector", "halfvec" -> List.of(vector(n, 1), vector(n, 2), unit(n));
            case "sparsevec" -> List.of("{1:1}/" + n, "{1:2}/" + n);
            default -> List.of();
        };
    }

    private static List<String> bits(int length) {
        return List.of("1".repeat(length), "1".repeat(length - 1) + "0", "0".repeat(length));
    }

    /** Whether it is a vector that may have any dimension. */
    static boolean isAnyVector(TypeName name) {
        return VECTORS.contains(name.simple()) && name.modifiers().isEmpty() && !name.array();
    }

    /** A vector of length one. */
    private static String unit(int dimensions) {
        return "[1" + ",0".repeat(dimensions - 1) + "]";
    }

    /** A vector that is not null in any dimension: cosine distance has no place for the null vector. */
    static String vector(int dimensions, int first) {
        return IntStream.range(0, dimensions)
                .mapToObj(i -> i == 0 ? String.valueOf(first) : i % 2 == 1 ? "0.5" : "0.25")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** What is too long for its type is cut. */
    static String fitted(TypeName name, String value) {
        boolean text = name.base().equals("character varying") || name.base().equals("character");
        int most = text ? name.modifier(name.base().equals("character") ? 1 : Integer.MAX_VALUE) : Integer.MAX_VALUE;
        return value.length() > most ? value.substring(0, most) : value;
    }

    /** Whether a number fits its type, {@code numeric(4,2)}. */
    static boolean fits(TypeName name, String value) {
        if (!name.base().equals("numeric") || name.modifiers().isEmpty()) {
            return true;
        }
        int scale = name.modifiers().size() > 1 ? name.modifiers().get(1) : 0;
        return Math.abs(Double.parseDouble(value))
                < Math.pow(10, name.modifiers().get(0) - scale);
    }

    /** How many of the first integers fit a type of numbers, at most ten thousand. */
    static int below(TypeName name) {
        int digits = name.base().equals("numeric") && !name.modifiers().isEmpty()
                ? name.modifiers().get(0)
                        - (name.modifiers().size() > 1 ? name.modifiers().get(1) : 0)
                : 4;
        return (int) Math.pow(10, Math.max(0, Math.min(4, digits)));
    }

    static boolean isText(TypeName name) {
        return Arrays.asList("text", "character varying", "character", "name", "citext")
                .contains(name.simple());
    }

    static boolean isInteger(TypeName name) {
        return Specimens.BY_NAME.get(name.simple()) == Specimens.INTEGERS;
    }

    static boolean isDecimal(TypeName name) {
        return Specimens.BY_NAME.get(name.simple()) == Specimens.DECIMALS;
    }

    static boolean isJson(TypeName name) {
        return Specimens.BY_NAME.get(name.simple()) == Specimens.JSON;
    }

    static boolean isMoment(TypeName name) {
        return name.base().equals("date") || isTime(name);
    }

    /** Whether its values are what now() gives. */
    static boolean isTime(TypeName name) {
        return name.base().startsWith("timestamp");
    }
}
