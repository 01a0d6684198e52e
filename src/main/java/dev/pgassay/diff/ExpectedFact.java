package dev.pgassay.diff;

import dev.pgassay.finding.Position;
import org.jspecify.annotations.Nullable;

/** One fact that is expected of an object. */
public interface ExpectedFact {

    /** The fact's name. */
    String name();

    /** Whether the value that was read is as expected. */
    boolean accepts(@Nullable Object actual);

    /** What is expected, as it is shown. */
    @Nullable
    Object shown();

    /** Where it is declared, or null. */
    @Nullable
    Position declaredAt();
}
