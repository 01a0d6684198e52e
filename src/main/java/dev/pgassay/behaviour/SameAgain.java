package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a table takes the same values of some columns twice: a row is made, and a second one that is like it there. That any other
 * second row is taken shows that it is for these columns when this one is not.
 */
record SameAgain(Session session, Shapes shapes) {

    /**
     * Makes the rows, all of which stay.
     *
     * @throws NoRows when there is nothing to be told, since not even other rows can be made
     */
    boolean isTaken(ObjectName table, List<String> columns) throws SQLException {
        TableShape shape = shapes.find(table).orElseThrow(() -> new NoRows(table + " is no table"));
        NoRows.unless("what is there", session, () -> session.execute("set constraints all immediate"));
        RowMaker maker = new RowMaker(session.limits(), new Steps(session), shapes, Map.of()).beside();
        MadeRow first = made(maker, shape, "no row can be made");
        maker.steps().mark();
        made(maker, shape, "a row was made, but no second one can be");
        maker.steps().back(); // beside it one that is like the first in these columns may find no room
        Map<String, String> same = new LinkedHashMap<>();
        for (String column : columns) {
            if (shape.find(column).isEmpty()) {
                throw new NoRows("there is no column " + column);
            }
            if (first.values().get(column) == null) {
                throw new NoRows("the row that was made has no value in " + column);
            }
            same.put(column, first.sql(column));
        }
        try {
            maker.like(shape, same);
            return true;
        } catch (Stopped e) {
            throw new NoRows("whether another is taken is not known: stopped by " + e.stoppedBy());
        } catch (NoRow e) {
            return false;
        }
    }

    private static MadeRow made(RowMaker maker, TableShape shape, String failing) throws SQLException {
        try {
            return maker.make(shape);
        } catch (NoRow e) {
            throw new NoRows(failing + ": stopped by " + e.stoppedBy());
        }
    }
}
