package dev.pgassay.assertions;

import dev.pgassay.catalog.Routine;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what the planner is told of a routine, on the file behind one in C, and on the parts of an aggregate.
 *
 * @param <SELF> the class of the assertion
 * @since 0.1.0
 */
public abstract class AbstractRoutinePlanAssert<SELF extends AbstractRoutinePlanAssert<SELF>>
        extends AbstractOwnedAssert<SELF, Routine> {

    AbstractRoutinePlanAssert(@Nullable Routine actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Asserts the cost of a call where it is not the default, as PostgreSQL prints it, {@code 0.5}.
     *
     * @throws AssertionError when it is another
     */
    public SELF hasCost(String cost) {
        return hasGiven("cost", cost);
    }

    /**
     * Asserts that the cost of a call is its language's default.
     *
     * @throws AssertionError when it is set
     */
    public SELF hasDefaultCost() {
        return has("cost", null);
    }

    /**
     * Asserts how many rows are expected of a call where it is not the default, as PostgreSQL prints it, {@code 50}.
     *
     * @throws AssertionError when it is another
     */
    public SELF hasRows(String rows) {
        return hasGiven("rows", rows);
    }

    /**
     * Asserts that the number of rows expected of a call is the default.
     *
     * @throws AssertionError when it is set
     */
    public SELF hasDefaultRows() {
        return has("rows", null);
    }

    /**
     * Asserts the file that holds the code of a routine in C, {@code "$libdir/pg_trgm"}.
     *
     * @throws AssertionError when it is another or there is none
     */
    public SELF hasLibrary(String file) {
        return hasGiven("library", file);
    }

    /**
     * Asserts that there is no file with its code.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoLibrary() {
        return has("library", null);
    }

    /**
     * Asserts the planner's support function, {@code like_support}.
     *
     * @throws AssertionError when it is another or there is none
     */
    public SELF hasSupport(String function) {
        return hasGiven("support", function);
    }

    /**
     * Asserts that the planner has no support function.
     *
     * @throws AssertionError when it has one
     */
    public SELF hasNoSupport() {
        return has("support", null);
    }

    /**
     * Asserts the types that are transformed for its language, in any order; none for none.
     *
     * @throws AssertionError when they are others
     */
    public SELF transforms(String... types) {
        return hasGiven("transforms", types);
    }

    /**
     * Asserts one part of an aggregate as CREATE AGGREGATE calls it, {@code "sfunc", "int4pl"}.
     *
     * @throws AssertionError when it is another or there is none
     */
    public SELF hasAggregatePart(String name, String value) {
        return hasEntry("aggregate", Given.value("name", name), Given.value("value", value));
    }

    /**
     * Asserts that a part of an aggregate is the default, {@code "sortop"}.
     *
     * @throws AssertionError when it is not
     */
    public SELF hasNoAggregatePart(String name) {
        return hasEntry("aggregate", Given.value("name", name), null);
    }

    /**
     * Asserts every part of an aggregate that is not the default.
     *
     * @throws AssertionError when there are others
     */
    public SELF hasOnlyAggregateParts(Map<String, String> parts) {
        return hasGiven("aggregate", parts);
    }
}
