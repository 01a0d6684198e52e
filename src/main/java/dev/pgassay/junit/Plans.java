package dev.pgassay.junit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The plans of a run: classes that declare the same read its files once. */
final class Plans {

    private final Map<Key, Plan> known = new ConcurrentHashMap<>();

    /** Class loaders may have different files by one name. */
    private record Key(Declaration declaration, ClassLoader loader) {}

    static Plans of(ExtensionContext place) {
        return place.getRoot()
                .getStore(Servers.NAMESPACE)
                .getOrComputeIfAbsent(Plans.class, none -> new Plans(), Plans.class);
    }

    /** Throws {@link ExtensionConfigurationException} as {@link Plan#of} does, in the words of the class that asks. */
    Plan plan(Declaration declaration, String where, Class<?> testClass) {
        return known.computeIfAbsent(
                new Key(declaration, testClass.getClassLoader()), key -> Plan.of(declaration, where, testClass));
    }
}
