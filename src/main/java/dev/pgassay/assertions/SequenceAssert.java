package dev.pgassay.assertions;

import dev.pgassay.catalog.Persistence;
import dev.pgassay.catalog.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a sequence.
 *
 * @since 0.1.0
 */
public class SequenceAssert extends AbstractOwnedAssert<SequenceAssert, Sequence> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public SequenceAssert(@Nullable Sequence actual) {
        super(actual, SequenceAssert.class);
    }

    /**
     * Asserts the type: smallint, integer or bigint.
     *
     * @throws AssertionError when it has another
     */
    public SequenceAssert hasType(String type) {
        return hasGiven("type", type);
    }

    /**
     * Asserts the first value.
     *
     * @throws AssertionError when it starts elsewhere
     */
    public SequenceAssert startsAt(long value) {
        return hasGiven("start", value);
    }

    /**
     * Asserts the least value.
     *
     * @throws AssertionError when it is another
     */
    public SequenceAssert hasMinimum(long value) {
        return hasGiven("minimum", value);
    }

    /**
     * Asserts the greatest value.
     *
     * @throws AssertionError when it is another
     */
    public SequenceAssert hasMaximum(long value) {
        return hasGiven("maximum", value);
    }

    /**
     * Asserts the step.
     *
     * @throws AssertionError when it is another
     */
    public SequenceAssert incrementsBy(long step) {
        return hasGiven("increment", step);
    }

    /**
     * Asserts how many values a session takes at once.
     *
     * @throws AssertionError when it takes more or fewer
     */
    public SequenceAssert caches(long values) {
        return hasGiven("cache", values);
    }

    /**
     * Asserts that it starts again at the end.
     *
     * @throws AssertionError when it is not so
     */
    public SequenceAssert cycles() {
        return has("cycle", true);
    }

    /**
     * Asserts that it ends at the end.
     *
     * @throws AssertionError when it is not so
     */
    public SequenceAssert doesNotCycle() {
        return has("cycle", false);
    }

    /**
     * Asserts the column that owns it, {@code "documents.id"}.
     *
     * @throws AssertionError when another does, or none
     */
    public SequenceAssert isOwnedByColumn(String column) {
        return hasGiven("owned_by", column);
    }

    /**
     * Asserts that no column owns it.
     *
     * @throws AssertionError when one does
     */
    public SequenceAssert isOwnedByNoColumn() {
        return has("owned_by", null);
    }

    /**
     * Asserts whether its value outlives a crash.
     *
     * @throws AssertionError when it is otherwise
     */
    public SequenceAssert isPersistent(Persistence persistence) {
        return hasGiven("persistence", persistence);
    }
}
