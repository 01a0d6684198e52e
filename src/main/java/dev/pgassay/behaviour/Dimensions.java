package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.CheckConstraint;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which dimensions of vectors a column takes. Its type says so whatever the table has against a row; only where the type takes any is
 * the table asked, and then a refusal counts that is about the dimension.
 */
final class Dimensions {

    /** What pgvector raises: another dimension than expected, or more than there can be. */
    private static final Set<String> REFUSING = Set.of("22000", "54000");

    private final Candidates candidates;
    private final Steps steps;
    private final Limits limits;
    private final TableShape shape;

    Dimensions(RowMaker maker, TableShape shape) {
        this.candidates = maker.candidates();
        this.steps = maker.steps();
        this.limits = maker.limits();
        this.shape = shape;
    }

    /** Whether a dimension is taken. */
    enum Verdict {
        TAKEN,
        REFUSED,
        UNKNOWN
    }

    /**
     * What became of a dimension.
     *
     * @param said why it was refused, or why nothing is known
     */
    record Answer(Verdict verdict, String said) {}

    /** What the type of a column says, which is all that is known where the table takes no row. */
    Answer ofType(Column column, int dimension) throws SQLException {
        TypeName type = type(column);
        Failure failure = steps.undo("select cast(" + vector(type, dimension) + " as " + type.printed() + ")")
                .failure();
        return failure == null ? new Answer(Verdict.TAKEN, "") : refused(column, failure, failure.text(limits));
    }

    /** What becomes of a dimension in a row that the table took. */
    Answer of(MadeRow row, Column column, int dimension) throws SQLException {
        Answer byType = ofType(column, dimension);
        if (byType.verdict() != Verdict.TAKEN) {
            return byType;
        }
        if (dimension == dimensionOf(row.values().get(column.name().simple()))) {
            return new Answer(Verdict.TAKEN, "");
        }
        Step step = steps.undo("update " + shape.only() + " pgassay_t set "
                + Identifiers.quote(column.name().simple()) + " = " + vector(type(column), dimension) + " where "
                + row.where("pgassay_t")
                + " returning 1");
        Failure failure = step.failure();
        if (failure == null) {
            return step.of(0).isEmpty()
                    ? new Answer(Verdict.UNKNOWN, "no row was updated")
                    : new Answer(Verdict.TAKEN, "");
        }
        return refused(column, failure, new Blame(shape, limits).of(failure));
    }

    private TypeName type(Column column) {
        return TypeName.of(candidates.base(column.type()));
    }

    private static String vector(TypeName type, int dimension) {
        return Sql.literal(BuiltIn.values(new TypeName(type.base(), List.of(dimension), false))
                .get(0));
    }

    private Answer refused(Column column, Failure failure, String said) {
        return new Answer(isAboutIt(column, failure) ? Verdict.REFUSED : Verdict.UNKNOWN, said);
    }

    private boolean isAboutIt(Column column, Failure failure) {
        return (REFUSING.contains(failure.sqlState()) && !failure.isRaised())
                || shape.checks().stream().anyMatch(check -> isOfDimension(check, column, failure));
    }

    private static boolean isOfDimension(CheckConstraint check, Column column, Failure failure) {
        Set<String> names = Literals.of(List.of(check.expression())).names();
        return check.name().simple().equals(failure.constraint())
                && names.contains("vector_dims")
                && names.contains(column.name().simple());
    }

    /** The dimension of a vector as the server prints it, {@code [1,2]}, {@code {1:0.5}/2}; 0 where there is none. */
    private static int dimensionOf(@Nullable String vector) {
        if (vector == null) {
            return 0;
        }
        int slash = vector.lastIndexOf('/');
        return slash < 0 ? vector.split(",", -1).length : Integer.parseInt(vector.substring(slash + 1));
    }
}
