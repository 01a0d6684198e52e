package dev.pgassay.behaviour;

import dev.pgassay.finding.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cells that are not as expected because of something that has been found: its finding says so of all of them at once. */
final class FollowingCells {

    /** What became of a cell, and where it is declared. */
    private record Cell(String what, @Nullable Position position) {}

    private final Map<Cause, List<Cell>> cells = new LinkedHashMap<>();

    void add(Cause cause, String what, @Nullable Position position) {
        cells.computeIfAbsent(cause, none -> new ArrayList<>()).add(new Cell(what, position));
    }

    void tell(Consequence consequence) {
        cells.forEach((cause, all) -> {
            Cell first = all.get(0);
            int more = all.size() - 1;
            String others = more == 0 ? "" : ", and " + more + (more == 1 ? " cell" : " cells") + " more";
            consequence.say(
                    cause,
                    "access " + first.what() + others,
                    first.position(),
                    all.stream()
                            .flatMap(cell -> Optional.ofNullable(cell.position()).stream())
                            .toList());
        });
    }
}
