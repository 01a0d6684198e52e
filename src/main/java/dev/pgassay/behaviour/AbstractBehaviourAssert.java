package dev.pgassay.behaviour;

import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.scratch.ScratchDatabase;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what a scratch database does.
 *
 * @param <SELF> the class of the assertion
 * @since 0.1.0
 */
public abstract class AbstractBehaviourAssert<SELF extends AbstractBehaviourAssert<SELF>>
        extends AbstractAssert<SELF, ScratchDatabase> {

    private final Trial trial;
    private final String kind;
    private final String name;

    AbstractBehaviourAssert(Trial trial, String kind, String name, Class<?> selfType) {
        super(trial.database(), selfType);
        this.trial = trial;
        this.kind = kind;
        this.name = name;
    }

    final Trial trial() {
        return trial;
    }

    final String name() {
        return name;
    }

    /** What could not be tried is a failure that says why. */
    final <T> T tried(Supplier<T> what) {
        try {
            return what.get();
        } catch (Trial.Untried e) {
            throw fail(e.finding(kind, name));
        }
    }

    final SELF hold(String what, @Nullable Object expected, @Nullable Object actual) {
        return Objects.equals(expected, actual) ? myself : differ(what, expected, actual, null);
    }

    final SELF differ(String what, @Nullable Object expected, @Nullable Object actual, @Nullable String hint) {
        fail(Finding.different(kind, name, List.of(new Difference(what, expected, actual)), null, hint));
        return myself;
    }

    private AssertionError fail(Finding finding) {
        failWithMessage("%s", finding.toString());
        return new AssertionError(finding.toString());
    }

    /** What became of a statement, in words. */
    final String text(Outcome outcome) {
        Failure failure = outcome.failure();
        return failure == null
                ? outcome.rows() + (outcome.rows() == 1 ? " row" : " rows")
                : "error " + failure.text(Limits.USUAL);
    }

    final SELF raised(Outcome outcome, String sqlState) {
        Failure failure = outcome.failure();
        return failure != null && failure.sqlState().equals(sqlState)
                ? myself
                : differ("outcome", "error " + sqlState, text(outcome), null);
    }
}
