package dev.pgassay.expect;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Respeller;
import dev.pgassay.catalog.Spelling;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Between what is expected and what was read: two versions of the server, or a person and a server. What only they make of one and the same
 * is no difference.
 */
final class VersionGap {

    static final String SAME = "the same, spelled differently";

    private final int expected;
    private final int actual;
    private final Respeller respeller;
    private final Set<Finding> respelled = new LinkedHashSet<>();

    /**
     * A gap.
     *
     * @param expected the version of the server that printed what is expected, or 0 when none did
     * @param actual the version of the server that was read
     */
    VersionGap(int expected, int actual, Respeller respeller) {
        this.expected = expected;
        this.actual = actual;
        this.respeller = respeller;
    }

    /** No gap: a difference is one. */
    static VersionGap none() {
        return new VersionGap(0, 0, Respeller.NONE);
    }

    /** Whether both values, each as its server printed it, are what the two servers make of one and the same. */
    boolean isSamePrinted(FactExpectation fact, CatalogObject object, @Nullable Object value) {
        return expected != 0
                && expected != actual
                && (isSaidByItself(fact, object, value) || isSame(fact, object, "public", value));
    }

    private boolean isSaidByItself(FactExpectation fact, CatalogObject object, @Nullable Object value) {
        return expected < actual
                ? OlderServer.isSame(object, fact.fact(), fact.value(), expected, value, actual)
                : OlderServer.isSame(object, fact.fact(), value, actual, fact.value(), expected);
    }

    /** Whether both values mean the same to one server. */
    boolean isSame(FactExpectation fact, CatalogObject object, String schema, @Nullable Object value) {
        FactType type = fact.fact();
        Spelling spelling = type.spelling();
        Object stated = fact.value();
        if (spelling == null || stated == null || value == null || !spelling.isOf(stated) || !spelling.isOf(value)) {
            return false;
        }
        boolean same = (spelling == Spelling.LOCALE && IcuLocale.isSame(object, stated.toString(), value.toString()))
                || respeller.same(object, type, schema, stated, value);
        if (same) {
            respelled.add(Finding.different(
                    object.kind().label(),
                    object.shownName(),
                    List.of(new Difference(type.name(), stated, value)),
                    fact.position(),
                    SAME));
        }
        return same;
    }

    /** Why a fact can neither hold nor fail on the server that was read, or null when it can. */
    @Nullable
    String neither(FactExpectation fact, CatalogObject object) {
        Object value = fact.fact().of(object);
        return expected <= actual || isSaidByItself(fact, object, value)
                ? null
                : OlderServer.neither(fact.fact(), fact.value(), value, actual);
    }

    /** What differs in its spelling only, each fact as a finding that is none. */
    Collection<Finding> respelled() {
        return respelled;
    }
}
