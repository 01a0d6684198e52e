package dev.pgassay.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Finds {@code @SchemaTest} on a class, in composed annotations, on what it extends and implements. */
final class Declarations {

    private Declarations() {}

    /** An annotation, and how messages name it. */
    record Found(SchemaTest annotation, String where) {}

    /**
     * What is declared for a class itself; nothing where only a class around it says something. Throws
     * {@link ExtensionConfigurationException} when two annotations say different things.
     */
    static Optional<Found> on(Class<?> type) {
        Map<SchemaTest, String> found = new LinkedHashMap<>();
        collect(type, "", found, new HashSet<>());
        if (found.size() > 1) {
            List<String> names = new ArrayList<>();
            found.forEach((annotation, through) -> names.add(through.isEmpty() ? "the class itself" : through));
            throw new ExtensionConfigurationException("@SchemaTest on " + type.getName() + ": it stands there "
                    + found.size() + " times and says different things (" + String.join(", ", names) + "); keep one");
        }
        if (!found.isEmpty()) {
            Map.Entry<SchemaTest, String> only = found.entrySet().iterator().next();
            String through = only.getValue().isEmpty() ? "" : " (through " + only.getValue() + ")";
            return Optional.of(new Found(only.getKey(), "@SchemaTest on " + type.getName() + through));
        }
        return inherited(type);
    }

    private static Optional<Found> inherited(Class<?> type) {
        List<Class<?>> above = new ArrayList<>();
        if (type.getSuperclass() != null) {
            above.add(type.getSuperclass());
        }
        above.addAll(List.of(type.getInterfaces()));
        return above.stream().map(Declarations::on).flatMap(Optional::stream).findFirst();
    }

    private static void collect(
            AnnotatedElement element,
            String through,
            Map<SchemaTest, String> found,
            Set<Class<? extends Annotation>> visited) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (annotation instanceof SchemaTest declared) {
                found.putIfAbsent(declared, through);
            } else if (!type.getName().startsWith("java.lang.annotation.") && visited.add(type)) {
                collect(type, through.isEmpty() ? "@" + type.getSimpleName() : through, found, visited);
            }
        }
    }
}
