package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Dimensions.Answer;
import dev.pgassay.behaviour.Dimensions.Verdict;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Difference;
import dev.pgassay.reader.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

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

    /** Asserts that it takes vectors of this dimension and of no other; that something else refuses a row is no proof of that. */
    public ColumnBehaviourAssert acceptsDimension(int dimension) {
        List<Answer> answers = with((maker, shape, known) -> {
            Dimensions dimensions = new Dimensions(maker, shape);
            Answer ofType = dimensions.ofType(known, dimension);
            if (ofType.verdict() == Verdict.REFUSED) {
                return List.of(ofType); // and a table that takes no row does not take it either
            }
            MadeRow row = maker.make(shape);
            return List.of(
                    known(dimensions.of(row, known, dimension), dimension),
                    known(dimensions.of(row, known, dimension + 1), dimension + 1));
        });
        Answer given = answers.get(0);
        if (given.verdict() == Verdict.REFUSED) {
            return differ("outcome", dimension + " dimensions taken", "error " + given.said(), null);
        }
        return answers.get(1).verdict() == Verdict.REFUSED ? this : differ("dimension", dimension, "any", null);
    }

    private static Answer known(Answer answer, int dimension) {
        if (answer.verdict() == Verdict.UNKNOWN) {
            throw new Trial.Untried("whether it takes a vector of " + dimension
                    + " dimensions is not known, for a row with one is kept out by something else: " + answer.said());
        }
        return answer;
    }

    /**
     * Asserts which index answers a search for the nearest vectors in every partition, as soon as the server must not go through whole
     * tables; one that is alike will do.
     *
     * @param operator the operator between the column and the vector that is looked for, {@code <=>}
     * @param index the name of the index, {@code chunks_embedding_idx}
     */
    public ColumnBehaviourAssert isSearchedBy(String operator, String index) {
        NearestSearch.Answer answer = with((maker, shape, known) -> {
            NearestSearch.Answer searched = new NearestSearch(maker, shape).by(known, operator, index);
            if (searched.unknown() != null) {
                throw new Trial.Untried(searched.unknown());
            }
            return searched;
        });
        Difference difference = answer.difference();
        return difference == null
                ? this
                : differ(difference.fact(), difference.expected(), difference.actual(), answer.hint());
    }

    private <T> T with(Part<T> part) {
        return tried(() -> {
            Catalog catalog = catalog();
            return trial().run(session -> {
                NoRows.unless("setup failed", session, () -> session.execute(Steps.IMMEDIATE));
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
