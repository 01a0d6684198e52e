package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Agreement.Member;
import dev.pgassay.behaviour.Agreement.Place;
import dev.pgassay.catalog.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The query of what a new row can reference, rows that agree in what a trigger may compare before others. */
final class AgreeingRows {

    private static final int ROWS = 1000;
    private static final int JOINED = 50_000;
    private static final int EACH = 60;
    /** A foreign key in common says more than a name. */
    private static final int BY_KEY = 10;

    private final Agreement agreement;
    private final Map<String, String> given = new LinkedHashMap<>();
    private final List<String> where = new ArrayList<>();
    private final List<String> ranks = new ArrayList<>();

    /**
     * The query for a plan.
     *
     * @param free the columns of the new row that may have any value
     */
    AgreeingRows(Agreement agreement, Set<String> free) {
        this.agreement = agreement;
        for (int i = 0; i < agreement.places().size(); i++) {
            Place place = agreement.places().get(i);
            for (int k = 0;
                    place.from() == Agreement.NEW && k < place.key().columns().size();
                    k++) {
                String value =
                        value(new Member(i, place.key().references().columns().get(k)));
                String earlier = given.putIfAbsent(place.key().columns().get(k), value);
                if (earlier != null) {
                    where.add(earlier + " = " + value);
                }
            }
        }
        agreement.same().forEach(same -> rank(same, free));
    }

    /** The columns of the new row. */
    List<String> columns() {
        return List.copyOf(given.keySet());
    }

    /** The query of their values, as text. */
    String sql() {
        String values = given.values().stream().map(value -> value + "::text").collect(Collectors.joining(", "));
        List<String> order = new ArrayList<>();
        if (!ranks.isEmpty()) {
            order.add(String.join(" + ", ranks) + " desc");
        }
        List<String> from = new ArrayList<>();
        List<String> joins = new ArrayList<>();
        List<String> newest = new ArrayList<>();
        long first = agreement.places().stream()
                .filter(place -> place.from() == Agreement.NEW)
                .count();
        int each = (int) Math.min(EACH, Math.pow(JOINED, 1.0 / first));
        for (int i = 0; i < agreement.places().size(); i++) {
            Place place = agreement.places().get(i);
            if (place.from() == Agreement.NEW) {
                from.add("(select *, row_number() over (order by xmin::text::bigint desc) as pgassay_o from "
                        + place.table().name() + " limit " + each + ") p" + i);
                newest.add("p" + i + ".pgassay_o");
            } else {
                joins.add(" left join " + place.table().name() + " p" + i + " on " + led(place, i));
            }
        }
        order.add(String.join(" + ", newest));
        return "select " + values + " from " + String.join(" cross join ", from) + String.join("", joins)
                + (where.isEmpty() ? "" : " where " + String.join(" and ", where)) + " order by "
                + String.join(", ", order) + " limit " + ROWS;
    }

    private static String led(Place place, int i) {
        List<String> pairs = new ArrayList<>();
        for (int k = 0; k < place.key().columns().size(); k++) {
            pairs.add(value(new Member(place.from(), place.key().columns().get(k))) + " = "
                    + value(new Member(i, place.key().references().columns().get(k))));
        }
        return String.join(" and ", pairs);
    }

    /** What is the same counts; a column of the new row that no key leads to takes what one of the others has. */
    private void rank(Set<Member> same, Set<String> free) {
        List<Member> others =
                same.stream().filter(member -> member.place() != Agreement.NEW).toList();
        Optional<Member> first = others.stream().findFirst();
        if (first.isEmpty()) {
            return;
        }
        String value = value(first.get());
        boolean byKey = same.stream()
                .anyMatch(member ->
                        agreement.isId(member) || !agreement.targets(member).isEmpty());
        String equal = others.stream()
                .skip(1)
                .map(member -> value + "::text = " + value(member) + "::text")
                .collect(Collectors.joining(" and "));
        if (!equal.isEmpty()) {
            ranks.add("case when " + equal + " then " + (byKey ? BY_KEY : 1) + " else 0 end");
        }
        same.stream()
                .filter(member -> member.place() == Agreement.NEW && free.contains(member.column()))
                .forEach(member -> given.putIfAbsent(member.column(), value));
    }

    private static String value(Member member) {
        return "p" + member.place() + "." + Identifiers.quote(member.column());
    }
}
