package dev.pgassay.assertions;

import dev.pgassay.catalog.Kind;
import dev.pgassay.expect.PrivilegeWords;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what one role is granted on one object.
 *
 * @since 0.1.0
 */
public class GrantAssert extends AbstractSchemaAssert<GrantAssert, Grant> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public GrantAssert(@Nullable Grant actual) {
        super(actual, GrantAssert.class);
    }

    /**
     * Asserts all privileges, in any order, {@code "select"}, {@code "insert granted by editor"}, whether or not they may be granted on.
     *
     * @throws AssertionError when they are more or fewer
     */
    public GrantAssert hasPrivileges(String... privileges) {
        return isMissing()
                ? this
                : are(read(Given.value("privileges", privileges)), each(PrivilegeWords::notGrantable));
    }

    private Set<String> read(String... privileges) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(candidate -> actual.on().startsWith(candidate.label() + " "))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(privileges)
                .map(privilege -> PrivilegeWords.read(kind, Given.value("each privilege", privilege)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Asserts that the role may grant all of it to others.
     *
     * @throws AssertionError when it is not so
     */
    public GrantAssert isGrantable() {
        return isMissing() ? this : are(each(PrivilegeWords::grantable), actual.privileges());
    }

    /**
     * Asserts that the role may grant nothing of it to others.
     *
     * @throws AssertionError when it is not so
     */
    public GrantAssert isNotGrantable() {
        return isMissing() ? this : are(each(PrivilegeWords::notGrantable), actual.privileges());
    }

    private GrantAssert are(Set<String> expected, Set<String> there) {
        return report(Privileges.compare("grant on " + actual.on() + " to", actual.role(), expected, there));
    }

    private Set<String> each(UnaryOperator<String> as) {
        return actual.privileges().stream().map(as).collect(Collectors.toCollection(TreeSet::new));
    }
}
