package dev.pgassay.expect;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.diff.ExpectedFact;
import dev.pgassay.finding.Position;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A fact that is expected just as a server printed it: there is nothing to look up, and to spell only across versions. */
record PrintedFact(FactExpectation fact, CatalogObject object, VersionGap gap) implements ExpectedFact {

    @Override
    public String name() {
        return fact.fact().name();
    }

    @Override
    public boolean accepts(@Nullable Object actual) {
        return Objects.equals(fact.value(), actual)
                ? !fact.fact().isOrdered() || isInOrder(actual)
                : fact.isPrinted(fact.value(), actual) || gap.isSamePrinted(fact, object, actual);
    }

    private boolean isInOrder(@Nullable Object actual) {
        return elements(fact.value()).equals(elements(actual));
    }

    private static List<?> elements(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return List.copyOf(map.keySet());
        }
        return value instanceof Collection<?> many ? List.copyOf(many) : List.of();
    }

    @Override
    public @Nullable Object shown() {
        return fact.value();
    }

    @Override
    public @Nullable Position declaredAt() {
        return fact.position();
    }
}
