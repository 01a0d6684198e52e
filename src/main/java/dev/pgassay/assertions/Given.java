package dev.pgassay.assertions;

import java.lang.StackWalker.StackFrame;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a verb was given: a null is refused in the name of the verb that was called, with the verb that says that there is none. */
final class Given {

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final String OURS = Given.class.getPackageName() + ".";
    private static final Pattern ASSERT = Pattern.compile("\\w+Assert");

    /** Those that say that there is none, where hasNo… and isNot… are not their names. */
    private static final Map<String, String> OPPOSITES = Map.of(
            "hasPredicate", "isNotPartial",
            "hasCollation", "hasDefaultCollation",
            "isPartition", "isNotPartition",
            "isPartitionedBy", "isNotPartitioned",
            "isValidUntil", "isValidForever",
            "isOwnedByColumn", "isOwnedByNoColumn",
            "hasOldTable", "hasNoTransitionTables",
            "hasNewTable", "hasNoTransitionTables");

    private Given() {}

    /**
     * The value that was given.
     *
     * @param what what it is, {@code requirements}
     * @throws IllegalArgumentException when it is null
     */
    static <V> V value(String what, @Nullable V value) {
        if (value == null) {
            throw new IllegalArgumentException(verb() + ": " + what + " must be given, found null"
                    + opposite().map(verb -> "; for none, say " + verb + "()").orElse(""));
        }
        return value;
    }

    /**
     * The names that were given, at least one.
     *
     * @throws IllegalArgumentException when there are none, or one is null
     */
    static String[] some(String what, String @Nullable [] values) {
        String[] given = value(what, values);
        if (given.length == 0) {
            throw new IllegalArgumentException(
                    verb() + " needs at least one of " + what + ", so that it says something");
        }
        Arrays.asList(given).forEach(value -> value("each of " + what, value));
        return given;
    }

    /** The verb that was called from outside, {@code hasUsing}; empty where none was. */
    static String verb() {
        return outermost().map(StackFrame::getMethodName).orElse("");
    }

    private static Optional<String> opposite() {
        return outermost().flatMap(frame -> {
            String verb = frame.getMethodName();
            String rest = verb.replaceFirst("^(?:has|is)", "");
            return Stream.concat(
                            Stream.of(OPPOSITES.get(verb)).filter(Objects::nonNull),
                            verb.equals(rest) ? Stream.of() : Stream.of("hasNo" + rest, "isNot" + rest))
                    .filter(name -> Arrays.stream(frame.getDeclaringClass().getMethods())
                            .anyMatch(method -> method.getName().equals(name) && method.getParameterCount() == 0))
                    .findFirst();
        });
    }

    /** Proxies, which collect failures, call the class that they are made of. */
    private static Optional<StackFrame> outermost() {
        List<StackFrame> frames = STACK.walk(all -> all.takeWhile(Given::isOurs)
                .filter(frame -> !frame.getMethodName().startsWith("lambda$"))
                .filter(frame -> ASSERT.matcher(frame.getDeclaringClass().getSimpleName())
                        .matches())
                .toList());
        return frames.isEmpty() ? Optional.empty() : Optional.of(frames.get(frames.size() - 1));
    }

    private static boolean isOurs(StackFrame frame) {
        String type = frame.getClassName();
        return type.startsWith("java.util.")
                || (type.startsWith(OURS) && !type.matches(".*(?:Test|IT|Verbs)(?:\\$.*)?"));
    }
}
