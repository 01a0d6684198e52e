package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.BehaviourExpectations.Setup;
import dev.pgassay.expect.ExerciseExpectation;
import dev.pgassay.expect.RowText;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows that are exercised: made from the catalog and from what people give of them, or there already. */
final class ExerciseRows {

    private final Session session;
    private final Shapes shapes;
    private final ExerciseExpectation expected;
    private final List<Setup> setups;
    private @Nullable String failed;
    private @Nullable TransactionEnded ending;

    /**
     * The rows of an exercise.
     *
     * @param setups what the owner runs before, where a sample is a row that is there
     */
    ExerciseRows(Session session, Shapes shapes, ExerciseExpectation expected, List<Setup> setups) {
        this.session = session;
        this.shapes = shapes;
        this.expected = expected;
        this.setups = setups;
    }

    /** Puts the rows there that samples name, with what may wait until then, and lets nothing wait afterwards. */
    void setUp() throws SQLException {
        boolean wanted = !expected.conditions().isEmpty() || !expected.samples().isEmpty();
        if (wanted && failed == null) {
            try {
                session.kept(() -> {
                    for (Setup setup : setups) {
                        session.told().add(setup.sql());
                        NoRows.unless("setup failed", session, () -> session.script(setup.sql()));
                    }
                    return NoRows.unless("setup failed", session, () -> session.execute(Steps.IMMEDIATE));
                });
            } catch (NoRows e) {
                failed = e.why();
            } catch (TransactionEnded e) {
                failed = "setup failed: " + e.getMessage();
                ending = e;
                throw e;
            }
        }
        session.execute(Steps.IMMEDIATE);
    }

    /** Whether it was in putting rows there that the transaction ended: it is not tried again. */
    boolean haveEnded(TransactionEnded e) {
        return e == ending;
    }

    RowMaker maker() throws SQLException {
        return new RowMaker(session.limits(), new Steps(session), shapes, samples());
    }

    private Map<ObjectName, Map<String, String>> samples() {
        Map<ObjectName, Map<String, String>> samples = new HashMap<>();
        expected.samples()
                .forEach((table, values) -> shapes.find(table).ifPresent(shape -> {
                    Map<String, String> texts = new LinkedHashMap<>();
                    values.forEach((column, node) ->
                            shape.find(column).ifPresent(each -> texts.put(column, RowText.of(node, each.type()))));
                    samples.put(table, texts);
                }));
        return samples;
    }

    /** The row of a table; of one that takes none by itself, one that came with a row of another table. */
    MadeRow of(TableShape shape, RowMaker maker) throws SQLException, NoRow {
        String condition = expected.conditions().get(shape.name());
        boolean given = expected.samples().containsKey(shape.name());
        if (failed != null && (given || condition != null)) {
            throw new BeyondValues(failed, "mend `setup:`");
        }
        if (condition != null) {
            return PresentRow.of(shape, condition, maker.steps());
        }
        if (given) {
            reference(shape, maker);
        }
        try {
            return maker.make(shape);
        } catch (NoRow e) {
            boolean searched = e.tried() != null && !e.canceled();
            return (searched && !given ? maker.wanted.of(shape, maker.steps()) : Optional.<MadeRow>empty())
                    .orElseThrow(() -> e);
        }
    }

    /** Makes the rows that a sample references and that are not there. */
    private static void reference(TableShape shape, RowMaker maker) throws SQLException {
        Map<String, @Nullable String> sample = maker.sample(shape);
        for (ForeignKey key : shape.foreignKeys()) {
            List<String> theirs = key.references().columns();
            Map<String, String> wishes = new LinkedHashMap<>();
            for (int i = 0; i < theirs.size(); i++) {
                String value = sample.get(key.columns().get(i));
                if (value != null) {
                    wishes.put(theirs.get(i), Sql.literal(value));
                }
            }
            if (wishes.size() == theirs.size()) {
                Step there =
                        maker.steps().undo("select from " + key.references().table() + " where " + Sql.equal(wishes));
                if (there.failure() == null && there.of(0).isEmpty()) {
                    maker.anotherLike(key.references().table(), wishes);
                } // what else is wrong with it the row itself shows
            }
        }
    }
}
