package dev.pgassay.behaviour;

import dev.pgassay.finding.Finding;
import dev.pgassay.restore.Restoration;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the findings that may be why something is not as expected is why: with what that one is about put back as it is expected, it is
 * as expected. All of it is undone.
 *
 * @param <T> what is not as expected
 */
final class Causes<T> {

    /** Tries these once more, and tells which of them are as expected. */
    interface Again<T> {

        Set<T> met(Set<T> items) throws SQLException;
    }

    /** Does the same behind SQL, all of which is undone; nothing where that cannot be tried. */
    private interface Behind<T> {

        Optional<Set<T>> met(String sql, Set<T> items) throws SQLException;
    }

    /**
     * Why something is not as expected.
     *
     * @param certain whether that was tried; too little may be known of what a finding is about to put it back
     */
    record Cause(Finding finding, boolean certain) {}

    private final Restoration restoration;
    private final Behind<T> behind;
    private final Map<T, Cause> causes = new HashMap<>();

    private Causes(Restoration restoration, Behind<T> behind) {
        this.restoration = restoration;
        this.behind = behind;
    }

    /** What is tried in a session. */
    static <T> Causes<T> in(Session session, Restoration restoration, Again<T> again) {
        return new Causes<>(restoration, (sql, items) -> {
            try {
                return Optional.of(session.undone(() -> {
                    session.script(sql);
                    return again.met(items);
                }));
            } catch (SQLException e) {
                session.failure(e);
                return Optional.empty();
            } catch (NoRows | TransactionEnded e) {
                return Optional.empty();
            }
        });
    }

    /** What is tried among steps. */
    static <T> Causes<T> among(Steps steps, Restoration restoration, Again<T> again) {
        return new Causes<>(restoration, (sql, items) -> {
            steps.mark();
            try {
                return steps.keep(sql).failure() == null ? Optional.of(again.met(items)) : Optional.empty();
            } finally {
                steps.back();
            }
        });
    }

    /**
     * The causes that were found.
     *
     * @param suspected the findings that may be why, the likeliest first
     */
    Map<T, Cause> of(Map<T, List<Finding>> suspected) throws SQLException {
        for (List<Finding> suspects : Set.copyOf(suspected.values())) {
            Set<T> items = new HashSet<>(suspected.keySet());
            items.removeIf(item -> !suspects.equals(suspected.get(item)));
            explain(items, suspects);
        }
        return causes;
    }

    /** What is not as expected with all of them put back is so for another reason, unless one of them could not be. */
    private void explain(Set<T> items, List<Finding> suspects) throws SQLException {
        Map<Finding, String> known = known(suspects);
        Optional<Set<T>> met =
                known.isEmpty() ? Optional.empty() : behind.met(String.join("; ", known.values()), items);
        if (met.isPresent()) {
            alone(met.get(), known);
        }
        suspects.stream()
                .filter(suspect -> met.isEmpty() || !known.containsKey(suspect))
                .findFirst()
                .ifPresent(suspect -> items.forEach(item -> causes.putIfAbsent(item, new Cause(suspect, false))));
    }

    /** The first that explains it without the others; of two that let the same through neither does. */
    private void alone(Set<T> items, Map<Finding, String> known) throws SQLException {
        Set<T> left = new HashSet<>(items);
        for (Map.Entry<Finding, String> suspect : known.entrySet()) {
            if (left.isEmpty()) {
                return;
            }
            Set<T> met = known.size() == 1
                    ? Set.copyOf(left)
                    : behind.met(suspect.getValue(), left).orElse(Set.of());
            met.forEach(item -> causes.put(item, new Cause(suspect.getKey(), true)));
            left.removeAll(met);
        }
        left.forEach(
                item -> causes.put(item, new Cause(known.keySet().iterator().next(), true)));
    }

    /** Those of which enough is known, and the server takes it. */
    private Map<Finding, String> known(List<Finding> suspects) throws SQLException {
        Map<Finding, String> known = new LinkedHashMap<>();
        for (Finding suspect : suspects) {
            Optional<String> sql = restoration.sql(suspect);
            if (sql.isPresent() && behind.met(sql.get(), Set.of()).isPresent()) {
                known.put(suspect, sql.get());
            }
        }
        return known;
    }
}
