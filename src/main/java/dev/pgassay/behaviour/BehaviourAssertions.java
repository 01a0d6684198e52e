package dev.pgassay.behaviour;

import dev.pgassay.scratch.ScratchDatabase;
import java.util.List;
import java.util.Objects;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * Where assertions on what a database does begin. All of it happens in transactions that are rolled back.
 *
 * <pre>{@code
 * assertThat(database).table("documents").rejectsRow(Map.of("title", "")).withSqlState("23514");
 * assertThat(database).as("anon").table("documents").cannotInsert(Map.of("title", "x"));
 * }</pre>
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class BehaviourAssertions {

    private BehaviourAssertions() {}

    /** Begins assertions on a scratch database; it goes together with AssertJ's own {@code assertThat} and that of catalogs. */
    public static BehaviourAssert assertThat(ScratchDatabase database) {
        return new BehaviourAssert(
                new Trial(Objects.requireNonNull(database, "the database to assert on is null"), List.of(), null));
    }
}
