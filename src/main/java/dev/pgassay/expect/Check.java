package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Respeller;
import dev.pgassay.catalog.Speller;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a catalog against expectations. */
public final class Check {

    private final Catalog catalog;
    private final Speller speller;
    private final Expectations expectations;
    private final Matching matching;
    private final Seen seen = new Seen();
    private final Whereabouts whereabouts;
    private final Tally tally = new Tally();
    private final Missing missing;
    private final VersionGap gap;
    private final List<ObjectExpectation> snapshot;
    private final Recorded recorded;

    private Check(Catalog catalog, Expectations expectations, Speller speller, Respeller respeller) {
        this.catalog = catalog;
        this.expectations = expectations;
        this.speller = speller;
        this.gap = new VersionGap(expectations.server(), catalog.server().major(), respeller);
        this.matching = new Matching(catalog, speller, gap);
        this.whereabouts = new Whereabouts(catalog, expectations);
        this.missing = new Missing(seen, tally, whereabouts);
        this.snapshot = expectations.objects().stream()
                .filter(ObjectExpectation::isPrinted)
                .toList();
        this.recorded = new Recorded(catalog, matching, seen, snapshot);
    }

    /** Everything in the catalog that is not as expected, with how much was looked at. */
    public static Tally run(Catalog catalog, Expectations expectations, Speller speller) {
        return run(catalog, expectations, speller, Respeller.NONE);
    }

    /**
     * Everything in the catalog that is not as expected, with how much was looked at.
     *
     * @param speller spells what was written by hand as the server of the catalog prints it
     * @param respeller is asked about texts that still differ, where they come of two versions of the server or one was written by hand
     */
    public static Tally run(Catalog catalog, Expectations expectations, Speller speller, Respeller respeller) {
        Check check = new Check(catalog, expectations, speller, respeller);
        new SchemaCheck(catalog, check.seen, check.tally, check.whereabouts).run(expectations);
        check.objects();
        LimitCheck limits = new LimitCheck(catalog, check.tally, check.seen);
        limits.only(expectations.limits());
        limits.complete(expectations.complete());
        limits.unkept(expectations.server());
        limits.counts(expectations.limits());
        new Reprinted(catalog, check.tally).fold();
        check.gap.respelled().forEach(check.tally::respelled);
        return check.tally;
    }

    /** The object that an expectation with a name is about, or nothing when it is not there. */
    public static Optional<CatalogObject> find(Catalog catalog, ObjectExpectation expected) {
        return Matching.find(catalog, expected, String.valueOf(expected.name()));
    }

    /** What is not as expected of this very object, or nothing. */
    public static Optional<Finding> compare(
            Catalog catalog, CatalogObject object, ObjectExpectation expected, Speller speller) {
        return new Matching(catalog, speller).compare(expected, object);
    }

    private void objects() {
        List<ObjectExpectation> named = new ArrayList<>();
        List<ObjectExpectation> unnamed = new ArrayList<>();
        List<ObjectExpectation> relations = new ArrayList<>();
        // a missing schema or table hides what is in it, in whichever file that is listed
        for (ObjectExpectation expected : expectations.objects()) {
            if (expected.isPrinted()) {
                continue;
            }
            if (expected.kind() == Kind.SCHEMA && expected.name() != null) {
                named(expected, expected.name());
            } else if (expected.name() != null && expected.kind().isRelation()) {
                relations.add(expected);
            } else {
                (expected.name() == null ? unnamed : named).add(expected);
            }
        }
        for (ObjectExpectation expected : visible(relations)) {
            named(expected, String.valueOf(expected.name()));
        }
        // those with a name first, so that the others are left for expectations without one
        for (ObjectExpectation expected : visible(named)) {
            named(expected, String.valueOf(expected.name()));
        }
        // what is met exactly is taken first, so that the nearest of the rest is told what it lacks
        List<ObjectExpectation> rest = new ArrayList<>(visible(unnamed));
        Assignment.of(rest, this::exact).forEach((expected, object) -> {
            rest.remove(expected);
            compare(expected, object);
        });
        rest.forEach(expected -> recorded.named(expected)
                .ifPresentOrElse(known -> named(known, String.valueOf(known.name())), () -> nearest(expected)));
        // what is written by hand has said its part of an object; a snapshot adds the rest, from what holds others down
        new SnapshotCheck(catalog, matching, seen, tally, missing).run(snapshot);
    }

