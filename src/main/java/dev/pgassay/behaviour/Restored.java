package dev.pgassay.behaviour;

import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Problem;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tries things once more behind what puts parts of the database back, and undoes it.
 *
 * @param <T> what is tried
 */
interface Restored<T> {

    /**
     * What a try has shown.
     *
     * @param met what is as expected
     * @param applied what could be put back
     */
    record Trial<T>(Set<T> met, Set<Finding> applied) {}

    /**
     * Tries these; nothing is met where that is not possible.
     *
     * @param statements what puts back what a finding is about
     */
    Trial<T> tried(Map<Finding, String> statements, Set<T> items) throws SQLException;

    /** Tries items once more, with what has been put back, and tells which of them are as expected. */
    interface Again<T> {

        Set<T> met(Set<T> items, Set<Finding> applied) throws SQLException;
    }

    /** Makes a session ready for it. */
    interface Ready {

        void make() throws SQLException;
    }

    /** In a session, which is made ready before: another connection would know nothing of what is put back. */
    static <T> Restored<T> in(Session session, Ready ready, Again<T> again) {
        return (statements, items) -> {
            try {
                ready.make();
                return session.undone(() -> {
                    Set<Finding> applied = applied(statements, sql -> isTaken(session, sql));
                    return new Trial<>(again.met(items, applied), applied);
                });
            } catch (NoRows | TransactionEnded e) {
                return new Trial<>(Set.of(), Set.of());
            }
        };
    }

    /** Among steps. */
    static <T> Restored<T> among(Steps steps, Again<T> again) {
        return (statements, items) -> {
            steps.mark();
            try {
                Set<Finding> applied =
                        applied(statements, sql -> steps.keep(sql).failure() == null);
                return new Trial<>(again.met(items, applied), applied);
            } finally {
                steps.back();
            }
        };
    }

    private static boolean isTaken(Session session, String sql) throws SQLException {
        try {
            session.kept(() -> session.script(sql));
            return true;
        } catch (SQLException e) {
            session.failure(e);
            return false;
        }
    }

    /** Whether the server takes a statement. */
    interface Server {

        boolean takes(String sql) throws SQLException;
    }

    /** What should not be there goes first; what needs something else comes behind that. */
    private static Set<Finding> applied(Map<Finding, String> statements, Server server) throws SQLException {
        List<Finding> ordered = statements.keySet().stream()
                .sorted(Comparator.comparing(finding ->
                        finding.problem() == Problem.MISSING ? 2 : finding.problem() == Problem.DIFFERENT ? 1 : 0))
                .toList();
        Set<Finding> applied = new LinkedHashSet<>();
        Map<Finding, String> left = new LinkedHashMap<>();
        ordered.forEach(finding -> left.put(finding, statements.get(finding)));
        int before;
        do {
            before = applied.size();
            for (Map.Entry<Finding, String> each : List.copyOf(left.entrySet())) {
                if (server.takes(each.getValue())) {
                    applied.add(each.getKey());
                    left.remove(each.getKey());
                }
            }
        } while (applied.size() > before && !left.isEmpty());
        return applied;
    }
}
