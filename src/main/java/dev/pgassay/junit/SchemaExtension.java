package dev.pgassay.junit;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * The extension behind {@link SchemaTest}; registered in a field, it also says where the database is, for frameworks that connect by
 * themselves.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SchemaExtension SCHEMA = SchemaExtension.database("rag").build();
 *
 * @DynamicPropertySource
 * static void dataSource(DynamicPropertyRegistry registry) {
 *     registry.add("spring.datasource.url", SCHEMA::url);
 *     registry.add("spring.datasource.username", SCHEMA::username);
 *     registry.add("spring.datasource.password", SCHEMA::password);
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class SchemaExtension
        implements BeforeAllCallback,
                AfterAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                TestInstancePreConstructCallback,
                ParameterResolver,
                InvocationInterceptor {

    private final @Nullable Declaration declaration;
    private final boolean shared;
    private final Running running = new Running();

    /** For {@link SchemaTest}. */
    SchemaExtension() {
        this(null, false);
    }

    SchemaExtension(@Nullable Declaration declaration, boolean shared) {
        this.declaration = declaration;
        this.shared = shared;
    }

    /**
     * An extension for a database of {@code pgassay.yaml}.
     *
     * @since 0.1.0
     */
    public static SchemaExtensionBuilder database(String name) {
        return new SchemaExtensionBuilder(Given.value("database", "name", name), "");
    }

    /**
     * An extension for a folder of migrations, {@code src/main/resources/db/migration} or {@code classpath:db/migration}.
     *
     * @since 0.1.0
     */
    public static SchemaExtensionBuilder migrations(String folder) {
        return new SchemaExtensionBuilder("", Given.value("migrations", "folder", folder));
    }

    /**
     * A data source for the database of the class that is running; it opens a connection per call.
     *
     * @throws IllegalStateException when no class with this extension runs, or several do at once
     * @since 0.1.0
     */
    public DataSource dataSource() {
        return database().dataSource();
    }

    /**
     * Where the database is, {@code jdbc:postgresql://127.0.0.1:5432/pgassay_1a2b3c4d_1}.
     *
     * @throws IllegalStateException when no class with this extension runs, or several do at once
     * @since 0.1.0
     */
    public String url() {
        return database().scratch().jdbcUrl();
    }

    /**
     * The user who owns the database.
     *
     * @throws IllegalStateException when no class with this extension runs, or several do at once
     * @since 0.1.0
     */
    public String username() {
        return database().scratch().username();
    }

    /**
     * The password of that user; empty where the server asks for none.
     *
     * @throws IllegalStateException when no class with this extension runs, or several do at once
     * @since 0.1.0
     */
    public String password() {
        String password = database().scratch().password();
        return password == null ? "" : password;
    }

    private TestDatabase database() {
        boolean ofTests = declaration != null && !shared && declaration.isolation() == Isolation.METHOD;
        return running.database(ofTests, this::forCode);
    }

    private TestDatabase forCode(ExtensionContext context) {
        try {
            return home(context).database(context);
        } catch (NoDatabase e) {
            throw Told.toCode(context, e);
        }
    }

    private void forJUnit(ExtensionContext context) {
        try {
            home(context).database(context);
        } catch (NoDatabase e) {
            throw Told.toJUnit(context, e);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        Home home = home(context);
        Misuse.check(type);
        home.checkRuns(type);
        if (!home.declaration().runsOnSeveral()) {
            home.skipWithoutEngine(context, home.declaration().images().stream().findFirst());
        }
        running.enter(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        running.leave(context);
    }

    private Home home(ExtensionContext place) {
        return declaration == null ? Homes.annotated(place) : Homes.registered(place, this, declaration, shared);
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    /** Before a constructor is given parameters, so that a failure is told without what JUnit says about parameters. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        if (context.getTestMethod().isPresent()) {
            forJUnit(context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        running.enter(context);
        forJUnit(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        running.leave(context);
        KeptDatabase.keep(context, () -> home(context), context.getExecutionException());
        Supply.settle(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Supply.knows(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        try {
            return Supply.of(parameter, context, home(context));
        } catch (NoDatabase e) {
            throw refused(Told.toJUnit(context, e));
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** JUnit passes this one on as it is, and puts words before the message of any other. */
    private static ParameterResolutionException refused(Exception why) {
        ParameterResolutionException failure = new ParameterResolutionException(String.valueOf(why.getMessage()), why);
        failure.setStackTrace(new StackTraceElement[0]);
        return failure;
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        settling(invocation, context);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        settling(invocation, context);
    }

    private static void settling(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        try {
            invocation.proceed();
        } finally {
            Supply.settle(context);
        }
    }

    /** The failure of a dynamic test is not one of the method that made it. */
    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext dynamic, ExtensionContext context)
            throws Throwable {
        try {
            invocation.proceed();
        } catch (Throwable e) {
            KeptDatabase.keep(context, () -> home(context), Optional.of(e));
            throw e;
        }
    }
}
