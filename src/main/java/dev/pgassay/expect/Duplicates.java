package dev.pgassay.expect;

import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.yaml.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two files may say different things about one object, but not the same thing twice. */
final class Duplicates {

    private record Key(Kind kind, ObjectName name) {}

    private Duplicates() {}

    static void check(List<ObjectExpectation> objects, Problems problems) {
        Map<Key, ObjectExpectation> first = new HashMap<>();
        Map<Key, Set<FactType>> facts = new HashMap<>();
        for (ObjectExpectation object : objects) {
            if (object.name() == null || object.position() == null || object.schema() == null) {
                continue;
            }
            Key key = new Key(object.kind(), object.scope().named(object.kind(), object.name()));
            ObjectExpectation earlier = first.putIfAbsent(key, object);
            if (earlier != null && earlier.position() != null && earlier.absent() != object.absent()) {
                problems.add(
                        object.position(),
                        object.kind().label() + " " + key.kind().shown(key.name())
                                + " is both expected and absent; see "
                                + earlier.position().fileAndLine());
            }
            Set<FactType> known = facts.computeIfAbsent(key, k -> new HashSet<>());
            for (FactExpectation fact : object.facts()) {
                // the table of an index is not written but follows from where it is listed
                if (!known.add(fact.fact())
                        && fact.position() != null
                        && earlier != null
                        && earlier.position() != null) {
                    problems.add(
                            fact.position(),
                            fact.fact() + " of " + object.kind().label() + " "
                                    + key.kind().shown(key.name())
                                    + " is stated a second time; see "
                                    + earlier.position().fileAndLine());
                }
            }
        }
    }
}
