package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that all objects of a selection should have: {@code tables().should(havePrimaryKey())}.
 *
 * @param <T> the record of the objects
 * @since 0.1.0
 */
public final class Rule<T extends CatalogObject> implements CatalogRule {

    private final Selection<T> selection;
    private final List<Trait<? super T>> requirements;
    private final String reason;
    private final boolean mayBeEmpty;

    Rule(Selection<T> selection, List<Trait<? super T>> requirements, String reason, boolean mayBeEmpty) {
        this.selection = selection;
        this.requirements = requirements;
        this.reason = reason;
        this.mayBeEmpty = mayBeEmpty;
    }

    /** The same, with one thing more that each should have. */
    public Rule<T> andShould(Trait<? super T> requirement) {
        return new Rule<>(
                selection,
                Stream.concat(requirements.stream(), Stream.of(Given.value("andShould", "requirement", requirement)))
                        .toList(),
                reason,
                mayBeEmpty);
    }

    /** The same, with the reason, which a failure says: {@code because("tenants must not see each other")}. */
    public Rule<T> because(String why) {
        return new Rule<>(selection, requirements, Given.value("because", "why", why), mayBeEmpty);
    }

    /** The same, and nothing is wrong when nothing is selected. */
    public Rule<T> mayBeEmpty() {
        return new Rule<>(selection, requirements, reason, true);
    }

    /**
     * The same, with the findings that are known in a text file, which belongs under version control. A line goes when its
     * finding has gone; none is added. The file is made with the findings of the first check, but not where {@code CI} is
     * set, unless {@code -Dpgassay.freeze=create} asks for it.
     */
    public CatalogRule freeze(Path file) {
        return new FrozenRule(this, Given.value("freeze", "file", file));
    }

    @Override
    public List<Finding> findings(Catalog catalog) {
        return look(Given.value("findings", "catalog", catalog)).findings();
    }

    /**
     * What a look at a catalog has brought.
     *
     * @param findings what is not as it should be
     * @param blind whether they say only that nothing, or not all, was looked at
     */
    record Look(List<Finding> findings, boolean blind) {}

    /** Looking at nothing is not passing. */
    Look look(Catalog catalog) {
        List<Finding> unseen = selection.unseen(catalog);
        if (!unseen.isEmpty()) {
            return new Look(
                    unseen.stream()
                            .map(finding -> finding.hint() == null ? finding.withHint(this.toString()) : finding)
                            .toList(),
                    true);
        }
        List<T> selected = selection.in(catalog);
        if (selected.isEmpty() && !mayBeEmpty) {
            return new Look(List.of(nothing()), true);
        }
        List<Finding> lacking = selected.stream()
                .flatMap(object ->
                        requirements.stream().flatMap(requirement -> requirement.lacking(object, catalog).stream()))
                .map(finding -> finding.withHint(this.toString()))
                .toList();
        return new Look(lacking, false);
    }

    private Finding nothing() {
        return Finding.missing(
                "any of the",
                selection.toString(),
                List.of(),
                null,
                "the rule selects nothing; if that is right, add mayBeEmpty()");
    }

    /** What is asked, without the reason: {@code tables should force row security}. */
    String statement() {
        String should = requirements.stream().map(Trait::description).collect(Collectors.joining(" and should "));
        return selection + " should " + should;
    }

    /** In words: {@code tables should force row security, because tenants must not see each other}. */
    @Override
    public String toString() {
        return statement() + (reason.isEmpty() ? "" : ", because " + reason);
    }
}
