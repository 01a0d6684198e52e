package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.diff.ExpectedFact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot lists beside an item that is written by hand without a name: where no object meets the item, it means the one that did when
 * the snapshot was written, and both have one thing to say.
 */
final class Recorded {

    private final Catalog catalog;
    private final Matching matching;
    private final Seen seen;
    private final List<ObjectExpectation> recorded;

    Recorded(Catalog catalog, Matching matching, Seen seen, List<ObjectExpectation> recorded) {
        this.catalog = catalog;
        this.matching = matching;
        this.seen = seen;
        this.recorded = recorded;
    }

    /** The one of several objects that the snapshot lists, or nothing. */
    Optional<CatalogObject> one(List<CatalogObject> objects) {
        List<CatalogObject> listed = objects.stream()
                .filter(object -> recorded.stream()
                        .anyMatch(each -> each.kind() == object.kind()
                                && find(each).filter(object::equals).isPresent()))
                .toList();
        return listed.size() == 1 ? Optional.of(listed.get(0)) : Optional.empty();
    }

    /** The item with the name of what the snapshot lists with all of its facts and no other expectation is about, or nothing. */
    Optional<ObjectExpectation> named(ObjectExpectation item) {
        List<ObjectExpectation> free = recorded.stream()
                .filter(listed -> listed.kind() == item.kind()
                        && listed.name() != null
                        && listed.scope().equals(item.scope())
                        && isFree(listed))
                .toList();
        return Stream.concat(
                        free.stream().filter(listed -> meets(listed, item)),
                        free.stream().filter(listed -> mayMeet(listed, item)))
                .findFirst()
                .map(listed -> item.named(String.valueOf(listed.name())));
    }

    /** Whether the snapshot lists an object with all facts of the item. */
    boolean met(ObjectExpectation item, CatalogObject object) {
        return recorded.stream()
                .filter(listed -> listed.kind() == item.kind() && listed.scope().equals(item.scope()))
                .anyMatch(listed -> find(listed).filter(object::equals).isPresent() && meets(listed, item));
    }

    private Optional<CatalogObject> find(ObjectExpectation listed) {
        return Matching.find(catalog, listed, String.valueOf(listed.name()));
    }

    private boolean isFree(ObjectExpectation listed) {
        return find(listed).filter(seen.found()::containsKey).isEmpty()
                && seen.missing().stream()
                        .noneMatch(missing -> missing.kind() == listed.kind()
                                && missing.scope().equals(listed.scope())
                                && String.valueOf(listed.name()).equals(missing.name()));
    }

    private boolean meets(ObjectExpectation listed, ObjectExpectation item) {
        // what is written by hand is spelled as a part of an object; any of its place will do
        Optional<CatalogObject> spelledIn = spelledIn(listed, item);
        if (spelledIn.isEmpty()) {
            return item.facts().stream().allMatch(fact -> accepts(listed, item, fact));
        }
        Map<String, @Nullable Object> values = values(listed);
        List<? extends ExpectedFact> facts = matching.facts(item, spelledIn.get());
        return facts.stream().allMatch(fact -> fact.accepts(values.get(fact.name())));
    }

    /** Where nothing is left to spell it in, an expression may be what is listed: neither is there. */
    private boolean mayMeet(ObjectExpectation listed, ObjectExpectation item) {
        return spelledIn(listed, item).isEmpty()
                && item.facts().stream()
                        .allMatch(fact -> fact.fact().spelling() != null || accepts(listed, item, fact));
    }

    private Optional<CatalogObject> spelledIn(ObjectExpectation listed, ObjectExpectation item) {
        return find(listed).or(() -> item.scope().objects(catalog, item.kind()).findFirst());
    }

    private boolean accepts(ObjectExpectation listed, ObjectExpectation item, FactExpectation fact) {
        String schema = String.valueOf(item.schema());
        return new Meant(catalog, schema)
                .of(fact, null)
                .accepts(values(listed).get(fact.fact().name()), schema);
    }

    private static Map<String, @Nullable Object> values(ObjectExpectation listed) {
        Map<String, @Nullable Object> values = new HashMap<>();
        listed.facts().forEach(fact -> values.put(fact.fact().name(), fact.value()));
        return values;
    }
}
