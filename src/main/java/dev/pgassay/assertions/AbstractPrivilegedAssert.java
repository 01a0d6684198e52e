package dev.pgassay.assertions;

import dev.pgassay.catalog.CatalogObject;
import java.util.Optional;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an object on which privileges are granted.
 *
 * <p>Roles are named as they are; {@code public} is everyone. What a role may do because everyone may, or because it is a
 * member of another role, is not granted to it. The owner is granted everything as long as nothing was revoked from it.
 *
 * @param <SELF> the class of the assertion
 * @param <T> the record of the object
 * @since 0.1.0
 */
public abstract class AbstractPrivilegedAssert<SELF extends AbstractPrivilegedAssert<SELF, T>, T extends CatalogObject>
        extends AbstractCatalogObjectAssert<SELF, T> {

    AbstractPrivilegedAssert(@Nullable T actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Asserts all that a role is granted, in any order: {@code grants("anon", "select", "insert with grant option")}, and by whom where
     * it was not the owner, {@code "select granted by editor"}.
     *
     * @throws AssertionError when it is granted more or less, or there is no such role
     * @throws IllegalArgumentException when no privilege is given
     */
    public SELF grants(String role, String... privileges) {
        Given.value("role", role);
        if (Given.value("privileges", privileges).length == 0) {
            throw new IllegalArgumentException("no privilege is given; for none, say grantsNothingTo");
        }
        return isMissing() ? myself : report(privileges().exactly(role, privileges));
    }

    /**
     * Asserts that a role is granted nothing itself; what it has through {@code public} is asserted of {@code public}.
     *
     * @throws AssertionError when it is granted something, or there is no such role
     */
    public SELF grantsNothingTo(String role) {
        return isMissing() ? myself : report(privileges().exactly(Given.value("role", role)));
    }

    /**
     * Asserts all roles that are granted something, in any order, the owner left out; none for none.
     *
     * @throws AssertionError when others are, or one of these is not
     */
    public SELF grantsOnlyTo(String... roles) {
        return isMissing() ? myself : report(privileges().onlyTo(Given.value("roles", roles)));
    }

    /**
     * Leads to what is granted to a role.
     *
     * @throws AssertionError when nothing is
     */
    @CheckReturnValue
    public final GrantAssert grant(String role) {
        Optional<Grant> found = isMissing() ? Optional.empty() : privileges().grant(Given.value("role", role));
        if (found.isEmpty() && !isMissing()) {
            tell(privileges().missing(role));
        }
        Grant grant = found.orElse(null);
        SoftAssertionsProvider soft = context().soft();
        GrantAssert next = soft == null ? new GrantAssert(grant) : soft.proxy(GrantAssert.class, Grant.class, grant);
        return described(next.in(context()));
    }

    private Privileges privileges() {
        return new Privileges(context(), actual);
    }
}
