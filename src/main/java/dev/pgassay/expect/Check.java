package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Nearest;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Speller;
import dev.pgassay.diff.Differ;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds a catalog against expectations. */
public final class Check {

    private final Catalog catalog;
    private final Expectations expectations;
    private final Matching matching;
    private final Set<CatalogObject> found = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<ObjectName> missingRelations = new HashSet<>();
    private final Tally tally = new Tally();

    private Check(Catalog catalog, Expectations expectations, Speller speller) {
        this.catalog = catalog;
        this.expectations = expectations;
        this.matching = new Matching(catalog, speller);
    }

    /** Everything in the catalog that is not as expected, with how much was looked at. */
    public static Tally run(Catalog catalog, Expectations expectations, Speller speller) {
        Check check = new Check(catalog, expectations, speller);
        check.objects();
        check.limits();
        return check.tally;
    }

    private void objects() {
        // those with a name first, so that the others are left for expectations without one
        List<ObjectExpectation> unnamed = new ArrayList<>();
        for (ObjectExpectation expected : expectations.objects()) {
            if (expected.name() == null) {
                unnamed.add(expected);
            } else if (isInMissingRelation(expected)) {
                tally.checked(expected);
            } else {
                named(expected, expected.name());
            }
        }
        // what is met exactly is taken first, so that the nearest of the rest is told what it lacks
        unnamed.removeIf(expected -> isInMissingRelation(expected) || exact(expected));
        unnamed.forEach(this::nearest);
    }

    private boolean isInMissingRelation(ObjectExpectation expected) {
        Scope scope = expected.scope();
        return scope.relation() != null
                && missingRelations.contains(new ObjectName(scope.schema(), null, scope.relation()));
    }

    private void named(ObjectExpectation expected, String name) {
        Optional<CatalogObject> object = matching.find(expected, name);
        ObjectName qualified =
                object.map(CatalogObject::name).orElseGet(() -> expected.scope().named(expected.kind(), name));
        if (expected.absent()) {
            tally.checked(expected);
            object.ifPresent(unwanted -> tally.add(
                    expected,
                    Finding.unexpected(
                            expected.kind().label(),
                            qualified.toString(),
                            expected.position(),
                            "it is declared absent")));
        } else if (object.isPresent()) {
            compare(expected, object.get());
        } else {
            if (ExpectationFile.isRelation(expected.kind())) {
                missingRelations.add(qualified);
            }
            tally.checked(expected);
            tally.add(expected, missing(expected, qualified));
        }
    }

    private boolean exact(ObjectExpectation expected) {
        Optional<CatalogObject> object = free(expected).stream()
                .filter(candidate -> matching.differences(expected, candidate).isEmpty())
                .findFirst();
        object.ifPresent(met -> compare(expected, met));
        return object.isPresent();
    }

    private void nearest(ObjectExpectation expected) {
        Optional<CatalogObject> nearest = matching.nearest(expected, free(expected));
        if (nearest.isPresent()) {
            compare(expected, nearest.get());
        } else {
            tally.checked(expected);
            tally.add(
                    expected,
                    Finding.missing(
                            expected.kind().label(),
                            expected.scope().toString(),
                            stated(expected),
                            expected.position(),
                            null));
        }
    }

    private List<CatalogObject> free(ObjectExpectation expected) {
        return expected.scope()
                .objects(catalog, expected.kind())
                .filter(candidate -> !found.contains(candidate))
                .toList();
    }

    private void compare(ObjectExpectation expected, CatalogObject object) {
        found.add(object);
        tally.checked(expected);
        Differ.compare(
                        expected.kind().label(),
                        object.name().toString(),
                        matching.facts(expected, object),
                        fact -> expected.kind()
                                .fact(fact)
                                .map(type -> type.of(object))
                                .orElse(null),
                        expected.position())
                .ifPresent(finding -> tally.add(
                        expected,
                        finding.withHint(matching.spellingError(
                                expected, object, finding.differences().get(0).fact()))));
    }

    private Finding missing(ObjectExpectation expected, ObjectName name) {
        return Finding.missing(
                expected.kind().label(), name.toString(), List.of(), expected.position(), whereElse(expected, name));
    }

    /** Where something is that might have been meant: under another kind, in another schema, under a name that is near. */
    private @Nullable String whereElse(ObjectExpectation expected, ObjectName name) {
        if (expected.kind() == Kind.PRIMARY_KEY) {
            return null;
        }
        for (Kind kind : Kind.values()) {
            if (kind != expected.kind() && catalog.find(kind, name).isPresent()) {
                return "there is a " + kind.label() + " of this name";
            }
        }
        Optional<CatalogObject> elsewhere = catalog.all(expected.kind()).stream()
                .filter(object -> object.name().simple().equals(name.simple()))
                .findFirst();
        if (elsewhere.isPresent()) {
            return "there is " + elsewhere.get().name();
        }
        List<String> names = expected.scope()
                .objects(catalog, expected.kind())
                .map(object -> object.name().simple())
                .toList();
        return Nearest.to(name.simple(), names)
                .map(near -> "the nearest name there is " + near)
                .orElse(null);
    }

    private static List<Difference> stated(ObjectExpectation expected) {
        return expected.facts().stream()
                .filter(fact -> fact.position() != null)
                .map(fact -> new Difference(fact.fact().name(), fact.value(), null))
                .toList();
    }

    private void limits() {
        for (Limit limit : expectations.limits()) {
            List<Scope> scopes = limit.scopes().stream()
                    .filter(scope -> scope.relation() == null
                            || !missingRelations.contains(new ObjectName(scope.schema(), null, scope.relation())))
                    .toList();
            List<CatalogObject> present = scopes.stream()
                    .flatMap(scope -> scope.objects(catalog, limit.kind()))
                    .toList();
            if (limit.count().isPresent()) {
                count(limit, present);
            } else {
                only(limit, present);
            }
        }
    }

    private void count(Limit limit, List<CatalogObject> present) {
        int expected = limit.count().getAsInt();
        tally.limited(limit.kind());
        if (present.size() != expected) {
            Difference difference =
                    new Difference("number of " + limit.kind().plural(), (long) expected, (long) present.size());
            String names = present.stream()
                    .map(object -> object.name().simple())
                    .sorted()
                    .collect(Collectors.joining(", "));
            Scope first = limit.scopes().get(0);
            String where = limit.scopes().size() == 1
                    ? first.toString()
                    : limit.scopes().size() + " relations in " + first.schema();
            tally.add(
                    limit.kind(),
                    Finding.different(
                            first.relation() == null ? "schema" : "table",
                            first.relation() == null ? String.valueOf(first.schema()) : where,
                            List.of(difference),
                            limit.position(),
                            names.isEmpty() ? null : "there are " + names));
        }
    }

    private void only(Limit limit, List<CatalogObject> present) {
        tally.limited(limit.kind());
        present.stream()
                .filter(object -> !found.contains(object))
                .forEach(object -> tally.add(
                        limit.kind(),
                        Finding.unexpected(
                                limit.kind().label(),
                                object.name().toString(),
                                limit.position(),
                                "only what is listed may be there")));
    }
}
