package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A type as the server prints it, in its parts.
 *
 * @param base the name without its modifiers, {@code character varying}, {@code extensions.vector}
 * @param modifiers the numbers in parentheses
 * @param array whether it is an array, of any depth
 */
record TypeName(String base, List<Integer> modifiers, boolean array) {

    private static final Pattern MODIFIERS = Pattern.compile("\\(([-\\d, ]+)\\)");

    static TypeName of(String printed) {
        boolean array = printed.endsWith("[]");
        String element = array ? printed.replaceFirst("(\\[\\])+$", "") : printed;
        Matcher matcher = MODIFIERS.matcher(element);
        if (element.indexOf('"') >= 0 || !matcher.find()) {
            return new TypeName(element, List.of(), array);
        }
        List<Integer> modifiers = Arrays.stream(matcher.group(1).split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
        return new TypeName(element.replace(matcher.group(), ""), modifiers, array);
    }

    /** The type's own name: the last part of it. */
    String simple() {
        List<String> parts = Identifiers.parts(base);
        return parts.get(parts.size() - 1);
    }

    /** The name of a type that people made; what is not qualified is in schema public. */
    ObjectName objectName() {
        List<String> parts = Identifiers.parts(base);
        return parts.size() > 1 ? ObjectName.of(parts.get(0), parts.get(1)) : ObjectName.of("public", parts.get(0));
    }

    /** The type with its modifiers, {@code bit(16)}, but without the brackets of an array. */
    String printed() {
        return modifiers.isEmpty()
                ? base
                : base + modifiers.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }

    int modifier(int absent) {
        return modifiers.isEmpty() ? absent : modifiers.get(0);
    }
}
