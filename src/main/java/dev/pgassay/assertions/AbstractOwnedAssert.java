package dev.pgassay.assertions;

import dev.pgassay.catalog.CatalogObject;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an object that a role owns.
 *
 * @param <SELF> the class of the assertion
 * @param <T> the record of the object
 * @since 0.1.0
 */
public abstract class AbstractOwnedAssert<SELF extends AbstractOwnedAssert<SELF, T>, T extends CatalogObject>
        extends AbstractPrivilegedAssert<SELF, T> {

    AbstractOwnedAssert(@Nullable T actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Asserts the role that owns it.
     *
     * @throws AssertionError when another does
     */
    public SELF isOwnedBy(String role) {
        return hasGiven("owner", role);
    }
}
