package dev.pgassay.expect;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.diff.ExpectedFact;
import dev.pgassay.finding.Position;
import org.jspecify.annotations.Nullable;

/** A fact that is expected just as a server printed it: there is nothing to look up, and to spell only across versions. */
record PrintedFact(FactExpectation fact, CatalogObject object, VersionGap gap) implements ExpectedFact {

    @Override
    public String name() {
        return fact.fact().name();
    }

    @Override
    public boolean accepts(@Nullable Object actual) {
        return fact.isPrinted(fact.value(), actual) || gap.isSamePrinted(fact, object, actual);
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
