package dev.pgassay.expect;

import dev.pgassay.catalog.CatalogObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Gives as many expectations as possible an object of their own: a bipartite matching by augmenting paths (Kuhn). */
final class Assignment {

    private final Map<ObjectExpectation, List<CatalogObject>> candidates;
    private final Map<CatalogObject, ObjectExpectation> holders = new HashMap<>();

    private Assignment(Map<ObjectExpectation, List<CatalogObject>> candidates) {
        this.candidates = candidates;
    }

    /** Each expectation that gets an object, with the object, in the order of the expectations. */
    static Map<ObjectExpectation, CatalogObject> of(
            List<ObjectExpectation> expectations, Function<ObjectExpectation, List<CatalogObject>> candidates) {
        Map<ObjectExpectation, List<CatalogObject>> lists = new LinkedHashMap<>();
        expectations.forEach(expected -> lists.put(expected, candidates.apply(expected)));
        Assignment assignment = new Assignment(lists);
        expectations.forEach(expected -> assignment.assign(expected, new HashSet<>()));
        Map<ObjectExpectation, CatalogObject> held = new HashMap<>();
        assignment.holders.forEach((object, holder) -> held.put(holder, object));
        Map<ObjectExpectation, CatalogObject> ordered = new LinkedHashMap<>();
        expectations.stream().filter(held::containsKey).forEach(expected -> ordered.put(expected, held.get(expected)));
        return ordered;
    }

    private boolean assign(ObjectExpectation expected, Set<CatalogObject> tried) {
        for (CatalogObject object : candidates.getOrDefault(expected, List.of())) {
            if (tried.add(object)) {
                ObjectExpectation holder = holders.get(object);
                if (holder == null || assign(holder, tried)) {
                    holders.put(object, expected);
                    return true;
                }
            }
        }
        return false;
    }
}
