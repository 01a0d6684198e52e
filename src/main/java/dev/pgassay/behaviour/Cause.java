package dev.pgassay.behaviour;

import dev.pgassay.finding.Finding;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why something is not as expected.
 *
 * @param findings what has been found, which is why only together; it is said at the first
 * @param certain whether that was tried; too little may be known of what a finding is about to put it back
 */
record Cause(List<Finding> findings, boolean certain) {

    Finding first() {
        return findings.get(0);
    }

    /** What stands before what follows, {@code with it}. */
    String words() {
        if (findings.size() == 1) {
            return certain ? "with it " : "perhaps with it ";
        }
        return findings.stream()
                .skip(1)
                .map(finding -> finding.kind() + " " + finding.name())
                .collect(Collectors.joining(" and ", "together with ", ", "));
    }
}
