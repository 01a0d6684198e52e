package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Speller;
import dev.pgassay.diff.Differ;
import dev.pgassay.diff.ExpectedFact;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the object that an expectation means, and says which of its facts are met. */
final class Matching {

    private final Catalog catalog;
    private final Speller speller;
    private final VersionGap gap;

    Matching(Catalog catalog, Speller speller) {
        this(catalog, speller, VersionGap.none());
    }

    Matching(Catalog catalog, Speller speller, VersionGap gap) {
        this.catalog = catalog;
        this.speller = speller;
        this.gap = gap;
    }

    static Optional<CatalogObject> find(Catalog catalog, ObjectExpectation expected, String name) {
        List<CatalogObject> found = all(catalog, expected, name);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** What the name means; more than one only where the name of what may be several stands alone. */
    static List<CatalogObject> all(Catalog catalog, ObjectExpectation expected, String name) {
        ObjectName qualified = expected.scope().named(expected.kind(), name);
        Optional<CatalogObject> exact = catalog.find(expected.kind(), qualified);
        if (exact.isPresent() || !expected.kind().isOverloaded() || expected.schema() == null) {
            return exact.stream().toList();
        }
        List<CatalogObject> overloads = overloads(catalog, expected.kind(), expected.scope(), qualified);
        String arguments = qualified.arguments();
        if (arguments == null) {
            return overloads;
        }
        return overloads.stream()
                .filter(routine -> ArgumentTypes.mean(
                        arguments, Objects.requireNonNullElse(routine.name().arguments(), "")))
                .toList();
    }

    /** The routines (operators, …) of this name, whatever stands in parentheses. */
    static List<CatalogObject> overloads(Catalog catalog, Kind kind, Scope scope, ObjectName name) {
        return scope.objects(catalog, kind)
                .filter(object -> Objects.equals(object.name().name(), name.name()))
                .toList();
    }

    /** The candidate that comes nearest to all of the facts, the first ones counting most; nothing when none meets any. */
    Optional<CatalogObject> nearest(ObjectExpectation expected, List<CatalogObject> candidates) {
        CatalogObject nearest = null;
        Likeness best = null;
        for (CatalogObject candidate : candidates) {
            Likeness likeness =
                    Likeness.of(expected, facts(expected, candidate), candidate).orElse(null);
            if (likeness != null && (best == null || likeness.isNearerThan(best))) {
                best = likeness;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    List<Difference> differences(ObjectExpectation expected, CatalogObject object) {
        return Differ.differences(facts(expected, object), factsOf(object));
    }

    /** The facts of an object by name. */
    static Function<String, @Nullable Object> factsOf(CatalogObject object) {
        Kind kind = object.kind();
        return fact -> kind.fact(fact).map(type -> type.of(object)).orElse(null);
    }

    /** The expected facts, each able to say whether this object's is as expected. */
    List<? extends ExpectedFact> facts(ObjectExpectation expected, CatalogObject object) {
        String schema = expected.schema();
        if (schema == null) {
            List<PrintedFact> printed = new ArrayList<>(expected.facts().size());
            for (FactExpectation fact : expected.facts()) {
                if (!fact.fact().isUnseen(object) && gap.neither(fact, object) == null) {
                    printed.add(new PrintedFact(fact, object, gap));
                }
            }
            return printed;
        }
        Meant meant = new Meant(catalog, schema);
        return expected.facts().stream()
                .filter(fact -> !fact.fact().isUnseen(object))
                .map(fact -> new HeldFact(meant.of(fact, object), schema, object, speller, gap))
                .toList();
    }

    /** One finding for all facts of this object that are not as expected, or nothing. */
    Optional<Finding> compare(ObjectExpectation expected, CatalogObject object) {
        Optional<Finding> different = different(expected, object);
        String why = unknown(expected, object);
        if (why == null) {
            return different;
        }
        return Optional.of(different
                .map(finding -> finding.withHint(why))
                .orElseGet(
                        () -> Finding.unknown(expected.kind().label(), object.shownName(), expected.position(), why)));
    }

    /** Why nobody can say whether some of the facts are as expected, or null when somebody can. */
    private @Nullable String unknown(ObjectExpectation expected, CatalogObject object) {
        String unseen = expected.facts().stream()
                .map(FactExpectation::fact)
                .filter(fact -> fact.isUnseen(object))
                .map(FactType::whyUnseen)
                .collect(Collectors.joining(", "));
        if (!unseen.isEmpty()) {
            return unseen;
        }
        return expected.isPrinted()
                ? expected.facts().stream()
                        .map(fact -> gap.neither(fact, object))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private Optional<Finding> different(ObjectExpectation expected, CatalogObject object) {
        return Differ.compare(
                        expected.kind().label(),
                        object::shownName,
                        facts(expected, object),
                        factsOf(object),
                        expected.position())
                .map(finding -> finding.withHint(
                        problem(expected, object, finding.differences().get(0).fact())))
                .map(finding -> finding.hint() != null ? finding : finding.withHint(ownersHint(object, finding)));
    }

    /** What looks as if it were granted to or by an owner, and is about what an owner is left out of. */
    private static @Nullable String ownersHint(CatalogObject object, Finding finding) {
        String owner = PrivilegeWords.owner(object).orElse(null);
        for (Difference difference : finding.differences()) {
            if (owner == null || !difference.fact().equals("privileges")) {
                continue;
            }
            if (isNamed(owner, difference.expected()) || isNamed(owner, difference.actual())) {
                return owner + " has all privileges for being the owner, and is named only where it has not";
            }
            if (isGrantor(owner, difference.expected())) {
                return "'granted by' is said only of roles that are not the owner, as " + owner + " is";
            }
        }
        return null;
    }

    /** Whether it is said what a role has, apart from what others than the owner have granted it. */
    private static boolean isNamed(String role, @Nullable Object privileges) {
        return privileges instanceof Map<?, ?> map
                && map.get(role) instanceof Set<?> words
                && words.stream().anyMatch(word -> !word.toString().contains(" granted by "));
    }

    private static boolean isGrantor(String owner, @Nullable Object privileges) {
        return privileges instanceof Map<?, ?> map
                && map.values().stream()
                        .flatMap(granted -> granted instanceof Set<?> words ? words.stream() : Stream.of())
                        .anyMatch(word -> word.toString().endsWith(" granted by " + owner));
    }

    /** Why what is expected of a fact that differs could not be understood, or null. */
    private @Nullable String problem(ObjectExpectation expected, CatalogObject object, String fact) {
        String schema = expected.schema();
        if (schema == null) {
            return null;
        }
        return expected.facts().stream()
                .filter(candidate ->
                        candidate.fact().name().equals(fact) && candidate.fact().spelling() != null)
                .map(candidate -> {
                    Object stated = HeldFact.stated(candidate);
                    return stated == null
                            ? null
                            : speller.spell(object, candidate.fact(), schema, stated)
                                    .error();
                })
                .filter(Objects::nonNull)
                .map(error -> "the server cannot read what is expected: " + error)
                .findFirst()
                .orElseGet(() -> meantHint(expected, object, schema, fact));
    }

    private @Nullable String meantHint(ObjectExpectation expected, CatalogObject object, String schema, String fact) {
        Meant meant = new Meant(catalog, schema);
        return expected.facts().stream()
                .filter(candidate -> candidate.fact().name().equals(fact))
                .map(candidate -> meant.hint(candidate, object))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
