package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.RowText;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what a function or procedure does.
 *
 * @since 0.1.0
 */
public final class RoutineBehaviourAssert extends AbstractBehaviourAssert<RoutineBehaviourAssert> {

    private final ObjectName routine;

    RoutineBehaviourAssert(Trial trial, ObjectName routine) {
        super(trial, "routine", routine.toString(), RoutineBehaviourAssert.class);
        this.routine = routine;
    }

    /**
     * Leads to what becomes of a call of the function, {@code calledWith("a", 1)}.
     *
     * @param arguments texts, numbers, flags, constants, null; their types are those of the function
     */
    @CheckReturnValue
    public StatementAssert calledWith(@Nullable Object... arguments) {
        return call("select ", arguments);
    }

    /** Leads to what becomes of a call of the procedure. */
    @CheckReturnValue
    public StatementAssert performedWith(@Nullable Object... arguments) {
        return call("call ", arguments);
    }

    private StatementAssert call(String verb, @Nullable Object[] arguments) {
        String call = routine
                + Arrays.stream(arguments)
                        .map(RoutineBehaviourAssert::literal)
                        .collect(Collectors.joining(", ", "(", ")"));
        return new StatementAssert(trial(), "call", call, verb + call);
    }

    private static String literal(@Nullable Object argument) {
        return argument instanceof Number || argument instanceof Boolean
                ? argument.toString()
                : Sql.literal(RowText.of(Values.node(argument), "text"));
    }
}
