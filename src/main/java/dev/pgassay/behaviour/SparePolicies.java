package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Tries.Attempt;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.Command;
import dev.pgassay.expect.Persona;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which policies that nobody expects have no part in what became of a cell: it is the same when they are dropped. */
record SparePolicies(Session session, ObjectName table, Retry retry) {

    /** Makes the rows of a class once more, and lets personas try what they are asked. */
    interface Retry {

        void run(List<Persona> personas, RowClassRun.Cells cells) throws SQLException;
    }

    /**
     * The policies that have no part in it, of each cell.
     *
     * @param suspected by cell, the policies that could have
     */
    Map<Filled, Set<String>> idle(Map<Filled, Set<String>> suspected) throws SQLException {
        Map<Filled, Set<String>> idle = new HashMap<>();
        for (Set<String> together : Set.copyOf(suspected.values())) {
            List<Filled> cells = suspected.keySet().stream()
                    .filter(cell -> together.equals(suspected.get(cell)))
                    .toList();
            List<Filled> changed = changed(cells, together);
            cells.forEach(cell -> idle.put(cell, new HashSet<>(changed.contains(cell) ? Set.of() : together)));
            if (together.size() > 1) {
                alone(changed, together).forEach(idle::put);
            }
        }
        return idle;
    }

    /** Those without which it is the same though it is not without all; of two that let the same through neither decides alone. */
    private Map<Filled, Set<String>> alone(List<Filled> cells, Set<String> policies) throws SQLException {
        Map<Filled, Set<String>> idle = new HashMap<>();
        for (String policy : policies) {
            List<Filled> changed = changed(cells, Set.of(policy));
            cells.stream()
                    .filter(cell -> !changed.contains(cell))
                    .forEach(cell ->
                            idle.computeIfAbsent(cell, none -> new HashSet<>()).add(policy));
        }
        idle.values().removeIf(policies::equals);
        return idle;
    }

    /** Which cells are not the same without these policies; of what cannot be tried, all may be. */
    private List<Filled> changed(List<Filled> cells, Set<String> policies) throws SQLException {
        if (cells.isEmpty()) {
            return cells;
        }
        Retried retried = new Retried(cells);
        String on = table + ".";
        String drop = policies.stream()
                .map(policy -> "drop policy " + policy.substring(on.length()) + " on " + table)
                .collect(Collectors.joining("; "));
        try {
            session.undone(() -> {
                session.execute(drop);
                retry.run(
                        cells.stream()
                                .map(cell -> cell.attempt().persona())
                                .distinct()
                                .toList(),
                        retried);
                return retried;
            });
        } catch (SQLException e) {
            session.failure(e);
            return cells;
        } catch (NoRows | TransactionEnded e) {
            return cells;
        }
        return retried.changed;
    }

    /** The same cells, as they are filled this time. */
    private static final class Retried implements RowClassRun.Cells {

        private final Collection<Filled> before;
        private final List<Filled> changed;

        Retried(Collection<Filled> before) {
            this.before = before;
            this.changed = new ArrayList<>(before);
        }

        @Override
        public List<Command> commands(Persona persona) {
            return before.stream()
                    .map(Filled::attempt)
                    .filter(attempt -> attempt.persona().equals(persona))
                    .map(Attempt::command)
                    .toList();
        }

        @Override
        public @Nullable Access expected(Persona persona, Command command) {
            return before.stream()
                    .map(Filled::attempt)
                    .filter(attempt -> attempt.persona().equals(persona) && attempt.command() == command)
                    .findFirst()
                    .map(Attempt::expected)
                    .orElse(null);
        }

        @Override
        public void fill(Attempt attempt, Seen seen) {
            changed.removeIf(cell -> cell.attempt().persona().equals(attempt.persona())
                    && cell.attempt().command() == attempt.command()
                    && cell.seen().isAs(seen));
        }
    }
}
