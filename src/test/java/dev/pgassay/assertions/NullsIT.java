package dev.pgassay.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.expect.CatalogRule;
import dev.pgassay.expect.Expectations;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A null, wherever one can be given, is refused in the name of the verb. */
class NullsIT {

    /** Where null is the word for "none". */
    private static final Set<String> NONE = Set.of("has 1", "doesNotHave 1");

    private final Catalog catalog = Library.catalog();

    /** A public method of a class that asserts something, and which of what it takes is null. */
    record Call(Class<?> type, Method method, int position) {
        @Override
        public String toString() {
            return type.getSimpleName() + "." + method.getName() + " " + method.getParameters()[position].getName();
        }
    }

    static List<Call> calls() throws IOException {
        return AssertClasses.all().stream()
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .filter(NullsIT::isVerb)
                        .flatMap(method -> IntStream.range(0, method.getParameterCount())
                                .filter(i -> !method.getParameterTypes()[i].isPrimitive())
                                .filter(i -> !NONE.contains(method.getName() + " " + i))
                                .mapToObj(i -> new Call(type, method, i))))
                .sorted(Comparator.comparing(Call::toString))
                .toList();
    }

    @Test
    void eachOfThemIsTried() throws IOException {
        Set<Class<?>> types = new TreeSet<>(Comparator.comparing(Class::getName));
        calls().forEach(call -> types.add(call.type()));
        assertThat(calls()).hasSizeGreaterThan(300);
        assertThat(types).hasSizeGreaterThan(24);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void itIsRefused(Call call) {
        Object subject = subject(call.type());
        Object[] given = Arrays.stream(call.method().getParameterTypes())
                .map(NullsIT::something)
                .toArray();
        given[call.position()] = null;

        assertThatThrownBy(() -> invoke(call.method(), subject, given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)" + call.method().getName()
                        + ": .* must be given, found null(; for none, say \\w+\\(\\))?");
    }

    @Test
    void itSaysWhatSaysThatThereIsNone() {
        assertThatThrownBy(() -> SchemaAssertions.assertThat(catalog)
                        .table("documents")
                        .policy("members")
                        .hasUsing(null))
                .hasMessage("hasUsing: using must be given, found null; for none, say hasNoUsing()");
        assertThatThrownBy(() -> SchemaAssertions.assertThat(catalog)
                        .table("documents")
                        .column("body")
                        .hasCollation(null))
                .hasMessage("hasCollation: collation must be given, found null; for none, say hasDefaultCollation()");
        assertThatThrownBy(() ->
                        SchemaAssertions.assertThat(catalog).table("documents").hasPrimaryKey(new String[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hasPrimaryKey needs at least one of columns, so that it says something");
        try (SoftSchemaAssertions soft = new SoftSchemaAssertions()) {
            assertThatThrownBy(() -> soft.assertThat(catalog)
                            .table("documents")
                            .policy("members")
                            .hasUsing(null))
                    .hasMessage("hasUsing: using must be given, found null; for none, say hasNoUsing()");
        }
    }

    private static boolean isVerb(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && AbstractSchemaAssert.class.isAssignableFrom(method.getDeclaringClass());
    }

    private Object subject(Class<?> type) {
        CatalogAssert all = SchemaAssertions.assertThat(catalog);
        if (type == CatalogAssert.class) {
            return all;
        }
        if (type == GrantAssert.class) {
            return all.table("documents").grant("pg_monitor");
        }
        Stream<CatalogObject> objects = type == CatalogObjectAssert.class
                ? catalog.all(Kind.TABLE).stream()
                : Arrays.stream(Kind.values())
                        .filter(kind -> assertClass(kind).equals(type.getSimpleName()))
                        .flatMap(kind ->
                                Stream.concat(catalog.all(kind).stream(), HandMade.catalog().all(kind).stream()));
        CatalogObject object = objects.findFirst().orElseThrow();
        try {
            AbstractSchemaAssert<?, ?> subject =
                    (AbstractSchemaAssert<?, ?>) type.getConstructors()[0].newInstance(object);
            return subject.in(Context.of(catalog, null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String assertClass(Kind kind) {
        return kind.type().getSimpleName() + "Assert";
    }

    private static Object something(Class<?> type) {
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, something(type.getComponentType()));
            return array;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == CatalogRule.class) {
            return (CatalogRule) catalog -> List.of();
        }
        if (type == Consumer.class) {
            return (Consumer<Object>) nothing -> {};
        }
        if (type == int.class || type == long.class || type == boolean.class) {
            return type == boolean.class ? true : type == int.class ? (Object) 1 : (Object) 1L;
        }
        return type == Map.class
                ? Map.of("x", "y")
                : type == Expectations.class ? new Expectations(List.of(), List.of(), List.of()) : "x";
    }

    private static void invoke(Method method, Object subject, Object... given) throws Throwable {
        try {
            method.invoke(subject, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
