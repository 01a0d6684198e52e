package dev.pgassay.witness;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Speller;
import dev.pgassay.expect.Check;
import dev.pgassay.expect.Environment;
import dev.pgassay.expect.Snapshot;
import dev.pgassay.finding.Finding;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What pgassay and pg_dump see of a database at one moment. */
record Seen(Catalog catalog, Dump dump) {

    boolean isDumpedAs(Seen other) {
        return dump.equals(other.dump);
    }

    /** What is wrong with what was seen before and after a change; nothing where the two agree. */
    static Optional<String> complaint(Change change, Seen before, Seen after) {
        List<Finding> findings = findings(before, after);
        boolean dumped = !before.isDumpedAs(after);
        String wrong = "";
        if (findings.isEmpty() != findings(after, before).isEmpty()) {
            wrong = "it is found in one direction only";
        } else if (change.form().shown() == Form.Shown.NOWHERE && !(findings.isEmpty() && !dumped)) {
            wrong = "it should change nothing";
        } else if (dumped && findings.isEmpty() && change.form().shown() != Form.Shown.ONLY_IN_DUMPS) {
            wrong = "pg_dump shows it, and nothing is found";
        } else if (!dumped && !findings.isEmpty() && change.form().shown() != Form.Shown.IN_NO_DUMP) {
            wrong = "it is found, and pg_dump shows nothing";
        } else if (!findings.isEmpty() && !change.isNamedIn(findings)) {
            wrong = "no finding has one of the names " + change.names();
        }
        return wrong.isEmpty() ? Optional.empty() : Optional.of(text(wrong, change, before, after, findings));
    }

    private static List<Finding> findings(Seen expected, Seen actual) {
        return Check.run(actual.catalog, Snapshot.of(expected.catalog, EnumSet.allOf(Environment.class)), Speller.NONE)
                .findings();
    }

    private static String text(String wrong, Change change, Seen before, Seen after, List<Finding> findings) {
        return wrong + "\n  " + change + "\n  the dumps differ in\n"
                + before.dump.differenceFrom(after.dump).indent(4) + "  found is\n"
                + findings.stream()
                        .map(Finding::toString)
                        .collect(Collectors.joining("\n"))
                        .indent(4);
    }
}
