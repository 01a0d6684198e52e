package dev.pgassay.behaviour;

import dev.pgassay.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on what was changed in a catalog.
 *
 * @since 0.1.0
 */
public final class CatalogChangesAssert extends AbstractAssert<CatalogChangesAssert, CatalogChanges> {

    CatalogChangesAssert(CatalogChanges actual) {
        super(actual, CatalogChangesAssert.class);
    }

    /**
     * Asserts that nothing came, went or is otherwise now.
     *
     * @throws AssertionError with everything that is
     * @since 0.1.0
     */
    public CatalogChangesAssert areNone() {
        report(actual.changes().stream().map(CatalogChange::finding).toList());
        return this;
    }

    /**
     * Asserts that these objects came, went or are otherwise now, and nothing else: {@code areOnly("table public.sessions")}. What
     * belongs to a table is named by it.
     *
     * @param subjects kind and name as findings write them, {@code index public.sessions_idx}
     * @throws AssertionError with everything else that is changed, and with what is not changed
     * @throws IllegalArgumentException when nothing is named; that is {@link #areNone()}
     * @since 0.1.0
     */
    public CatalogChangesAssert areOnly(String... subjects) {
        if (subjects.length == 0) {
            throw new IllegalArgumentException("no object is named; when nothing may change, say areNone()");
        }
        Set<String> expected = new LinkedHashSet<>(List.of(subjects));
        Set<String> unchanged = new LinkedHashSet<>(expected);
        List<Finding> findings = new ArrayList<>();
        for (CatalogChange change : actual.changes()) {
            unchanged.remove(change.subject());
            boolean named = expected.contains(change.subject());
            boolean part = expected.contains(change.relation());
            unchanged.removeIf(subject -> part && subject.equals(change.relation()));
            if (!named && !part) {
                findings.add(change.finding());
            }
        }
        unchanged.forEach(subject -> findings.add(
                Finding.missing("change of", subject, List.of(), null, "it is named, and as it was before")));
        report(findings);
        return this;
    }

    private void report(List<Finding> findings) {
        if (!findings.isEmpty()) {
            failWithMessage(
                    "%s",
                    "the catalog was changed otherwise than expected\n\n"
                            + findings.stream().map(Finding::toString).collect(Collectors.joining("\n\n")));
        }
    }
}
