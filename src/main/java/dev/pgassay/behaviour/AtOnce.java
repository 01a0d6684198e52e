package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.TriggerEvent;
import java.sql.SQLException;
import java.util.List;

/** A row read, updated and deleted in one go, as it is with most tables; what fails is then looked at more closely. */
record AtOnce(MadeRow row, RowMaker maker) {

    static String read(MadeRow row) {
        return "select from " + row.shape().only() + " pgassay_t where " + row.where("pgassay_t");
    }

    static String delete(MadeRow row) {
        return "delete from " + row.shape().only() + " pgassay_t where " + row.where("pgassay_t") + " returning 1";
    }

    boolean works() throws SQLException {
        RowUpdate update = new RowUpdate(row, maker);
        List<String> free = update.free();
        String sql = free.isEmpty() ? update.toItself() : update.toOthers(free);
        boolean unseen = free.isEmpty()
                && (update.given().findAny().isPresent()
                        || !row.shape().triggers(TriggerEvent.UPDATE).isEmpty());
        if (sql.isEmpty() || unseen) {
            return false;
        }
        Step step = maker.steps()
                .undo(String.join("; ", read(row), sql, Aftermath.query(row, free), delete(row), read(row)));
        return step.failure() == null
                && step.of(0).size() == 1
                && step.of(1).size() == 1
                && Aftermath.of(step, 1) == (free.isEmpty() ? Aftermath.SAME : Aftermath.KEPT)
                && step.of(3).size() == 1
                && step.of(4).isEmpty()
                && new Effect(row, maker).isOwn(free);
    }
}
