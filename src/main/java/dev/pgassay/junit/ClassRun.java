package dev.pgassay.junit;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One of the runs of a class that {@code @SchemaTest} makes a template of. It is apart from what makes the runs: an extension in a field
 * works with a JUnit that knows no class templates.
 */
record ClassRun(ExtensionContext context, String image) {

    private static final String PARAMETERIZED = "org.junit.jupiter.params.ParameterizedClass";

    static boolean isParameterized(Class<?> type) {
        return Stream.of(type.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().equals(PARAMETERIZED));
    }

    static void begin(ExtensionContext context, String image) {
        context.getStore(Servers.NAMESPACE).put(ClassRun.class, new ClassRun(context, image));
    }

    /** The nearest run around a place. */
    static Optional<ClassRun> around(ExtensionContext place) {
        return Optional.ofNullable(place.getStore(Servers.NAMESPACE).get(ClassRun.class, ClassRun.class));
    }
}
