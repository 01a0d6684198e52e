package dev.pgassay.reader;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Coded;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Version;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of a row: each component takes the column of its fact's name. A column called {@code name:decoder} holds
 * object identifiers or column numbers, which the decoder turns into names.
 */
final class RecordMapper<T extends CatalogObject> {

    private final Constructor<T> constructor;
    private final List<FactType> facts;

    RecordMapper(Class<T> type) {
        this.facts = Kind.of(type).facts();
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
    }

    T map(ObjectName name, Row row, Names names, Map<String, Object> derived) {
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(name);
        for (FactType fact : facts) {
            Object value = derived.containsKey(fact.name())
                    ? derived.get(fact.name())
                    : Decoder.decode(fact.name(), row, names);
            arguments.add(value == null && fact.isGuarded() ? null : convert(fact.type(), value));
        }
        try {
            return constructor.newInstance(arguments.toArray());
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot make " + constructor, e);
        }
    }

    private static @Nullable Object convert(Class<?> type, @Nullable Object value) {
        if (type == boolean.class) {
            return Boolean.TRUE.equals(value);
        }
        if (type == List.class) {
            return value == null ? List.of() : value;
        }
        if (type == Set.class) {
            return value == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>((Collection<?>) value));
        }
        if (type == Map.class) {
            return value instanceof Map ? value : options(value);
        }
        if (value == null || type.isInstance(value)) {
            return value;
        }
        if (type == long.class || type == Long.class) {
            return Long.valueOf((String) value);
        }
        if (type == Version.class) {
            return new Version((String) value);
        }
        return constant(type, value);
    }

    /** {@code {lists=100}} as the server keeps options. */
    private static Map<String, String> options(@Nullable Object value) {
        Map<String, String> options = new LinkedHashMap<>();
        if (value instanceof List<?> list) {
            for (Object element : list) {
                String option = element.toString();
                int equals = option.indexOf('=');
                options.put(option.substring(0, equals), option.substring(equals + 1));
            }
        }
        return Collections.unmodifiableMap(options);
    }

    private static @Nullable Object constant(Class<?> type, Object value) {
        String code = value instanceof Boolean flag ? (flag ? "t" : "f") : value.toString();
        if (code.isEmpty()) {
            return null;
        }
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants(), () -> type + " cannot hold " + value))
                .filter(constant -> constant instanceof Coded coded && coded.code() == code.charAt(0))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the server says " + code + " for " + type));
    }
}
