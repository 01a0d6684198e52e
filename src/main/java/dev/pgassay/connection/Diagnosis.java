package dev.pgassay.connection;

import java.util.List;

/** Why no session could be had, for those who have to mend it: what, where, in whose words, and one hint. */
final class Diagnosis {

    private Diagnosis() {}

    /** Throws {@link InvalidConnection} instead, where a file of a TLS session was at fault. */
    static CannotConnect of(Target target, List<Refusal> refusals) {
        Refusal last = refusals.get(refusals.size() - 1);
        for (Refusal refusal : refusals) {
            Causes.find(refusal.failure(), InvalidConnection.class).ifPresent(invalid -> {
                throw invalid;
            });
        }
        Reason reason = Reasons.of(target, last);
        if (refusals.size() == 1) {
            return new CannotConnect(
                    "cannot connect to " + target.shown(last.endpoint()) + ": " + reason.what()
                            + line("server says", reason.said()) + line("hint", reason.hint()),
                    last.failure());
        }
        StringBuilder text = new StringBuilder(
                "cannot connect to " + target + ": none of " + refusals.size() + " addresses will do");
        int width = refusals.stream()
                .mapToInt(refusal -> refusal.place().length())
                .max()
                .orElse(0);
        for (Refusal refusal : refusals) {
            Reason each = Reasons.of(target, refusal);
            String place = refusal.place();
            text.append("\n  ")
                    .append(place)
                    .append(" ".repeat(width - place.length() + 2))
                    .append(each.what());
            text.append(each.said().isEmpty() ? "" : " (" + each.said() + ")");
        }
        CannotConnect whole = new CannotConnect(text + line("hint", reason.hint()), last.failure());
        refusals.subList(0, refusals.size() - 1).forEach(refusal -> whole.addSuppressed(refusal.failure()));
        return whole;
    }

    private static String line(String label, String text) {
        return text.isEmpty() ? "" : "\n  " + String.format("%-12s", label) + " " + text;
    }
}
