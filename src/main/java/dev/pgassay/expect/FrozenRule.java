package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.finding.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A rule whose known findings are in a file. */
final class FrozenRule implements CatalogRule {

    private final Rule<?> rule;
    private final FrozenFile file;

    FrozenRule(Rule<?> rule, Path file) {
        this(rule, new FrozenFile(file, FrozenFile.mayBeMade(System.getenv(), System.getProperties())));
    }

    FrozenRule(Rule<?> rule, FrozenFile file) {
        this.rule = rule;
        this.file = file;
    }

    @Override
    public List<Finding> findings(Catalog catalog) {
        Rule.Look look = rule.look(catalog);
        List<Finding> findings = look.findings();
        if (look.blind()) {
            return findings; // nothing was looked at, so no line has been mended
        }
        SortedSet<String> lines = new TreeSet<>();
        findings.forEach(finding -> lines.add(FrozenFile.line(finding)));
        SortedSet<String> known = file.known(rule.statement(), lines);
        List<Finding> left = new ArrayList<>(findings);
        left.removeIf(finding -> known.contains(FrozenFile.line(finding)));
        return left;
    }

    @Override
    public String toString() {
        return rule + " (known findings in " + file + ")";
    }
}
