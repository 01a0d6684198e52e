package dev.pgassay.behaviour;

import dev.pgassay.yaml.Node;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A row of which a part is given, with the rest of it: such that the table takes it, where it takes one with what is given at all. */
final class Completed {

    private final Session session;
    private final TableRows table;
    private final Shapes shapes;
    private final Map<String, Node> given;

    Completed(Session session, TableRows table, Shapes shapes, Map<String, Node> given) {
        this.session = session;
        this.table = table;
        this.shapes = shapes;
        this.given = given;
    }

    /**
     * The statement that inserts it; what it needs in other tables is made.
     *
     * @throws NoRows when the rest cannot be made, with what is given or without
     */
    String insert() throws SQLException {
        Optional<String> taken = taken();
        if (taken.isPresent()) {
            return taken.get();
        }
        Set<String> told = session.told().names();
        SampleRow rest = made(SampleRow.rest(session, table, shapes));
        if (!session.told().since(told).isEmpty()) {
            taken = taken(); // what a trigger asks of every row is no reason against this one
        }
        return taken.orElseGet(() -> rest.insertWith(given));
    }

    /** A rest that was made without what is given may be what is refused: it is one that goes with it, if there is any. */
    private Optional<String> taken() throws SQLException {
        try {
            return Optional.of(
                    made(SampleRow.asGiven(session, table, shapes, given)).insert());
        } catch (NoRows e) {
            return Optional.empty(); // by what, the row itself shows
        }
    }

    private SampleRow made(SampleRow sample) throws SQLException {
        return session.kept(() -> {
            // a row that a deferred trigger wants beside another is made only where that is said at once
            NoRows.unless("what is there", session, () -> session.execute("set constraints all immediate"));
            sample.choose();
            String room = sample.takingAway();
            if (!room.isEmpty()) {
                session.execute(room);
            }
            return sample;
        });
    }
}
