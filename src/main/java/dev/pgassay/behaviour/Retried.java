package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Tries.Attempt;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.Command;
import dev.pgassay.expect.Persona;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Cells that are tried once more, as they are filled this time. */
final class Retried implements RowClassRun.Cells {

    private final Collection<Filled> before;
    private final Predicate<Filled> expected;
    private final Set<Filled> met = new HashSet<>();

    /**
     * Tries cells once more.
     *
     * @param expected whether a cell is as expected
     */
    Retried(Collection<Filled> before, Predicate<Filled> expected) {
        this.before = before;
        this.expected = expected;
    }

    /** Those that are as expected now, as they were before. */
    Set<Filled> met() {
        return met;
    }

    List<Persona> personas() {
        return before.stream().map(cell -> cell.attempt().persona()).distinct().toList();
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
        return before(persona, command).map(cell -> cell.attempt().expected()).orElse(null);
    }

    @Override
    public void fill(Attempt attempt, Seen seen) {
        if (expected.test(new Filled(attempt, seen))) {
            before(attempt.persona(), attempt.command()).ifPresent(met::add);
        }
    }

    private Optional<Filled> before(Persona persona, Command command) {
        return before.stream()
                .filter(cell -> cell.attempt().persona().equals(persona)
                        && cell.attempt().command() == command)
                .findFirst();
    }
}
