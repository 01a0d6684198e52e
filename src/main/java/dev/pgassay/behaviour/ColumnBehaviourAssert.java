package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.reader.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a column of pgvector's types.
 *
 * @since 0.1.0
 */
public final class ColumnBehaviourAssert extends AbstractBehaviourAssert<ColumnBehaviourAssert> {

    private final ObjectName table;
    private final String column;

    ColumnBehaviourAssert(Trial trial, ObjectName table, String column) {
        super(trial, "column", table + "." + Identifiers.quote(column), ColumnBehaviourAssert.class);
        this.table = table;
        this.column = column;
    }

    /** What is done with the column, where it is there. */
    private interface Part<T> {
        T with(RowMaker maker, TableShape shape, Column column) throws SQLException, NoRow;
    }

    /** What a vector of a dimension, and one of the next, was refused with; null for what was taken. */
    private record Dimensions(
            @Nullable Failure given, @Nullable Failure next) {}

    /** Asserts that it takes vectors of this dimension and of no other. */
    public ColumnBehaviourAssert acceptsDimension(int dimension) {
        Dimensions tried = with((maker, shape, known) -> {
            MadeRow row = maker.make(shape);
            return new Dimensions(refusal(maker, row, known, dimension), refusal(maker, row, known, dimension + 1));
        });
        if (tried.given() != null) {
            return differ("outcome", dimension + " dimensions taken", text(Outcome.of(tried.given())), null);
        }
        return tried.next() != null ? this : differ("dimension", dimension, "any", null);
    }

    private @Nullable Failure refusal(RowMaker maker, MadeRow row, Column known, int dimension) throws SQLException {
        TypeName type = TypeName.of(maker.candidates().base(known.type()));
        String vector = BuiltIn.values(new TypeName(type.base(), List.of(dimension), false))
                .get(0);
        Step step = maker.steps()
                .undo("update " + row.shape().only() + " pgassay_t set " + Identifiers.quote(column) + " = "
                        + Sql.literal(vector) + " where " + row.where("pgassay_t"));
        return step.failure();
    }

    /**
     * Asserts which index answers a search for the nearest vectors, as soon as the server must not go through the whole table.
     *
     * @param operator the operator between the column and the vector that is looked for, {@code <=>}
     * @param index the name of the index, {@code chunks_embedding_idx}
     */
    public ColumnBehaviourAssert isSearchedBy(String operator, String index) {
        List<String> answer = with((maker, shape, known) -> {
            TypeName type = TypeName.of(maker.candidates().base(known.type()));
            VectorCheck vectors = new VectorCheck(maker, shape);
            String used = vectors.plan(
                    vectors.query(Identifiers.quote(column), type, VectorOperator.sql(operator, type.base()), ""));
            return List.of(used, vectors.served(column));
        });
        String used = answer.get(0);
        String served = answer.get(1);
        return used.equals(index)
                ? this
                : differ(
                        "index for " + operator,
                        index,
                        used.isEmpty() ? null : used,
                        served.isEmpty() ? "no index of this column serves a distance" : served);
    }

    private <T> T with(Part<T> part) {
        return tried(() -> {
            Catalog catalog = catalog();
            return trial().run(session -> {
                Shapes shapes = new Shapes(catalog);
                RowMaker maker = new RowMaker(session.limits(), new Steps(session), shapes, Map.of());
                TableShape shape =
                        shapes.find(table).orElseThrow(() -> new Trial.Untried("there is no table " + table));
                Column known =
                        shape.find(column).orElseThrow(() -> new Trial.Untried("the table has no column of this name"));
                try {
                    return part.with(maker, shape, known);
                } catch (NoRow e) {
                    throw new Trial.Untried("no row can be made: stopped by " + e.stoppedBy());
                }
            });
        });
    }

    private Catalog catalog() {
        try (Connection connection = trial().database().connect()) {
            return CatalogReader.read(connection);
        } catch (SQLException e) {
            throw new Trial.Untried("the database cannot be read: " + e.getMessage());
        }
    }
}
