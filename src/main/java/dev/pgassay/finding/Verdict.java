package dev.pgassay.finding;

import dev.pgassay.catalog.Unmodeled;
import java.util.List;
import java.util.Map;

/**
 * What a run says of a database.
 *
 * @param versions what was looked at: the server and its extensions, {@code PostgreSQL 17.11}, {@code vector 0.8.0}
 * @param findings everything that is not as expected
 * @param sections how much was looked at, by section, in the order in which it is printed
 * @param unmodeled what is there and was not looked at, because pgassay does not model it
 */
public record Verdict(
        List<String> versions, List<Finding> findings, Map<String, Section> sections, List<Unmodeled> unmodeled) {

    /**
     * How much was looked at.
     *
     * @param checked the number of things that were expected
     * @param findings the number of findings among them
     * @param unseen the number of things that were expected in something that is missing, and so could not be looked at
     */
    public record Section(int checked, int findings, int unseen) {

        /** A section in which everything was looked at. */
        public Section(int checked, int findings) {
            this(checked, findings, 0);
        }
    }

    /** Copies what is given. */
    public Verdict {
        versions = List.copyOf(versions);
        findings = List.copyOf(findings);
        unmodeled = List.copyOf(unmodeled);
    }

    /** Whether all is as expected. */
    public boolean passed() {
        return findings.isEmpty();
    }

    /** How many findings say that something is wrong, and not only that it could not be seen. */
    public long wrong() {
        return findings.stream()
                .filter(finding -> finding.problem() != Problem.UNKNOWN)
                .count();
    }

    /** How many things could not be seen: what a role may not see, what a server is too old for, what pgassay does not model. */
    public long unknown() {
        return findings.size()
                - wrong()
                + unmodeled.stream().mapToLong(kind -> kind.names().size()).sum();
    }
}
