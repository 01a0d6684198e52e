package dev.pgassay.assertions;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.expect.FactExpectation;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Renderer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.error.AssertionErrorCreator;
import org.assertj.core.error.DescriptionFormatter;
import org.assertj.core.internal.Failures;
import org.jspecify.annotations.Nullable;

/**
 * What every schema assertion can do: find, lead on, and fail with findings.
 *
 * <p>Methods that lead on are final, so that they are called as they are where failures are collected: what they lead to
 * collects its own.
 *
 * @param <SELF> the class of the assertion
 * @param <T> what it is about
 */
public abstract class AbstractSchemaAssert<SELF extends AbstractSchemaAssert<SELF, T>, T>
        extends AbstractObjectAssert<SELF, T> {

    private static final Pattern OUR_OWN = Pattern.compile("dev\\.pgassay\\.assertions\\.\\w+Assert(\\$.*)?");

    private @Nullable Context context;

    AbstractSchemaAssert(@Nullable T actual, Class<?> selfType) {
        super(actual, selfType);
    }

    final SELF in(Context here) {
        this.context = here;
        return myself;
    }

    final Context context() {
        return Objects.requireNonNull(context, "schema assertions begin with SchemaAssertions.assertThat(catalog)");
    }

    /** Where its objects are looked for. */
    Members members() {
        return new Members(context(), null);
    }

    /** Whether there is nothing to look at, which has been said. */
    final boolean isMissing() {
        return actual == null;
    }

    /** Leads on to an object; where it is missing and failures are collected, to one of which nothing more is said. */
    final <A extends AbstractCatalogObjectAssert<A, C>, C extends CatalogObject> A lead(Noun<A, C> noun, String name) {
        return lead(noun, noun.kind(), name);
    }

    final <A extends AbstractCatalogObjectAssert<A, C>, C extends CatalogObject> A lead(
            Noun<A, C> noun, Kind kind, String name) {
        Optional<CatalogObject> found =
                isMissing() ? Optional.empty() : members().find(kind, name);
        if (found.isEmpty() && !isMissing()) {
            tell(members().missing(kind, name));
        }
        return lead(noun, found.map(noun.type()::cast).orElse(null));
    }

    /** Leads on to the object that has these facts. */
    final <A extends AbstractCatalogObjectAssert<A, C>, C extends CatalogObject> A leadToAny(
            Noun<A, C> noun, FactExpectation... facts) {
        Optional<CatalogObject> found =
                isMissing() ? Optional.empty() : members().find(noun.kind(), facts);
        if (found.isEmpty() && !isMissing()) {
            tell(members().missing(noun.kind(), facts));
        }
        return lead(noun, found.map(noun.type()::cast).orElse(null));
    }

    final <A extends AbstractCatalogObjectAssert<A, C>, C extends CatalogObject> A lead(
            Noun<A, C> noun, @Nullable C object) {
        SoftAssertionsProvider soft = context().soft();
        A next = soft == null ? noun.constructor().apply(object) : soft.proxy(noun.assertType(), noun.type(), object);
        return described(next.in(context()));
    }

    final <A extends AbstractSchemaAssert<A, ?>> A described(A next) {
        if (info.hasDescription()) {
            next.info.description(info.description());
        }
        return next;
    }

    final SELF exists(Kind kind, String name) {
        return isMissing() || members().find(kind, name).isPresent()
                ? myself
                : report(members().missing(kind, name));
    }

    final SELF isAbsent(Kind kind, String name) {
        return isMissing() ? myself : report(members().present(kind, name));
    }

    final SELF only(Kind kind, String... names) {
        return isMissing() ? myself : report(members().others(kind, names));
    }

    final <A extends AbstractCatalogObjectAssert<A, C>, C extends CatalogObject> SELF satisfying(
            Noun<A, C> noun, String name, Consumer<? super A> requirements) {
        Given.value("requirements", requirements);
        A next = lead(noun, name);
        if (!next.isMissing()) {
            requirements.accept(next);
        }
        return myself;
    }

    /** Fails with these findings, if there are any. */
    final SELF report(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw failure(findings);
        }
        return myself;
    }

    /** None of ours, so that a stack trace begins where the assertion was written. */
    @Override
    protected boolean isElementOfCustomAssert(StackTraceElement element) {
        return OUR_OWN.matcher(element.getClassName()).matches();
    }

    /** Fails as well, but goes on where failures are collected. */
    final void tell(List<Finding> findings) {
        SoftAssertionsProvider soft = context().soft();
        if (soft == null) {
            report(findings);
        } else {
            soft.collectAssertionError(failure(findings));
        }
    }

    private AssertionError failure(List<Finding> findings) {
        String expected = text(findings, Renderer::expected);
        String there = text(findings, Renderer::actual);
        String message = text(findings, Finding::toString);
        if (info.overridingErrorMessage() != null) {
            return failureWithActualExpected(there, expected, "%s", message);
        }
        // AssertJ's formatter would take the %n of a LIKE '%name' for a new line
        AssertionError error = new AssertionErrorCreator()
                .assertionError(
                        DescriptionFormatter.instance().format(info.description()) + message,
                        there,
                        expected,
                        info.representation());
        Failures failures = Failures.instance();
        failures.removeAssertJRelatedElementsFromStackTraceIfNeeded(error);
        if (failures.isRemoveAssertJRelatedElementsFromStackTrace()) {
            error.setStackTrace(Arrays.stream(error.getStackTrace())
                    .filter(element -> !isElementOfCustomAssert(element))
                    .toArray(StackTraceElement[]::new));
        }
        return error;
    }

    private static String text(List<Finding> findings, Function<Finding, String> part) {
        return findings.stream().map(part).collect(Collectors.joining("\n\n"));
    }
}
