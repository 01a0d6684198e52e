package dev.pgassay.cli;

import dev.pgassay.finding.Verdict;

/** What follows when something could not be seen. */
enum UnknownPolicy {
    /** There is no verdict, unless what was seen is wrong. */
    FAIL,
    /** It is named, and that is all. */
    REPORT;

    ExitStatus status(Verdict verdict) {
        if (verdict.wrong() > 0) {
            return ExitStatus.FINDINGS;
        }
        return verdict.unknown() == 0 || this == REPORT ? ExitStatus.PASSED : ExitStatus.NO_VERDICT;
    }
}
