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
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
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

    /** The constants of each enum by their letters. */
    private static final ClassValue<Map<Character, Object>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<Character, Object> computeValue(Class<?> type) {
            Map<Character, Object> byLetter = new HashMap<>();
            for (Object constant : Objects.requireNonNull(
                    type.getEnumConstants(), () -> type + " is none that the server has letters for")) {
                if (constant instanceof Coded coded) {
                    byLetter.putIfAbsent(coded.code(), constant);
                }
            }
            return byLetter;
        }
    };

    private final Constructor<T> constructor;
    private final List<FactType> facts;
    private @Nullable Layout layout;

    /** Where the facts are in the rows of one answer; a derived one is in none of its columns. */
    private record Layout(Map<String, Integer> columns, List<Decoder.Cell> cells) {}

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
        List<Decoder.Cell> cells = cells(row.columns(), derived.keySet());
        @Nullable Object[] arguments = new Object[facts.size() + 1];
        arguments[0] = name;
        for (int i = 0; i < facts.size(); i++) {
            FactType fact = facts.get(i);
            Decoder.Cell cell = cells.get(i);
            Object value = cell.isNone() ? derived.get(fact.name()) : cell.of(row, names);
            arguments[i + 1] = value == null && fact.isGuarded() ? null : convert(fact.type(), value);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot make " + constructor, e);
        }
    }

    /** The same for all rows of an answer, which share their columns. */
    private List<Decoder.Cell> cells(Map<String, Integer> columns, Set<String> derived) {
        Layout last = layout; // another thread may be reading too
        if (last == null || last.columns() != columns) {
            List<Decoder.Cell> cells = facts.stream()
                    .map(FactType::name)
                    .map(fact -> derived.contains(fact) ? Decoder.Cell.NONE : Decoder.cell(fact, columns.keySet()))
                    .toList();
            last = new Layout(columns, cells);
            layout = last;
        }
        return last.cells();
    }

    private static @Nullable Object convert(Class<?> type, @Nullable Object value) {
        if (type == boolean.class) {
            return Boolean.TRUE.equals(value);
        }
        if (type == List.class) {
            return value == null ? List.of() : value;
        }
        if (type == Set.class) {
            return value == null || ((Collection<?>) value).isEmpty()
                    ? Set.of()
                    : Collections.unmodifiableSet(new LinkedHashSet<>((Collection<?>) value));
        }
        if (type == Map.class) {
            return value == null ? Map.of() : value instanceof Map ? value : options(value);
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
        Object constant = CONSTANTS.get(type).get(code.charAt(0));
        if (constant == null) {
            throw new IllegalStateException("the server says " + code + " for " + type);
        }
        return constant;
    }
}
