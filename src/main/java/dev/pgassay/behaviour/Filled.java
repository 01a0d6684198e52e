package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Tries.Attempt;
import dev.pgassay.expect.Command;
import dev.pgassay.expect.Persona;
import java.util.Comparator;
import java.util.List;

/** What became of a cell. */
record Filled(Attempt attempt, Seen seen) {

    /** In the order of those who were asked, in whatever order they have tried it: side by side, who could, inserts first. */
    static List<Filled> inOrder(List<Filled> cells, List<Persona> asked) {
        List<List<Persona>> groups = Casting.together(asked);
        return cells.stream()
                .sorted(Comparator.comparingInt((Filled cell) -> place(groups, cell.attempt.persona()))
                        .thenComparing(cell -> cell.attempt.command() != Command.INSERT)
                        .thenComparingInt(cell -> asked.indexOf(cell.attempt.persona())))
                .toList();
    }

    private static int place(List<List<Persona>> groups, Persona persona) {
        int place = 0;
        while (!groups.get(place).contains(persona)) {
            place++;
        }
        return place;
    }
}
