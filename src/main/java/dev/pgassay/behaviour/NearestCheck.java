package dev.pgassay.behaviour;

import dev.pgassay.behaviour.NearestSearch.Answer;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.NearestExpectation;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Holds searches for the nearest vectors against the indexes that serve them. */
final class NearestCheck {

    private final RowMaker maker;
    private final Shapes shapes;
    private final Tally tally;

    NearestCheck(RowMaker maker, Shapes shapes, Tally tally) {
        this.maker = maker;
        this.shapes = shapes;
        this.tally = tally;
    }

    void check(NearestExpectation expected) throws SQLException {
        ObjectName name = expected.column();
        TableShape shape = shapes.find(Objects.requireNonNull(name.owner())).orElse(null);
        Column column = shape == null ? null : shape.find(name.simple()).orElse(null);
        if (shape == null || column == null) {
            tally.unseen(ExerciseCheck.SECTION);
            add(Finding.missing(
                    "column",
                    name.toString(),
                    List.of(),
                    expected.position(),
                    "its nearest vectors are to be searched"));
            return;
        }
        tally.checked(ExerciseCheck.SECTION);
        TypeName type = TypeName.of(maker.candidates().base(column.type()));
        List<Difference> differences = new ArrayList<>();
        if (expected.dimension().isPresent()
                && type.modifier(0) != expected.dimension().getAsInt()) {
            differences.add(new Difference(
                    "dimension",
                    expected.dimension().getAsInt(),
                    type.modifiers().isEmpty() ? "any" : type.modifier(0)));
        }
        Answer answer = new NearestSearch(maker, shape).by(column, expected.operator(), expected.index());
        if (answer.difference() != null) {
            differences.add(answer.difference());
        }
        if (!differences.isEmpty()) {
            add(Finding.different("column", name.toString(), differences, expected.position(), answer.hint()));
        }
        if (answer.unknown() != null) {
            add(Finding.unknown("column", name.toString(), expected.position(), answer.unknown()));
        }
    }

    private void add(Finding finding) {
        tally.add(ExerciseCheck.SECTION, finding);
    }
}
