package dev.pgassay.assertions;

import dev.pgassay.catalog.Catalog;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The verbs of one class of assertions, each called once where it holds and once where it does not. */
final class Verbs<A> {

    /** A verb that takes nothing; always a method reference, which tells its name. */
    interface Bare<A> extends Serializable {
        Object call(A subject);
    }

    /** A verb that takes one value. */
    interface Unary<A, V> extends Serializable {
        Object call(A subject, V value);
    }

    /** A verb that takes two. */
    interface Binary<A, V, W> extends Serializable {
        Object call(A subject, V first, W second);
    }

    /** One verb, where it holds and where it does not. */
    record Case(Class<?> type, String verb, Runnable holds, Runnable fails) {
        @Override
        public String toString() {
            return type.getSimpleName() + "." + verb;
        }
    }

    private final Class<A> type;
    private final Supplier<Catalog> catalog;
    private final BiFunction<CatalogAssert, String, A> lead;
    private final List<Case> cases = new ArrayList<>();

    private Verbs(Class<A> type, Supplier<Catalog> catalog, BiFunction<CatalogAssert, String, A> lead) {
        this.type = type;
        this.catalog = catalog;
        this.lead = lead;
    }

    /** Verbs of what a name leads to in the library. */
    static <A> Verbs<A> of(Class<A> type, BiFunction<CatalogAssert, String, A> lead) {
        return of(type, Library::catalog, lead);
    }

    static <A> Verbs<A> of(Class<A> type, Supplier<Catalog> catalog, BiFunction<CatalogAssert, String, A> lead) {
        return new Verbs<>(type, catalog, lead);
    }

    /** It holds of the one object and not of the other. */
    Verbs<A> verb(Bare<A> verb, String good, String bad) {
        return add(verb, () -> verb.call(subject(good)), () -> verb.call(subject(bad)));
    }

    /** It holds of the object with the one value and not with the other. */
    <V> Verbs<A> verb(Unary<A, V> verb, String subject, V good, V bad) {
        return add(verb, () -> verb.call(subject(subject), good), () -> verb.call(subject(subject), bad));
    }

    /** It holds of the object with the one second value and not with the other. */
    <V, W> Verbs<A> verb(Binary<A, V, W> verb, String subject, V first, W good, W bad) {
        return add(verb, () -> verb.call(subject(subject), first, good), () -> verb.call(subject(subject), first, bad));
    }

    List<Case> cases() {
        return cases;
    }

    static String[] names(String... names) {
        return names;
    }

    private A subject(String name) {
        return lead.apply(SchemaAssertions.assertThat(catalog.get()), name);
    }

    private Verbs<A> add(Serializable verb, Runnable holds, Runnable fails) {
        cases.add(new Case(type, name(verb), holds, fails));
        return this;
    }

    private static String name(Serializable reference) {
        try {
            Method method = reference.getClass().getDeclaredMethod("writeReplace");
            method.setAccessible(true);
            return ((SerializedLambda) method.invoke(reference)).getImplMethodName();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no method reference", e);
        }
    }
}
