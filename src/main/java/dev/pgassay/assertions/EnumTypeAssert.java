package dev.pgassay.assertions;

import dev.pgassay.catalog.EnumType;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an enumerated type.
 *
 * @since 0.1.0
 */
public class EnumTypeAssert extends AbstractOwnedAssert<EnumTypeAssert, EnumType> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public EnumTypeAssert(@Nullable EnumType actual) {
        super(actual, EnumTypeAssert.class);
    }

    /**
     * Asserts all labels, in their order.
     *
     * @throws AssertionError when there are others, or in another order
     */
    public EnumTypeAssert hasLabels(String... labels) {
        return hasGiven("labels", labels);
    }
}
