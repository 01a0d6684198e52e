package dev.pgassay.cli;

import dev.pgassay.catalog.Unmodeled;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Verdict;
import dev.pgassay.scratch.MigrationRun;
import dev.pgassay.scratch.Scratch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A verdict as text. */
final class VerdictPrinter {

    private static final Set<String> TRIED = Set.of("access", "rejects", "exercise");

    private final Terminal terminal;
    private final boolean verbose;

    VerdictPrinter(Terminal terminal, boolean verbose) {
        this.terminal = terminal;
        this.verbose = verbose;
    }

    /** What scratch databases are made on, and why on nothing else. */
    String server(Scratch server) {
        List<String> others = server.notChosen();
        return "scratch: " + server.description() + (others.isEmpty() ? "" : " (" + String.join("; ", others) + ")");
    }

    List<String> database(Preparation prepared, String kind, MigrationRun run, Verdict verdict, double seconds) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(prepared.database().name() + "  " + String.join(", ", verdict.versions()) + " · " + kind
                + " · platform "
                + prepared.database().platform().label() + " · "
                + count(run.applied().size(), "migration") + ", "
                + run.transaction().label()
                + String.format(Locale.ROOT, " · %.1f s", seconds));
        lines.addAll(body(verdict));
        if (verbose) {
            run.notices().forEach(notice -> lines.add("  notice: " + notice));
        }
        lines.addAll(findings(verdict));
        lines.add(
                verdict.passed()
                        ? "  " + terminal.good("passed")
                        : "  " + terminal.bad("failed") + ": "
                                + count(verdict.findings().size(), "finding"));
        return lines;
    }

    /** How much was looked at, and what was not. */
    List<String> body(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        verdict.sections().forEach((name, section) -> lines.add(section(name, section)));
        for (Unmodeled unmodeled : verdict.unmodeled()) {
            lines.add("  ? not looked at: " + unmodeled);
        }
        return lines;
    }

    /** Each finding behind an empty line, and one behind the last. */
    List<String> findings(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : verdict.findings()) {
            lines.add("");
            lines.add(finding.toString().indent(2).stripTrailing());
        }
        if (!verdict.findings().isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    private String section(String name, Verdict.Section section) {
        boolean good = section.findings() == 0 && section.unseen() == 0;
        String mark = good ? terminal.good("✓") : terminal.bad(section.findings() > 0 ? "✗" : "?");
        String findings = section.findings() == 0 ? "" : ", " + count(section.findings(), "finding");
        String unseen = section.unseen() == 0 ? "" : ", " + section.unseen() + " not looked at" + why(name);
        return String.format(Locale.ROOT, "  %s %-22s %5d%s%s", mark, name, section.checked(), findings, unseen);
    }

    /** Objects are not looked at where their table is missing; what is tried can be hindered in many ways. */
    private static String why(String section) {
        return TRIED.contains(section) ? ", as the findings say" : ": what holds them is missing";
    }

    List<String> stopped(String name, String message, ExitStatus status) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(name);
        lines.add(message.lines().map(line -> "  " + line).collect(Collectors.joining("\n")));
        lines.add("  " + terminal.bad(status == ExitStatus.FINDINGS ? "failed" : "not reached"));
        return lines;
    }

    String summary(List<ExitStatus> statuses) {
        long passed =
                statuses.stream().filter(status -> status == ExitStatus.PASSED).count();
        long failed = statuses.stream()
                .filter(status -> status == ExitStatus.FINDINGS)
                .count();
        long notReached = statuses.size() - passed - failed;
        String text = count(statuses.size(), "database") + ": " + passed + " passed"
                + (failed > 0 ? ", " + failed + " failed" : "")
                + (notReached > 0 ? ", " + notReached + " without a verdict" : "");
        return "\n" + (passed == statuses.size() ? terminal.good(text) : terminal.bad(text));
    }

    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
