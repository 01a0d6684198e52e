package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds a catalog against what a snapshot lists, after all that is written by hand. */
final class SnapshotCheck {

    private record Named(Kind kind, ObjectName name) {}

    private final Catalog catalog;
    private final Matching matching;
    private final Seen seen;
    private final Tally tally;
    private final Missing missing;
    private final Set<Named> said = new HashSet<>();

    SnapshotCheck(Catalog catalog, Matching matching, Seen seen, Tally tally, Missing missing) {
        this.catalog = catalog;
        this.matching = matching;
        this.seen = seen;
        this.tally = tally;
        this.missing = missing;
    }

    /** The kinds come in the order in which what holds others comes first. */
    void run(List<ObjectExpectation> recorded) {
        for (ObjectExpectation expected : seen.missing()) {
            if (expected.name() != null) {
                said.add(new Named(expected.kind(), name(expected)));
            }
        }
        for (ObjectExpectation expected : recorded) {
            ObjectName name = name(expected);
            catalog.find(expected.kind(), name)
                    .ifPresentOrElse(object -> compare(expected, object), () -> missing(expected, name));
        }
    }

    private static ObjectName name(ObjectExpectation expected) {
        return expected.scope().named(expected.kind(), String.valueOf(expected.name()));
    }

    private void compare(ObjectExpectation expected, CatalogObject object) {
        Set<String> said = seen.different().getOrDefault(object, Set.of());
        tally.checked(expected, seen.found().get(object));
        ObjectExpectation rest = said.isEmpty() ? expected : expected.without(Set.copyOf(said));
        seen.found().put(object, expected);
        matching.compare(rest, object).ifPresent(finding -> tally.join(expected, finding));
    }

    /** The sequence of a column goes with its table. */
    private boolean isOwnedByMissing(ObjectExpectation expected) {
        return expected.kind() == Kind.SEQUENCE
                && expected.facts().stream()
                        .filter(fact -> fact.fact().name().equals("owned_by"))
                        .anyMatch(fact -> seen.missingRelations().stream()
                                .anyMatch(table -> String.valueOf(fact.value()).startsWith(table + ".")));
    }

    /** Whether a missing routine (operator, …) has been named without its argument types. */
    private boolean isSaidInShort(Kind kind, ObjectName name) {
        return kind.isOverloaded()
                && name.arguments() != null
                && said.remove(new Named(kind, ObjectName.of(name.schema(), String.valueOf(name.name()))));
    }

    private void missing(ObjectExpectation expected, ObjectName name) {
        if (seen.isMissing(expected.scope()) || isOwnedByMissing(expected)) {
            tally.unseen(expected);
            return;
        }
        if (!said.add(new Named(expected.kind(), name)) || isSaidInShort(expected.kind(), name)) {
            return; // that has been said
        }
        Optional<String> unkept = Absence.unkept(expected.kind(), catalog);
        if (unkept.isEmpty()) {
            missing.add(expected, name);
        } else if (!OlderServer.isColumns(expected)) {
            tally.checked(expected);
            tally.add(
                    expected,
                    Finding.unknown(
                            expected.kind().label(), expected.kind().shown(name), expected.position(), unkept.get()));
        }
    }
}
