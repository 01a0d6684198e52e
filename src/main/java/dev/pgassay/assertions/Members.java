package dev.pgassay.assertions;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Speller;
import dev.pgassay.expect.Check;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.FactExpectation;
import dev.pgassay.expect.ObjectExpectation;
import dev.pgassay.expect.Scope;
import dev.pgassay.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a catalog, or to one table, view or materialized view of it.
 *
 * @param context the catalog, and how it is looked at
 * @param owner the table, view or materialized view, or null for the catalog
 */
record Members(Context context, @Nullable CatalogObject owner) {

    Written written() {
        return new Written(context.schema(), owner);
    }

    /** The object of this name, or nothing. */
    Optional<CatalogObject> find(Kind kind, String name) {
        return Check.find(context.catalog(), written().object(kind, name)).filter(this::isMine);
    }

    /** Any object with these facts, or nothing. */
    Optional<CatalogObject> find(Kind kind, FactExpectation... facts) {
        return new Unnamed(this, kind).find(facts);
    }

    /** Says when there is no object of this name, with what may have been meant. */
    List<Finding> missing(Kind kind, String name) {
        ObjectExpectation expected = written().object(kind, name);
        List<Finding> relation = missingRelation(expected);
        return relation.isEmpty() ? findings(expected) : relation;
    }

    /** Says when there is no object with these facts. */
    List<Finding> missing(Kind kind, FactExpectation... facts) {
        return List.of(new Unnamed(this, kind).missing(facts));
    }

    /** Says when there is an object of this name. */
    List<Finding> present(Kind kind, String name) {
        ObjectExpectation expected = written().object(kind, name);
        List<Finding> relation = missingRelation(expected);
        if (!relation.isEmpty()) {
            return relation;
        }
        Optional<CatalogObject> found = Check.find(context.catalog(), expected);
        return found.isPresent() && !isMine(found.get()) ? List.of() : findings(expected.asAbsent());
    }

    /** Says when there is nothing that it could belong to: there it would not be found, and not be missed. */
    private List<Finding> missingRelation(ObjectExpectation expected) {
        Scope scope = expected.scope();
        String relation = scope.relation();
        return relation == null || isThere(ObjectName.of(scope.schema(), relation))
                ? List.of()
                : findings(new ObjectExpectation(
                        Kind.TABLE,
                        new Scope(scope.schema(), null),
                        relation,
                        false,
                        List.of(),
                        context.schema(),
                        null));
    }

    /** Says when there are others than these, or not all of these. */
    List<Finding> others(Kind kind, String... names) {
        return new ExactSet(context, owner, kind).findings(names);
    }

    /** Everything that is not as expected. */
    List<Finding> findings(ObjectExpectation expected) {
        return Check.run(
                        context.catalog(), new Expectations(List.of(expected), List.of(), List.of()), context.speller())
                .findings();
    }

    /** What is not as expected of this very object. */
    List<Finding> findings(CatalogObject object, FactExpectation... facts) {
        ObjectExpectation expected = new Written(context.schema(), null).any(object.kind(), facts);
        return Check.compare(context.catalog(), object, expected, context.speller()).stream()
                .map(finding -> hinted(object.kind(), finding))
                .toList();
    }

    private boolean isThere(ObjectName relation) {
        return Stream.of(Kind.values())
                .filter(Kind::isRelation)
                .anyMatch(kind -> context.catalog().find(kind, relation).isPresent());
    }

    private boolean isMine(CatalogObject object) {
        return owner == null || owner.name().equals(Catalog.relationOf(object));
    }

    /** Without a server, a text that means the same and is written otherwise is another text. */
    private Finding hinted(Kind kind, Finding finding) {
        boolean spelled = finding.differences().stream()
                .filter(difference -> difference.expected() != null && difference.actual() != null)
                .anyMatch(difference -> kind.fact(difference.fact())
                        .map(FactType::spelling)
                        .filter(spelling -> spelling.isOf(String.valueOf(difference.expected())))
                        .isPresent());
        return spelled && context.speller() == Speller.NONE && finding.hint() == null
                ? finding.withHint("no scratch database is at hand to spell what is expected;"
                        + " if both mean the same, write it as it was read")
                : finding;
    }
}
