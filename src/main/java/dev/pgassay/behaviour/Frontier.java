package dev.pgassay.behaviour;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A search among the values of several columns that goes on from wherever it was refused in another way than before. */
final class Frontier {

    /** What is tried. */
    interface Attempt {

        /** How these values, as SQL by column, are refused; null where they are not. */
        @Nullable
        String refusal(Map<String, String> values) throws SQLException;
    }

    /** What a message may say of the row. */
    private static final Pattern OF_ROW = Pattern.compile("\\d+|\"[^\"]*\"|'[^']*'");

    private final List<Map<String, String>> others;
    private final Attempt attempt;
    private final int most;
    private final BooleanSupplier over;
    private final Set<Map<String, String>> tried = new HashSet<>();
    private final Set<String> refusals = new HashSet<>();
    private final List<Map<String, String>> reached = new ArrayList<>(List.of(Map.of()));
    private int begun;

    /**
     * A search.
     *
     * @param others values that columns may have, alone and together
     * @param most how many are tried
     * @param over whether it ends
     */
    Frontier(List<Map<String, String>> others, Attempt attempt, int most, BooleanSupplier over) {
        this.others = others;
        this.attempt = attempt;
        this.most = most;
        this.over = over;
    }

    /** Whether some values are not refused: one column after the other, then two at once, from what was reached last. */
    boolean isPassed() throws SQLException {
        if (isPassedByOne()) {
            return true;
        }
        for (int i = reached.size() - 1; i >= 0; i--) {
            for (Map<String, String> one : from(reached.get(i))) {
                for (Map<String, String> two : from(one)) {
                    if (isPassed(two) || isPassedByOne()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isPassedByOne() throws SQLException {
        for (; begun < reached.size(); begun++) {
            for (Map<String, String> next : from(reached.get(begun))) {
                if (isPassed(next)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isPassed(Map<String, String> values) throws SQLException {
        if (tried.size() >= most || over.getAsBoolean() || !tried.add(values)) {
            return false;
        }
        String refusal = attempt.refusal(values);
        if (refusal != null && refusals.add(refusal)) {
            reached.add(values);
        }
        return refusal == null;
    }

    /** A refusal without what it may say of the row: from where it comes, and its words. */
    static String kind(Failure failure) {
        return Frame.of(failure) + " " + OF_ROW.matcher(failure.message()).replaceAll("");
    }

    private List<Map<String, String>> from(Map<String, String> values) {
        List<Map<String, String>> next = new ArrayList<>();
        for (Map<String, String> other : others) {
            Map<String, String> more = new LinkedHashMap<>(values);
            more.putAll(other);
            next.add(more);
        }
        return next;
    }
}
