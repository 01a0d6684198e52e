package dev.pgassay.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records for tests: what is not said is false, empty, none or the first constant, so that a new fact touches no test. */
public final class Made {

    private Made() {}

    /** An object with these facts, by the names of the components: {@code of(View.class, name, "definition", "SELECT 1")}. */
    public static <T extends CatalogObject> T of(Class<T> type, ObjectName name, @Nullable Object... facts) {
        Map<String, @Nullable Object> given = new HashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            given.put((String) facts[i], facts[i + 1]);
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(component ->
                        given.containsKey(component.getName()) ? given.remove(component.getName()) : neutral(component))
                .toArray();
        arguments[0] = name;
        assertThat(given.keySet()).as("no component of " + type).isEmpty();
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot make " + type, e);
        }
    }

    private static @Nullable Object neutral(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == boolean.class) {
            return false;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : type == String.class ? component.getName() : null;
    }
}
