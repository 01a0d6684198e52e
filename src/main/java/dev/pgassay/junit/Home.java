package dev.pgassay.junit;

import dev.pgassay.scratch.MigrationFailed;
import dev.pgassay.scratch.ScratchDatabase;
import dev.pgassay.scratch.ScratchUnavailable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The class that declares a database: it and its nested classes have it in common. */
final class Home {

    private final ExtensionContext context;
    private final Declaration declaration;
    private final String where;
    private final Plan plan;
    private final boolean shared;
    private final Map<String, NoDatabase> failures = new ConcurrentHashMap<>();

    /** Throws {@link ExtensionConfigurationException} when what is declared cannot be. */
    Home(ExtensionContext context, Declaration declaration, String where, boolean shared) {
        this.context = context;
        this.declaration = declaration;
        this.where = where;
        this.shared = shared;
        this.plan = Plans.of(context).plan(declaration, where, context.getRequiredTestClass());
    }

    Declaration declaration() {
        return declaration;
    }

    /** Throws {@link ExtensionConfigurationException} when somebody else says how often the class runs. */
    void checkRuns(Class<?> type) {
        if (declaration.runsOnSeveral() && ClassRun.isParameterized(type)) {
            throw new ExtensionConfigurationException(where
                    + ": images and @ParameterizedClass both say how often the class runs; keep one, or have a class for"
                    + " each image");
        }
    }

    /** Skips the class when it asks for that. */
    void skipWithoutEngine(ExtensionContext place, Optional<String> image) {
        if (declaration.withoutEngine() == WithoutEngine.SKIP) {
            Servers.of(place, declaration, where, image);
        }
    }

    /**
     * The database for a place in the tree of tests. Throws {@link NoDatabase} when it cannot be made, and
     * {@link IllegalStateException} where there is none yet.
     */
    TestDatabase database(ExtensionContext place) {
        Optional<ClassRun> invocation = ClassRun.around(place);
        if (declaration.runsOnSeveral() && invocation.isEmpty()) {
            throw new IllegalStateException(
                    "images gives a database for each run of the class, and there is none yet for"
                            + " what happens once for all of them (@BeforeAll, @AfterAll); use the constructor or @BeforeEach");
        }
        Optional<String> image = declaration.runsOnSeveral()
                ? invocation.map(ClassRun::image)
                : declaration.images().stream().findFirst();
        NoDatabase earlier = failures.get(image.orElse(""));
        if (earlier != null) {
            throw earlier;
        }
        if (declaration.isolation() == Isolation.METHOD && !shared) {
            String test = place.getTestMethod()
                    .map(method -> name() + "." + method.getName())
                    .orElseThrow(
                            () -> new IllegalStateException("isolation = METHOD gives a database for each test, and"
                                    + " there is none yet for what belongs to the class; use @BeforeEach"));
            return stored(place, place, image, test);
        }
        if (shared) {
            return stored(context.getRoot(), place, image, name());
        }
        ExtensionContext of =
                declaration.runsOnSeveral() ? invocation.orElseThrow().context() : context;
        return stored(of, place, image, name());
    }

    private TestDatabase stored(ExtensionContext where, ExtensionContext place, Optional<String> image, String owner) {
        return where.getStore(Servers.NAMESPACE)
                .getOrComputeIfAbsent(this, key -> open(place, image, owner), TestDatabase.class);
    }

    private TestDatabase open(ExtensionContext place, Optional<String> image, String owner) {
        try {
            Optional<Duration> timeout = LockTimeout.of(place);
            SharedServer server = Servers.of(place, declaration, where, image);
            ScratchDatabase scratch = server.scratch().database(plan.platform(), plan.migrations());
            return new TestDatabase(owner, timeout.map(scratch::withLockTimeout).orElse(scratch), server, plan);
        } catch (NoDatabase e) {
            throw failed(image, e);
        } catch (MigrationFailed | ScratchUnavailable e) {
            throw failed(image, new NoDatabase(plan.naming().apply(String.valueOf(e.getMessage())), null));
        } catch (LinkageError e) {
            String reason = "a library on the class path is of another version than pgassay needs: "
                    + e.getMessage()
                    + "\n  hint         a parent or a bill of materials sets its version, as Spring Boot does with"
                    + " flyway.version and testcontainers.version; mvn dependency:tree shows it";
            throw failed(image, new NoDatabase(reason, null));
        }
    }

    private NoDatabase failed(Optional<String> image, NoDatabase failure) {
        failures.putIfAbsent(image.orElse(""), failure);
        return failure;
    }

    private String name() {
        return context.getRequiredTestClass().getName();
    }
}
