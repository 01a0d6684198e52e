package dev.pgassay.assertions;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.expect.Check;
import dev.pgassay.expect.FactExpectation;
import dev.pgassay.expect.ObjectExpectation;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Objects that are looked for by what they are, whatever they are called.
 *
 * @param members where they are looked for
 * @param kind their kind
 */
record Unnamed(Members members, Kind kind) {

    private static final int MOST_SHOWN = 8;

    /** Any object with these facts, or nothing. */
    Optional<CatalogObject> find(FactExpectation... facts) {
        ObjectExpectation expected = members.written().any(kind, facts);
        return there(kind)
                .filter(object -> Check.compare(
                                members.context().catalog(),
                                object,
                                expected,
                                members.context().speller())
                        .isEmpty())
                .findFirst();
    }

    /** Says that there is none, and what there is. */
    Finding missing(FactExpectation... facts) {
        List<Difference> wanted = Arrays.stream(facts)
                .map(fact -> new Difference(fact.fact().name(), fact.value(), null))
                .toList();
        FactExpectation first = facts[0];
        String constraint = kind == Kind.INDEX ? constraint(first.value()) : null;
        return Finding.missing(
                kind.label(),
                members.written().scope(kind).inWords(),
                wanted,
                null,
                Objects.requireNonNullElseGet(constraint, () -> others(first.fact())));
    }

    /** The index of a constraint is no object of its own. */
    private @Nullable String constraint(@Nullable Object keys) {
        return Stream.of(Kind.PRIMARY_KEY, Kind.UNIQUE_CONSTRAINT)
                .flatMap(this::there)
                .filter(constraint -> constraint
                        .kind()
                        .fact("columns")
                        .map(columns -> columns.of(constraint))
                        .filter(columns -> columns.equals(keys))
                        .isPresent())
                .map(constraint -> "the index with these keys belongs to "
                        + constraint.kind().label() + " " + constraint.name() + " and is stated there")
                .findFirst()
                .orElse(null);
    }

    private String others(FactType fact) {
        List<String> shown = there(kind)
                .map(object -> object.name().simple() + " (" + text(fact.of(object)) + ")")
                .toList();
        if (shown.isEmpty()) {
            return "there is none at all";
        }
        String rest = shown.size() > MOST_SHOWN ? " and " + (shown.size() - MOST_SHOWN) + " more" : "";
        return (shown.size() == 1 ? "there is " : "there are ")
                + shown.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "))
                + rest;
    }

    private Stream<CatalogObject> there(Kind other) {
        Catalog catalog = members.context().catalog();
        return members.written().scope(other).objects(catalog, other);
    }

    private static String text(@Nullable Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(Object::toString).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
