package dev.pgassay.assertions;

import dev.pgassay.catalog.Routine;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a function, procedure, aggregate or window function.
 *
 * @since 0.1.0
 */
public class RoutineAssert extends AbstractRoutinePlanAssert<RoutineAssert> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public RoutineAssert(@Nullable Routine actual) {
        super(actual, RoutineAssert.class);
    }

    /**
     * Asserts that it is a plain function.
     *
     * @throws AssertionError when it is not so
     */
    public RoutineAssert isFunction() {
        return has("kind", "function");
    }

    /**
     * Asserts that it is a procedure.
     *
     * @throws AssertionError when it is not so
     */
    public RoutineAssert isProcedure() {
        return has("kind", "procedure");
    }

    /**
     * Asserts that it is an aggregate.
     *
     * @throws AssertionError when it is not so
     */
    public RoutineAssert isAggregate() {
        return has("kind", "aggregate");
    }

    /**
     * Asserts that it is a window function.
     *
     * @throws AssertionError when it is not so
     */
    public RoutineAssert isWindowFunction() {
        return has("kind", "window");
    }

    /**
     * Asserts the arguments with names, modes and defaults, {@code "query vector, n integer DEFAULT 10"}.
     *
     * They may be written otherwise, {@code "n int = 10"}, when a scratch database is at hand to spell them.
     *
     * @throws AssertionError when it has others
     */
    public RoutineAssert hasArguments(String arguments) {
        return hasGiven("arguments", arguments);
    }

    /**
     * Asserts what it returns, {@code "trigger"}, {@code "TABLE(id uuid, score real)"}; {@code "void"} for nothing.
     *
     * A type may be written by another of its names, {@code "float8"}.
     *
     * @throws AssertionError when it returns something else
     */
    public RoutineAssert returns(String type) {
        return hasGiven("result", type);
    }

    /**
     * Asserts that it returns rows of this type, {@code "documents"}.
     *
     * @throws AssertionError when it returns something else
     */
    public RoutineAssert returnsSetOf(String type) {
        return hasGiven("result", "SETOF " + Given.value("type", type));
    }

    /**
     * Asserts the language, {@code "plpgsql"}.
     *
     * @throws AssertionError when it has another
     */
    public RoutineAssert hasLanguage(String language) {
        return hasGiven("language", language);
    }

    /**
     * Asserts that it may change its answer, or the database.
     *
     * @throws AssertionError when it is not so
     */
    public RoutineAssert isVolatile() {
        return has("volatility", "volatile");
    }

    /**
     * Asserts that it gives the same answer within a statement.
     *
     * @throws AssertionError when it is not so
     */
    public RoutineAssert isStable() {
        return has("volatility", "stable");
    }

    /**
     * Asserts that it always gives the same answer.
     *
     * @throws AssertionError when it is not so
     */
    public RoutineAssert isImmutable() {
        return has("volatility", "immutable");
    }

    /**
     * Asserts that it runs with the privileges of its caller.
     *
     * @throws AssertionError when it is not so
     */
    public RoutineAssert isSecurityInvoker() {
        return has("security", "invoker");
    }

    /**
     * Asserts that it runs with the privileges of its owner.
     *
     * @throws AssertionError when it is not so
     */
    public RoutineAssert isSecurityDefiner() {
        return has("security", "definer");
    }

    /**
     * Asserts that a null argument gives null at once.
     *
     * @throws AssertionError when it is not so
     */
    public RoutineAssert isStrict() {
        return has("strict", true);
    }

    /**
     * Asserts that it is called with null arguments too.
     *
     * @throws AssertionError when it is not so
     */
    public RoutineAssert isNotStrict() {
        return has("strict", false);
    }

    /**
     * Asserts that it may run in a parallel worker.
     *
     * @throws AssertionError when it is not so
     */
    public RoutineAssert isParallelSafe() {
        return has("parallel", "safe");
    }

    /**
     * Asserts that it may run in the leader of a parallel query only.
     *
     * @throws AssertionError when it is not so
     */
    public RoutineAssert isParallelRestricted() {
        return has("parallel", "restricted");
    }

    /**
     * Asserts that a query that calls it is not parallel.
     *
     * @throws AssertionError when it is not so
     */
    public RoutineAssert isParallelUnsafe() {
        return has("parallel", "unsafe");
    }

    /**
     * Asserts that it tells nothing of its arguments.
     *
     * @throws AssertionError when it is not so
     */
    public RoutineAssert isLeakproof() {
        return has("leakproof", true);
    }

    /**
     * Asserts that it may tell something of its arguments.
     *
     * @throws AssertionError when it is not so
     */
    public RoutineAssert isNotLeakproof() {
        return has("leakproof", false);
    }

    /**
     * Asserts one setting that it runs with, {@code "search_path", "public"}.
     *
     * @throws AssertionError when it has another value or is not set
     */
    public RoutineAssert hasConfiguration(String name, String value) {
        return hasEntry("configuration", Given.value("name", name), Given.value("value", value));
    }

    /**
     * Asserts that a setting that it runs with is not set.
     *
     * @throws AssertionError when it is
     */
    public RoutineAssert doesNotSet(String name) {
        return hasEntry("configuration", Given.value("name", name), null);
    }

    /**
     * Asserts every setting that it runs with that is set; an empty map for none.
     *
     * @throws AssertionError when others are set
     */
    public RoutineAssert setsOnly(Map<String, String> values) {
        return hasGiven("configuration", values);
    }

    /**
     * Asserts the source text, to the letter.
     *
     * A body that the server has read, {@code "BEGIN ATOMIC … END"}, means the same as the one that was read when a scratch
     * database is at hand to spell it.
     *
     * @throws AssertionError when it is another
     */
    public RoutineAssert hasBody(String body) {
        return hasGiven("body", body);
    }
}
