package dev.pgassay.behaviour;

import org.jspecify.annotations.Nullable;

/**
 * Assertions on why a row is refused.
 *
 * @since 0.1.0
 */
public final class RejectionAssert extends AbstractBehaviourAssert<RejectionAssert> {

    private final @Nullable Failure failure;

    RejectionAssert(Trial trial, String table, @Nullable Failure failure) {
        super(trial, "rejection by", table, RejectionAssert.class);
        this.failure = failure;
    }

    /** Asserts the SQLSTATE, {@code 23514}. */
    public RejectionAssert withSqlState(String sqlState) {
        return same("SQLSTATE", sqlState, failure == null ? null : failure.sqlState());
    }

    /** Asserts the name of the constraint that refuses it. */
    public RejectionAssert byConstraint(String constraint) {
        return same("constraint", constraint, failure == null ? null : failure.constraint());
    }

    /** Asserts that the server's sentence has this in it. */
    public RejectionAssert withMessageContaining(String part) {
        String message = failure == null ? null : failure.message();
        return message != null && message.contains(part) ? this : differ("message", "… " + part + " …", message, null);
    }

    private RejectionAssert same(String what, String expected, @Nullable String found) {
        return expected.equals(found)
                ? this
                : differ(
                        what,
                        expected,
                        found,
                        failure == null ? null : "it was refused with " + failure.text(Limits.USUAL));
    }
}
