package dev.pgassay.junit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Finds the class that declares the database of a place in the tree of tests. */
final class Homes {

    private Homes() {}

    /** By annotation. Throws {@link ExtensionConfigurationException} when what is declared cannot be. */
    static Home annotated(ExtensionContext place) {
        ExtensionContext ofClass = ofClass(place);
        for (Class<?> type = ofClass.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            Optional<Declarations.Found> found = Declarations.on(type);
            if (found.isPresent()) {
                return stored(ofClass, List.of(Home.class, type), found.get());
            }
        }
        throw new ExtensionConfigurationException("SchemaExtension on "
                + ofClass.getRequiredTestClass().getName() + ": it takes @SchemaTest to say which migrations;"
                + " or register SchemaExtension.database(…).build() in a field");
    }

    private static Home stored(ExtensionContext ofClass, Object key, Declarations.Found found) {
        return ofClass.getStore(Servers.NAMESPACE)
                .getOrComputeIfAbsent(
                        key,
                        none -> new Home(
                                ofClass, Declaration.of(found.annotation(), found.where()), found.where(), false),
                        Home.class);
    }

    /** By an extension in a field; one that is shared has one home for all classes. */
    static Home registered(ExtensionContext place, Object extension, Declaration declaration, boolean shared) {
        ExtensionContext ofClass = ofClass(place);
        String where = "SchemaExtension in " + ofClass.getRequiredTestClass().getName();
        checkAlone(ofClass.getRequiredTestClass(), where);
        return (shared ? place.getRoot() : ofClass)
                .getStore(Servers.NAMESPACE)
                .getOrComputeIfAbsent(extension, none -> new Home(ofClass, declaration, where, shared), Home.class);
    }

    /** JUnit would say that two resolvers compete for a parameter, in words that nobody has written. */
    private static void checkAlone(Class<?> declared, String where) {
        for (Class<?> type = declared; type != null; type = type.getEnclosingClass()) {
            Optional<Declarations.Found> found = Declarations.on(type);
            if (found.isPresent()) {
                throw new ExtensionConfigurationException(
                        found.get().where() + " and a " + where + " both give it a database; keep one");
            }
        }
    }

    private static ExtensionContext ofClass(ExtensionContext place) {
        @Nullable ExtensionContext each = place;
        while (each != null && each.getTestMethod().isPresent()) {
            each = each.getParent().orElse(null);
        }
        return each == null ? place : each;
    }
}
