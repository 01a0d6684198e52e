package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A row of which the amount counts in the total of another that it references: an invoice's item, and the invoice. */
final class Totals {

    private static final int MOST = 12;

    private final RowMaker maker;
    private final TableShape shape;
    private final OtherSides sides;
    private final String body;
    private int tried;

    /**
     * The totals of a row.
     *
     * @param sides its amounts
     * @param body the function of the trigger
     */
    Totals(RowMaker maker, TableShape shape, OtherSides sides, String body) {
        this.maker = maker;
        this.shape = shape;
        this.sides = sides;
        this.body = body;
    }

    /** The row of the statement, its amount being added up in the other row; null where that does not help. */
    @Nullable
    MadeRow row(Set<String> given, String insert) throws SQLException {
        for (ForeignKey key : shape.foreignKeys()) {
            TableShape parent = maker.shapes().named(body).stream()
                    .filter(each -> each.name().equals(key.references().table())
                            && !each.name().equals(shape.name()))
                    .findFirst()
                    .orElse(null);
            if (parent != null && given.containsAll(key.columns())) {
                for (String total : totals(parent)) {
                    for (List<String> amount : amounts()) {
                        MadeRow row = tried++ < MOST ? row(key, parent, total, amount, insert) : null;
                        if (row != null) {
                            return row;
                        }
                    }
                }
            }
        }
        return null;
    }

    /** The columns of numbers of the other row that the trigger names. */
    private List<String> totals(TableShape parent) {
        return maker.hints(parent).named(body).stream()
                .filter(name -> !OtherSides.isBound(parent, name)
                        && OtherSides.isNumber(maker.candidates(), parent.column(name)))
                .toList();
    }

    /** What may be added up: an amount, a quantity times a price, the rows themselves. */
    private List<List<String>> amounts() {
        List<String> single = sides.amounts();
        List<List<String>> amounts = new ArrayList<>();
        single.forEach(column -> amounts.add(List.of(column)));
        for (int i = 0; i < single.size(); i++) {
            for (int j = i + 1; j < single.size(); j++) {
                amounts.add(List.of(single.get(i), single.get(j)));
            }
        }
        amounts.add(List.of());
        return amounts;
    }

    private @Nullable MadeRow row(ForeignKey key, TableShape parent, String total, List<String> amount, String insert)
            throws SQLException {
        List<String> theirs = key.references().columns();
        String referenced = where(theirs, key.columns());
        Step before = maker.steps()
                .undo("select " + Identifiers.quote(total) + "::text from " + parent.name() + " where " + referenced);
        if (before.failure() != null || before.of(0).size() != 1) {
            return null;
        }
        String update = "update " + parent.name() + " set " + Identifiers.quote(total) + " = ";
        Column column = parent.column(total);
        String sum = "coalesce((select sum("
                + product(amount.stream().map(Identifiers::quote).toList()) + ") from "
                + shape.name() + " where " + where(key.columns(), key.columns()) + "), 0) + "
                + product(amount.stream().map(sides::value).toList());
        Step step = maker.steps()
                .keep(Steps.DEFERRED + "; " + update + sum + " where " + referenced + "; " + insert + "; "
                        + Steps.IMMEDIATE);
        if (step.failure() != null || step.of(0).size() != 1) {
            return null;
        }
        String then = Sql.cast(before.of(0).get(0).get(0), maker.candidates().base(column.type()));
        return MadeRow.of(shape, step.of(0).get(0)).with(Beside.back(update + then + " where " + referenced));
    }

    private static String product(List<String> factors) {
        return factors.isEmpty() ? "1" : String.join(" * ", factors);
    }

    private String where(List<String> columns, List<String> ours) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> Identifiers.quote(columns.get(i)) + " = " + sides.value(ours.get(i)))
                .collect(Collectors.joining(" and "));
    }
}
