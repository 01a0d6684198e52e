package dev.pgassay.cli;

import dev.pgassay.Assay;
import dev.pgassay.catalog.Speller;
import dev.pgassay.expect.BehaviourExpectations;
import dev.pgassay.expect.Check;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.LeftOut;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Verdict;
import dev.pgassay.reader.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has come of holding a live database against something.
 *
 * @param shown where the database is
 * @param against what it was held against
 * @param expected the expectations that were within reach
 * @param left what was read, and what of it was left out
 * @param receipt what was done to read it
 * @param verdict what is said of it
 * @param respelled texts that mean the same, spelled differently, as findings that are none
 * @param trouble why texts that differ could not be spelled again, or null
 */
record Comparison(
        String shown,
        String against,
        Expectations expected,
        LeftOut left,
        Receipt receipt,
        Verdict verdict,
        List<Finding> respelled,
        @Nullable String trouble) {

    static Comparison of(
            String shown, String against, Expectations expected, LeftOut left, Receipt receipt, Respelling respelling) {
        Tally tally = Check.run(left.catalog(), expected, Speller.NONE, respelling);
        return new Comparison(
                shown,
                against,
                expected,
                left,
                receipt,
                Assay.verdict(left.catalog(), tally),
                tally.respelled(),
                respelling.trouble());
    }

    String leftOut() {
        return left.inOneLine();
    }

    /** What only a scratch database shows: the tables of a live one are not read. */
    Optional<String> notHeld() {
        BehaviourExpectations behaviour = expected.behaviour();
        List<String> parts = Stream.of(
                        part(expected.rows(), "the rows of", "table"),
                        part(behaviour.access(), "access to", "table"),
                        part(behaviour.rejects(), "the refusal of", "row"),
                        part(behaviour.exercises(), "what is done in", "exercise"))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("not looked at: " + String.join(", ", parts)
                        + ", since the tables of a live database are not read; verify holds them on a scratch one");
    }

    private static Optional<String> part(List<?> expectations, String what, String of) {
        return expectations.isEmpty()
                ? Optional.empty()
                : Optional.of(what + " " + VerdictPrinter.count(expectations.size(), of));
    }
}
