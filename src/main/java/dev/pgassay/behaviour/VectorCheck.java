package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Dimensions.Answer;
import dev.pgassay.behaviour.VectorPlan.Scan;
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

/** Columns of vectors: another dimension is refused, and each index of them is what the planner takes for its operator. */
final class VectorCheck {

    private final RowMaker maker;
    private final TableShape shape;
    private final Candidates candidates;
    private final VectorIndexes indexes;

    VectorCheck(RowMaker maker, TableShape shape) {
        this.maker = maker;
        this.shape = shape;
        this.candidates = maker.candidates();
        this.indexes = new VectorIndexes(maker.shapes());
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
            if (operator.isPresent()) {
                unused(index, operator.get(), position).ifPresent(findings::add);
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

    /** What is wrong where the planner does not take an index for its own operator, in each of its partitions. */
    private Optional<Finding> unused(Index index, String operator, Position position) throws SQLException {
        String query = query(index, operator);
        VectorPlan plan = VectorPlan.of(maker.steps(), query);
        List<Scan> scans =
                plan.scans().stream().filter(scan -> !indexes.isForeign(scan)).toList();
        if (!scans.isEmpty()
                && scans.stream().allMatch(scan -> indexes.isRead(scan, index.predicate(), index.name()::equals))) {
            return Optional.empty();
        }
        return Optional.of(Finding.different(
                "index",
                index.name().toString(),
                List.of(
                        Difference.unmet("is not used, though its operator class serves " + operator),
                        new Difference("query", null, query),
                        new Difference("plan", null, plan.text())),
                position,
                index.valid() ? null : invalid()));
    }

    private String invalid() {
        return shape.isPartitioned()
                ? "it is not valid; attach an index of each partition to it"
                : "it is not valid; REINDEX or create it again";
    }

    private String query(Index index, String operator) {
        IndexKey key = index.keys().get(0);
        String column = key.column();
        String sorted = column == null ? Objects.requireNonNull(key.expression()) : Identifiers.quote(column);
        String where = index.predicate() == null ? "" : " where " + index.predicate();
        String operatorClass = key.operatorClass();
        return query(
                shape.only(),
                sorted,
                typeOf(index),
                VectorOperator.sql(
                        operator, operatorClass == null ? typeOf(index).base() : operatorClass),
                where);
    }

    static String query(String from, String sorted, TypeName type, String operator, String where) {
        String nearest = BuiltIn.values(type).get(0);
        return "select from " + from + where + " order by " + sorted + " " + operator + " cast(" + Sql.literal(nearest)
                + " as " + type.printed() + ") limit 1";
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
}
