package dev.pgassay.expect;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Position;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A search for the nearest vectors that an index must serve.
 *
 * @param column the column, {@code public.chunks.embedding}
 * @param operator the operator between the column and the vector that is looked for, {@code <=>}
 * @param dimension of the vectors that the column takes, or empty when it does not matter
 * @param index the name of the index that serves it, or null for any
 * @param position where it is declared, or null when it is in no file
 */
public record NearestExpectation(
        ObjectName column,
        String operator,
        OptionalInt dimension,
        @Nullable String index,
        @Nullable Position position) {}
