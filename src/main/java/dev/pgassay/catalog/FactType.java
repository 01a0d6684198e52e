package dev.pgassay.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One attribute that the objects of a kind have: a component of the kind's record.
 *
 * <p>A value is null, a {@link String}, a {@link Boolean}, a {@link Long}, a {@link Version}, a list of strings, a set of strings, a map
 * of strings or a map of sets of strings, each sorted or {@linkplain #isOrdered in the order given}.
 */
public final class FactType {

    private static final Map<Object, String> WORDS = new ConcurrentHashMap<>();

    // asked of each fact of each object, and reflection is slow to answer
    private final Class<?> type;
    private final Method accessor;
    private final String name;
    private final @Nullable Spelling spelling;
    private final boolean reference;
    private final boolean moment;
    private final @Nullable Guarded guarded;
    private final boolean printed;
    private final boolean ordered;
    private final boolean mapOfSets;
    private final List<String> words;

    private FactType(RecordComponent component) {
        this.type = component.getType() == Boolean.class ? boolean.class : component.getType();
        this.accessor = component.getAccessor();
        this.accessor.setAccessible(true); // it is public; each call would look that up again
        Named named = component.getAnnotation(Named.class);
        this.name = named != null ? named.value() : snakeCase(component.getName());
        Spelled spelled = component.getAnnotation(Spelled.class);
        this.spelling = spelled == null ? null : spelled.value();
        this.reference = component.isAnnotationPresent(Refers.class);
        this.moment = component.isAnnotationPresent(Moment.class);
        this.guarded = component.getAnnotation(Guarded.class);
        this.printed = component.isAnnotationPresent(Printed.class);
        this.ordered = component.isAnnotationPresent(Ordered.class);
        this.mapOfSets = isMapOfSets(component.getGenericType());
        this.words = words(type.isEnum() ? type : element(component.getGenericType()));
    }

    static List<FactType> of(Class<? extends CatalogObject> type) {
        return Arrays.stream(type.getRecordComponents())
                .skip(1) // the name identifies; it is no fact
                .map(FactType::new)
                .toList();
    }

    /** The fact's name as expectations and findings spell it, {@code on_delete}. */
    public String name() {
        return name;
    }

    /** The Java class of the component; a flag's is {@code boolean}, also where it may be unknown. */
    public Class<?> type() {
        return type;
    }

    /** The server's way of spelling a text given by hand, or null when the text means just what it says. */
    public @Nullable Spelling spelling() {
        return spelling;
    }

    /** Whether this value is SQL as the server prints it, which a restored dump may print otherwise. */
    public boolean isPrinted(Object value) {
        return spelling != null ? spelling.isPrinted(value) : printed;
    }

    /** Whether the value names another object, so that an unqualified name may be looked up in a schema. */
    public boolean isReference() {
        return reference;
    }

    /** Whether the server keeps the order in which the elements of the set or map were given, {@link Ordered}. */
    public boolean isOrdered() {
        return ordered;
    }

    /** Whether the value is a moment, so that it may be written in another form or time zone. */
    public boolean isMoment() {
        return moment;
    }

    /** Whether it says what whom is granted. */
    public boolean isPrivileges() {
        return mapOfSets && name.endsWith("privileges");
    }

    /** Whether it is a map of settings, of which some are lists. */
    public boolean isSettings() {
        return name.equals("configuration") && type() == Map.class;
    }

    /** Whether the fact could not be had when this object was read. */
    public boolean isUnseen(CatalogObject object) {
        return isGuarded() && of(object) == null;
    }

    /** Whether it cannot always be had. */
    public boolean isGuarded() {
        return guarded != null;
    }

    /** Why a guarded fact could not be had, {@code the role that looked may not see its options}. */
    public String whyUnseen() {
        if (guarded == null) {
            throw new IllegalStateException(name + " can always be had");
        }
        return guarded.value() + " " + name.replace('_', ' ');
    }

    /** Whether it is a map in which each key has several values, {@code anon: [select, insert]}. */
    public boolean isMapOfSets() {
        return mapOfSets;
    }

    private static boolean isMapOfSets(Type generic) {
        return generic instanceof ParameterizedType parameterized
                && parameterized.getRawType() == Map.class
                && parameterized.getActualTypeArguments()[1] instanceof ParameterizedType values
                && values.getRawType() == Set.class;
    }

    /** The words that an enumerated fact may have, or nothing when any text may stand. */
    public List<String> words() {
        return words;
    }

    private static List<String> words(@Nullable Class<?> type) {
        return type == null || !type.isEnum()
                ? List.of()
                : Arrays.stream(type.getEnumConstants()).map(FactType::word).toList();
    }

    /** What a collection holds, or null where it is none. */
    private static @Nullable Class<?> element(Type generic) {
        return generic instanceof ParameterizedType parameterized
                        && parameterized.getRawType() instanceof Class<?> raw
                        && Collection.class.isAssignableFrom(raw)
                        && parameterized.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : null;
    }

    /** The value that an object has for this fact. */
    public @Nullable Object of(CatalogObject object) {
        try {
            return plain(accessor.invoke(object), ordered);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value, boolean ordered) {
        if (value == null || value instanceof Boolean || value instanceof Version) {
            return value;
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (value instanceof Enum<?> constant) {
            return word(constant);
        }
        if (value instanceof Set<?> set) {
            return set.isEmpty() ? Set.of() : set(set, ordered);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(element -> text(element)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            if (map.isEmpty()) {
                return Map.of();
            }
            Map<String, Object> plain = ordered ? new LinkedHashMap<>() : new TreeMap<>();
            map.forEach((key, element) -> plain.put(
                    String.valueOf(key), element instanceof Set<?> set ? set(set, false) : String.valueOf(element)));
            return plain;
        }
        return value.toString();
    }

    private static Set<String> set(Set<?> set, boolean ordered) {
        Set<String> texts = ordered ? new LinkedHashSet<>() : new TreeSet<>();
        set.forEach(element -> texts.add(text(element)));
        return texts;
    }

    private static String text(@Nullable Object element) {
        return String.valueOf(plain(element, false));
    }

    private static String word(Object constant) {
        return WORDS.computeIfAbsent(
                constant, of -> ((Enum<?>) of).name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name;
    }
}
