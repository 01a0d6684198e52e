package dev.pgassay.expect;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.finding.Difference;
import java.util.List;
import java.util.Optional;

/** On which table something stands whose own name does not say so: an index, extended statistics. */
final class Standing {

    private Standing() {}

    private static Optional<FactType> fact(Kind kind) {
        return switch (kind) {
            case INDEX -> kind.fact("table");
            case STATISTICS -> kind.fact("relation");
            default -> Optional.empty();
        };
    }

    /** What is known of it where nothing was found. */
    static List<Difference> expected(ObjectExpectation expected) {
        Optional<FactType> wanted = fact(expected.kind());
        return expected.facts().stream()
                .filter(fact -> wanted.filter(fact.fact()::equals).isPresent())
                .map(fact -> new Difference(fact.fact().name(), fact.value(), null))
                .toList();
    }

    /** What was read of it. */
    static List<Difference> read(CatalogObject object) {
        return fact(object.kind()).stream()
                .map(fact -> new Difference(fact.name(), null, fact.of(object)))
                .toList();
    }
}
