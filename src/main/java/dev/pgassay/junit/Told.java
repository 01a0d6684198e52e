package dev.pgassay.junit;

import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Why there is no database is told in full once in a run, by one class, and by all others in its first line. */
final class Told {

    private final ConcurrentHashMap<String, String> by = new ConcurrentHashMap<>();

    /** For JUnit, which reports it as the failure of this test or class: what nobody has told yet has been told then. */
    static NoDatabase toJUnit(ExtensionContext place, NoDatabase failure) {
        String first = of(place)
                .by
                .putIfAbsent(failure.reason(), place.getRequiredTestClass().getName());
        return first == null ? failure.again() : failure.again(first);
    }

    /** For code of the test's, which may keep it to itself: so it does not count as told. */
    static NoDatabase toCode(ExtensionContext place, NoDatabase failure) {
        String first = of(place).by.get(failure.reason());
        return first == null ? failure.again() : failure.again(first);
    }

    private static Told of(ExtensionContext place) {
        return place.getRoot()
                .getStore(Servers.NAMESPACE)
                .getOrComputeIfAbsent(Told.class, type -> new Told(), Told.class);
    }
}
