package dev.pgassay.cli;

import dev.pgassay.finding.Verdict;
import dev.pgassay.reader.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison as text. */
record ComparisonPrinter(Terminal terminal, VerdictPrinter printer, UnknownPolicy unknown, boolean verbose) {

    /** Where, what was looked at and what was not, the findings, the verdict. */
    List<String> lines(Comparison comparison) {
        Verdict verdict = comparison.verdict();
        Receipt receipt = comparison.receipt();
        List<String> lines = new ArrayList<>();
        lines.add(comparison.shown() + "  " + String.join(", ", verdict.versions()) + " · "
                + (receipt.session().standby() ? "standby" : "primary") + " · read as "
                + receipt.session().role()
                + String.format(Locale.ROOT, " · %.1f s", receipt.milliseconds() / 1000));
        lines.add("  held against " + comparison.against());
        lines.add("  " + comparison.leftOut());
        comparison.notHeld().ifPresent(text -> lines.add("  " + text));
        if (receipt.session().superuser()) {
            lines.add("  warning: " + receipt.session().role()
                    + " is a superuser; a role that may connect reads the same (docs/least-privilege.md)");
        }
        if (comparison.trouble() != null) {
            lines.add(
                    "  warning: texts that differ could not be spelled again on a scratch server, so a difference may be one of"
                            + " spelling only: "
                            + comparison.trouble().lines().findFirst().orElse(""));
        }
        lines.addAll(printer.body(verdict));
        if (verbose) {
            comparison
                    .respelled()
                    .forEach(same -> lines.add("\n" + same.toString().indent(2).stripTrailing()));
        }
        lines.addAll(printer.findings(verdict));
        lines.add("  " + ending(verdict));
        return lines;
    }

    private String ending(Verdict verdict) {
        String unseen = verdict.unknown() == 0 ? "" : verdict.unknown() + " unknown";
        return switch (unknown.status(verdict)) {
            case PASSED -> terminal.good("passed") + (unseen.isEmpty() ? "" : ", " + unseen);
            case FINDINGS ->
                terminal.bad("failed") + ": " + VerdictPrinter.count(verdict.wrong(), "finding")
                        + (unseen.isEmpty() ? "" : ", " + unseen);
            default -> terminal.bad("not reached") + ": " + unseen + "; --unknown report passes with them";
        };
    }
}
