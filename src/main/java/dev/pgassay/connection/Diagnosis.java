package dev.pgassay.connection;

import java.util.List;

/** Why no session could be had, for those who have to mend it. */
final class Diagnosis {

    private Diagnosis() {}

    static CannotConnect of(Target target, List<Refusal> refusals) {
        Exception last = refusals.get(refusals.size() - 1).failure();
        return new CannotConnect("cannot connect to " + target + ": " + last.getMessage(), last);
    }
}
