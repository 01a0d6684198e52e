package dev.pgassay.junit;

import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The classes and tests with a registered extension that run now: who asks it for its database says nothing of where he is. */
final class Running {

    private final Deque<ExtensionContext> places = new ConcurrentLinkedDeque<>();

    void enter(ExtensionContext place) {
        places.push(place);
    }

    void leave(ExtensionContext place) {
        places.remove(place);
    }

    /**
     * The one database in use, which may be changed from now on. Throws {@link IllegalStateException} where there is none, or more than
     * one.
     *
     * @param ofTests whether each test has one of its own
     */
    TestDatabase database(boolean ofTests, Function<ExtensionContext, TestDatabase> databaseOf) {
        List<TestDatabase> databases = places.stream()
                .filter(place -> !ofTests || place.getTestMethod().isPresent())
                .map(databaseOf)
                .distinct()
                .toList();
        if (databases.size() != 1) {
            throw new IllegalStateException(
                    databases.isEmpty()
                            ? "SchemaExtension has no database now: no " + (ofTests ? "test" : "class")
                                    + " with it is running; it belongs into a static field with @RegisterExtension"
                            : "SchemaExtension is used by " + databases.size()
                                    + " classes or tests at once, each with its own database; build it with shared()");
        }
        databases.get(0).handedOut();
        return databases.get(0);
    }
}
