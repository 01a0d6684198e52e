package dev.pgassay.assertions;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Speller;
import dev.pgassay.catalog.Spelling;
import dev.pgassay.expect.FactExpectation;
import dev.pgassay.expect.FactValue;
import dev.pgassay.expect.Settings;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an object of any kind.
 *
 * @param <SELF> the class of the assertion
 * @param <T> the record of the object
 * @since 0.1.0
 */
public abstract class AbstractCatalogObjectAssert<
                SELF extends AbstractCatalogObjectAssert<SELF, T>, T extends CatalogObject>
        extends AbstractSchemaAssert<SELF, T> {

    /** What stands in a failure where anything would have been right. */
    static final String ANY = "(any)";

    AbstractCatalogObjectAssert(@Nullable T actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Asserts any fact of the object, {@code has("on_delete", "cascade")}.
     *
     * @param fact the fact's name, as expectation files spell it
     * @param value a text, number, flag, enum constant, or a collection or map of these; null for none
     * @throws AssertionError when the fact has another value
     * @throws IllegalArgumentException when objects of this kind have no such fact, or the fact no such value
     */
    public SELF has(String fact, @Nullable Object value) {
        Given.value("the name of a fact", fact);
        return isMissing() ? myself : hasFacts(FactValue.expected(actual.kind(), fact, value));
    }

    /**
     * Asserts that a fact has any other value than this, {@code doesNotHave("type", "integer")}.
     *
     * <p>What only a server can spell, such as a type, is compared by a scratch database; without one it is not known
     * whether another text means something else, which is a failure.
     *
     * @param fact the fact's name, as expectation files spell it
     * @param value a text, number, flag, enum constant, or a collection or map of these; null for none
     * @throws AssertionError when the fact has this value, or a server would have to say
     * @throws IllegalArgumentException when objects of this kind have no such fact, or the fact no such value
     */
    public SELF doesNotHave(String fact, @Nullable Object value) {
        Given.value("the name of a fact", fact);
        return isMissing() ? myself : report(same(FactValue.expected(actual.kind(), fact, value)));
    }

    /**
     * Asserts the comment.
     *
     * @throws AssertionError when there is another or none
     */
    public SELF hasComment(String comment) {
        return hasGiven("comment", comment);
    }

    /**
     * Asserts that there is no comment.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoComment() {
        return has("comment", null);
    }

    /** A fact whose value was given to a verb: not null, for which there is another verb. */
    final SELF hasGiven(String fact, @Nullable Object value) {
        return has(fact, Given.value(fact, value));
    }

    final SELF hasFacts(FactExpectation... facts) {
        return isMissing() ? myself : report(new Members(context(), null).findings(actual, facts));
    }

    /** One entry of a fact that is a map; null for none. */
    final SELF hasEntry(String fact, String key, @Nullable String value) {
        if (isMissing()) {
            return myself;
        }
        Map<?, ?> entries = (Map<?, ?>) Objects.requireNonNull(value(fact));
        // settings and storage parameters are the same in capitals
        Object there = entries.entrySet().stream()
                .filter(entry -> String.valueOf(entry.getKey()).equalsIgnoreCase(key))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        return isSame(fact, key, value, there)
                ? myself
                : report(List.of(different(new Difference(singular(fact), entry(key, value), entry(key, there)))));
    }

    private boolean isSame(String fact, String key, @Nullable String value, @Nullable Object there) {
        boolean settings = actual.kind().fact(fact).orElseThrow().isSettings();
        return (settings && value != null && there != null)
                ? Settings.value(key, value).equals(Settings.value(key, there.toString()))
                : Objects.equals(value, there);
    }

    /** As it is written in a list of options; nothing where it is not set. */
    private static @Nullable String entry(String key, @Nullable Object value) {
        return value == null ? null : key + "=" + value;
    }

    /** A fact that has some value, whichever. */
    final SELF hasSome(String fact) {
        return isMissing() || value(fact) != null
                ? myself
                : report(List.of(different(new Difference(fact, ANY, null))));
    }

    /** Says when a fact has this value, or may have it. */
    private List<Finding> same(FactExpectation unwanted) {
        if (new Members(context(), null).findings(actual, unwanted).isEmpty()) {
            Object value = value(unwanted.fact().name());
            return List.of(different(
                    new Difference(unwanted.fact().name(), "anything but " + (value == null ? "none" : value), value)));
        }
        Object written = unwanted.value();
        Spelling spelling = unwanted.fact().spelling();
        if (spelling == null || written == null || !spelling.isOf(written)) {
            return List.of();
        }
        Speller.Answer answer =
                context().speller().spell(actual, unwanted.fact(), context().schema(), written);
        return answer.value() != null
                ? List.of()
                : List.of(Finding.unknown(
                        actual.kind().label(),
                        actual.shownName(),
                        null,
                        Objects.requireNonNullElse(
                                answer.error(),
                                "no scratch database is at hand to say whether "
                                        + unwanted.fact().name() + " " + written + " is another")));
    }

    final Finding different(Difference difference) {
        return Finding.different(actual.kind().label(), actual.shownName(), List.of(difference), null, null);
    }

    /** The value of a fact in the form that findings have it. */
    final @Nullable Object value(String fact) {
        return actual.kind().fact(fact).orElseThrow().of(actual);
    }

    private static String singular(String fact) {
        return fact.replaceFirst("s$", "");
    }
}
