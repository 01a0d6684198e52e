package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.finding.Finding;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What must be so of a whole catalog; {@link Rules} makes them.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CatalogRule {

    /** Everything that is not so. */
    List<Finding> findings(Catalog catalog);

    /**
     * Checks it.
     *
     * @throws AssertionError with everything that is not so
     */
    default void check(Catalog catalog) {
        List<Finding> findings = findings(catalog);
        if (!findings.isEmpty()) {
            throw new AssertionError(
                    findings.stream().map(Finding::toString).collect(Collectors.joining("\n\n", "\n", "")));
        }
    }
}
