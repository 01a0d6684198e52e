package dev.pgassay.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A value with holes in it, {@code {_,_,_}}, and what may stand in each: the server puts together all that can be put together.
 *
 * @param pieces the text around the holes, one more than there are places
 * @param holes which hole is at each place; one hole may be at several
 * @param values what may stand in each hole, the likeliest first
 */
record Form(List<String> pieces, List<Integer> holes, List<List<String>> values) {

    /** What ends a part of which nobody knows whether another follows. */
    static final String COMMA = ",\n";

    private static final int MOST = 10_000;

    /** A form in which each hole has one place. */
    static Form of(List<String> pieces, List<List<String>> values) {
        return new Form(pieces, IntStream.range(0, values.size()).boxed().toList(), values);
    }

    /** All that these forms give; what has the likeliest values in all its holes comes first. */
    static Source source(String column, String type, List<Form> forms) {
        List<Form> few = new ArrayList<>();
        int left = MOST;
        for (Form form : forms) {
            Form some = form.atMost(left / (forms.size() - few.size()));
            few.add(some);
            left -= some.size();
        }
        String all = few.stream().map(Form::sql).collect(Collectors.joining(" union all "));
        return Source.many(
                column,
                "(select row_number() over (order by o), cast(replace(v, " + Sql.literal(COMMA + "}") + ", '}') as "
                        + type + ") from (" + all + ") pgassay_f (o, v))",
                few.stream().mapToInt(Form::size).sum());
    }

    private int size() {
        return values.stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
    }

    private Form atMost(int most) {
        List<List<String>> few = new ArrayList<>(values);
        while (product(few) > most) {
            int longest = 0;
            for (int i = 0; i < few.size(); i++) {
                longest = few.get(i).size() >= few.get(longest).size() ? i : longest;
            }
            few.set(longest, few.get(longest).subList(0, few.get(longest).size() - 1));
        }
        return new Form(pieces, holes, few);
    }

    private static double product(List<List<String>> values) {
        return values.stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b);
    }

    private String sql() {
        String order =
                IntStream.range(0, values.size()).mapToObj(i -> "h" + i + ".o").collect(Collectors.joining(" + "));
        StringBuilder text = new StringBuilder(Sql.literal(pieces.get(0)));
        for (int i = 0; i < holes.size(); i++) {
            text.append(" || h").append(holes.get(i)).append(".v || ").append(Sql.literal(pieces.get(i + 1)));
        }
        String from = IntStream.range(0, values.size())
                .mapToObj(
                        i -> Sql.placed(values.get(i).stream().map(Sql::literal).toList()) + " h" + i + " (o, v)")
                .collect(Collectors.joining(", "));
        return "select " + (order.isEmpty() ? "0" : order) + ", " + text + (from.isEmpty() ? "" : " from " + from);
    }
}