    private List<ObjectExpectation> visible(List<ObjectExpectation> listed) {
        List<ObjectExpectation> visible = new ArrayList<>();
        for (ObjectExpectation expected : listed) {
            if (seen.isMissing(expected.scope())) {
                tally.unseen(expected);
                seen.missing().add(expected);
            } else {
                visible.add(expected);
            }
        }
        return visible;
    }

    private void named(ObjectExpectation expected, String name) {
        if (expected.absent()) {
            absent(expected, name);
            return;
        }
        List<CatalogObject> objects = Matching.all(catalog, expected, name);
        Optional<CatalogObject> object = objects.size() == 1 ? Optional.of(objects.get(0)) : recorded.one(objects);
        if (object.isPresent()) {
            compare(expected, object.get());
            return;
        }
        if (!objects.isEmpty()) {
            unread(
                    expected,
                    expected.kind().shown(expected.scope().named(expected.kind(), name)),
                    Whereabouts.several(objects));
            return;
        }
        if (Absence.isBroughtAlong(expected.kind(), name)) {
            unread(expected, name, Absence.BROUGHT_ALONG);
            return;
        }
        missing.add(expected, expected.scope().named(expected.kind(), name));
    }

    private void absent(ObjectExpectation expected, String name) {
        Optional<String> unseen = Absence.unseen(expected, name, catalog, speller);
        if (unseen.isPresent()) {
            unread(expected, name, unseen.get());
            return;
        }
        tally.checked(expected);
        for (CatalogObject unwanted : Matching.all(catalog, expected, name)) {
            seen.unexpected().add(unwanted);
            tally.add(
                    expected,
                    Finding.unexpected(
                            expected.kind().label(),
                            unwanted.shownName(),
                            Standing.read(unwanted),
                            expected.position(),
                            expected.position() == null ? null : "it is declared absent"));
        }
    }

    /** Why a server of this version has no objects of a kind, or nothing when it may have some. */
    public static Optional<String> unkept(Kind kind, Catalog catalog) {
        return Absence.unkept(kind, catalog);
    }

    private void unread(ObjectExpectation expected, String name, String why) {
        tally.checked(expected);
        tally.add(expected, Finding.unknown(expected.kind().label(), name, expected.position(), why));
    }

    /** First those that met it when the snapshot was written. */
    private List<CatalogObject> exact(ObjectExpectation expected) {
        return free(expected).stream()
                .filter(candidate -> matching.differences(expected, candidate).isEmpty())
                .sorted(Comparator.comparing(candidate -> !recorded.met(expected, candidate)))
                .toList();
    }

    private void nearest(ObjectExpectation expected) {
        Optional<CatalogObject> nearest = matching.nearest(expected, free(expected));
        if (nearest.isPresent()) {
            compare(expected, nearest.get());
        } else {
            tally.checked(expected);
            seen.missing().add(expected);
            tally.add(
                    expected,
                    Finding.missing(
                            expected.kind().label(),
                            expected.scope().inWords(),
                            stated(expected),
                            expected.position(),
                            taken(expected)));
        }
    }

    /** What would do, had not another item taken it; or null. */
    private @Nullable String taken(ObjectExpectation expected) {
        for (CatalogObject object :
                expected.scope().objects(catalog, expected.kind()).toList()) {
            ObjectExpectation other = seen.found().get(object);
            if (other != null
                    && other.position() != null
                    && matching.differences(expected, object).isEmpty()) {
                return object.shownName() + " is all of this, but " + other.position()
                        + " is about it; each needs an object of its own";
            }
        }
        return null;
    }

    private List<CatalogObject> free(ObjectExpectation expected) {
        return expected.scope()
                .objects(catalog, expected.kind())
                .filter(candidate -> !seen.found().containsKey(candidate))
                .toList();
    }

    /** What is met by hand may be less than a snapshot states, so that compares all facts of which there is nothing to say here. */
    private void compare(ObjectExpectation expected, CatalogObject object) {
        Optional<Finding> finding = matching.compare(expected, object);
        seen.found(object, expected, finding.map(Finding::differences).orElse(List.of()));
        tally.checked(expected);
        finding.ifPresent(different -> tally.add(expected, different));
    }

    private static List<Difference> stated(ObjectExpectation expected) {
        return expected.facts().stream()
                .filter(fact -> fact.position() != null)
                .map(fact -> new Difference(fact.fact().name(), fact.value(), null))
                .toList();
    }
}
