package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Dimensions.Answer;
import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Index;
import dev.pgassay.catalog.IndexKey;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Position;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Columns of vectors: another dimension is refused, and each index of them is what the planner takes for its operator. */
final class VectorCheck {

    /** What PostgreSQL 18 says of a node that the settings here avoid. */
    private static final String DISABLED = "Disabled: true";

    private final RowMaker maker;
    private final Steps steps;
    private final TableShape shape;
    private final Candidates candidates;
    private String plan = "";

    VectorCheck(RowMaker maker, TableShape shape) {
        this.maker = maker;
        this.steps = maker.steps();
        this.shape = shape;
        this.candidates = maker.candidates();
    }

    /** What is wrong with the vectors of a table that takes rows. */
    List<Finding> run(MadeRow row, Position position) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        Dimensions dimensions = new Dimensions(maker, shape);
        for (Column column : shape.columns()) {
            TypeName type = type(column);
            if (VectorOperator.isVector(type) && !type.modifiers().isEmpty() && RowPlan.canBeGiven(column)) {
                otherDimension(dimensions, row, column, position).ifPresent(findings::add);
            }
        }
        for (Index index : shape.indexes()) {
            Optional<String> operator = VectorOperator.of(index);
            if (operator.isPresent() && !isUsed(index, operator.get())) {
                findings.add(Finding.different(
                        "index",
                        index.name().toString(),
                        List.of(
                                Difference.unmet("is not used, though its operator class serves " + operator.get()),
                                new Difference("query", null, query(index, operator.get())),
                                new Difference("plan", null, plan)),
                        position,
                        index.valid() ? null : "it is not valid; REINDEX or create it again"));
            }
        }
        return findings;
    }

    private TypeName type(Column column) {
        return TypeName.of(candidates.base(column.type()));
    }

    private Optional<Finding> otherDimension(Dimensions dimensions, MadeRow row, Column column, Position position)
            throws SQLException {
        int other = type(column).modifier(0) + 1;
        String name = column.name().toString();
        Answer answer = dimensions.of(row, column, other);
        return switch (answer.verdict()) {
            case REFUSED -> Optional.empty();
            case TAKEN -> {
                Difference taken = Difference.unmet("takes a vector of " + other + " dimensions");
                yield Optional.of(Finding.different("column", name, List.of(taken), position, null));
            }
            case UNKNOWN -> Optional.of(Finding.unknown("column", name, position, answer.said()));
        };
    }

    /** Whether the planner takes an index for its own operator, as soon as it must not go through the whole table. */
    private boolean isUsed(Index index, String operator) throws SQLException {
        String used = plan(query(index, operator));
        return shape.indexes().stream()
                .filter(other -> other.name().simple().equals(used))
                // of two alike the planner takes one
                .anyMatch(other -> other.equals(index)
                        || (VectorOperator.of(other).equals(Optional.of(operator))
                                && other.keys().equals(index.keys())
                                && index.valid()));
    }

    /** The name of the index by which a query is answered, or an empty text. */
    String plan(String query) throws SQLException {
        Step step =
                steps.undo("set local enable_seqscan = off; set local enable_sort = off; explain (costs off) " + query);
        Failure failure = step.failure();
        if (failure != null) {
            plan = failure.message();
            return "";
        }
        List<String> lines = step.of(0).stream()
                .map(line -> Objects.requireNonNull(line.get(0)))
                .filter(line -> !line.strip().equals(DISABLED))
                .toList();
        plan = String.join("\n", lines);
        return lines.stream()
                .filter(line -> line.contains("Index Scan using "))
                .map(line -> line.replaceFirst(".*Index Scan using (\"(?:[^\"]|\"\")+\"|\\S+) on .*", "$1"))
                .map(name -> Identifiers.parts(name).get(0))
                .findFirst()
                .orElse("");
    }

    private String query(Index index, String operator) {
        IndexKey key = index.keys().get(0);
        String column = key.column();
        String sorted = column == null ? Objects.requireNonNull(key.expression()) : Identifiers.quote(column);
        String where = index.predicate() == null ? "" : " where " + index.predicate();
        String operatorClass = key.operatorClass();
        return query(
                sorted,
                typeOf(index),
                VectorOperator.sql(
                        operator, operatorClass == null ? typeOf(index).base() : operatorClass),
                where);
    }

    String query(String sorted, TypeName type, String operator, String where) {
        String nearest = BuiltIn.values(type).get(0);
        return "select from " + shape.name() + where + " order by " + sorted + " " + operator + " cast("
                + Sql.literal(nearest) + " as " + type.printed() + ") limit 1";
    }

    /** The type of what is indexed: the column's, or the one that an expression ends in, {@code (embedding)::halfvec(768)}. */
    private TypeName typeOf(Index index) {
        IndexKey key = index.keys().get(0);
        String column = key.column();
        if (column != null) {
            return type(shape.column(column));
        }
        String expression = Objects.requireNonNull(key.expression());
        String last = expression.substring(expression.lastIndexOf("::") + 2).replaceFirst("\\)+$", "");
        return TypeName.of(last.contains("(") ? last + ")" : last);
    }

    /** The indexes of a column with the operators that they serve, {@code chunks_idx serves <->}. */
    String served(String column) {
        return shape.indexes().stream()
                .filter(index -> !index.keys().isEmpty()
                        && column.equals(index.keys().get(0).column()))
                .flatMap(index -> VectorOperator.of(index).stream()
                        .map(operator -> index.name().simple() + " serves " + operator
                                + (index.predicate() == null ? "" : " where " + index.predicate())))
                .collect(Collectors.joining(", "));
    }
}
