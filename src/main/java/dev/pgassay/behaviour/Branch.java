package dev.pgassay.behaviour;

import java.util.Map;
import java.util.Set;

/**
 * One way in which all checks of a table can hold together.
 *
 * @param shape the table with the parts of that way as its checks
 * @param nulls the columns that are null
 * @param literals what other columns are equal to, as text
 * @param given the columns that are given a value, whatever their default is
 */
record Branch(TableShape shape, Set<String> nulls, Map<String, String> literals, Set<String> given) {

    /** A plan of a row of this kind with these values, as SQL. */
    RowPlan plan(RowMaker maker, Map<String, String> fixed) {
        RowPlan plan = new RowPlan(shape, maker.candidates(), new Hints(maker.shapes(), shape, maker.candidates()));
        plan.left.addAll(nulls);
        nulls.forEach(column -> plan.fixed.put(column, "null"));
        literals.forEach((column, literal) -> plan.fixed.put(column, Sql.literal(literal)));
        plan.fixed.putAll(fixed);
        plan.left.removeAll(fixed.keySet());
        plan.demanded.addAll(given);
        return plan;
    }
}
