package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Source.Sort;
import dev.pgassay.catalog.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns of a new row that conditions hold together, with where their values come from. */
final class ValueGroup {

    private static final int MOST = 500_000;
    private static final int CAREFUL = 50_000;
    private static final int MANY = 10_000;
    private static final int VALUES = 60;
    private static final int FEW = 6;
    private static final int HITS = 20;
    private static final int ROWS = 3_000;

    final Set<String> columns = new LinkedHashSet<>();
    final List<Source> sources = new ArrayList<>();

    /** How many rows that fit are passed over; below zero where it does not matter which comes first. */
    int offset = -1;
    /** How many rows are asked for. */
    int most = 1;

    boolean has(Condition condition) {
        return columns.containsAll(condition.columns());
    }

    /** The query that gives one row of values that meet these conditions, so far as they are about this group. */
    String sql(List<Condition> all) {
        Map<String, String> names = new LinkedHashMap<>();
        String from = from(bounded(narrowed(met(all)), MOST), names, met(all), 0);
        String order = offset < 0 ? "" : ranked();
        return "select " + listed(names) + from + order + " limit " + most + (offset > 0 ? " offset " + offset : "");
    }

    /** The query that tells whether there is a row after those that are passed over: in which order they come is all one for the first. */
    String any(List<Condition> all) {
        if (offset != 0) {
            return sql(all);
        }
        // without their places the values need not be the same
        return "select " + ranks() + from(bounded(narrowed(met(all)), MOST), new LinkedHashMap<>(), met(all), 0)
                + " limit 1";
    }

    /** How many rows of values meet the conditions: all of them are shown to them. */
    String count(List<Condition> all) {
        return "select count(*)" + from(bounded(sources, MOST), new LinkedHashMap<>(), met(all), 0);
    }

    /**
     * The same search where conditions raise an error at what they do not like, {@code zone::regclass is not null}: the first such value
     * would end a query, so each row is shown to them by itself, and an error is a no. Gives some rows of {@link #names()}, as JSON.
     */
    String careful(List<Condition> all) {
        List<Source> plain = new ArrayList<>();
        List<Source> derived = new ArrayList<>();
        bounded(sources, CAREFUL).forEach(source -> (source.sort() == Sort.DERIVED ? derived : plain).add(source));
        Map<String, String> outer = new LinkedHashMap<>();
        String rows = from(plain, outer, List.of(), 0);
        Map<String, String> names = new LinkedHashMap<>();
        outer.keySet().forEach(column -> names.put(column, "pgassay_f." + Identifiers.quote(column)));
        String one = from(derived, names, met(all), plain.size()).replaceFirst("^ from ", ", ");
        String hit = "select " + Trying.json(List.copyOf(names.values())) + " into pgassay_h from "
                + Trying.row(List.copyOf(outer.keySet())) + " pgassay_f" + one + " limit 1";
        return Trying.sql("select " + listed(outer) + rows, hit, names.size(), HITS);
    }

    /** Inserts rows of values that meet the conditions one by one until one is taken, which gives its {@link #given()}. */
    String inserted(List<Condition> all, String insert) {
        Map<String, String> names = new LinkedHashMap<>();
        String from = from(bounded(sources, CAREFUL), names, met(all), 0);
        String rows = "select " + listed(names) + from + ranked() + " limit " + ROWS;
        String hit = insert + "; pgassay_h := "
                + Trying.json(names.keySet().stream().map(Trying::value).toList());
        return Trying.sql(rows, hit, names.size(), 1);
    }

    /** The columns in the order of their sources. */
    List<String> given() {
        return sources.stream()
                .flatMap(source -> source.columns().stream())
                .distinct()
                .toList();
    }

    private String ranked() {
        return " order by " + ranks();
    }

    private String ranks() {
        return IntStream.range(0, sources.size())
                .mapToObj(i -> "pgassay_" + i + ".pgassay_o")
                .collect(Collectors.joining(" + "));
    }

    /** The columns in the order in which {@link #careful} gives them. */
    List<String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (boolean derived : List.of(false, true)) {
            sources.stream()
                    .filter(source -> (source.sort() == Sort.DERIVED) == derived)
                    .flatMap(source -> source.columns().stream())
                    .forEach(column -> names.put(column, column));
        }
        return List.copyOf(names.keySet());
    }

    private List<Condition> met(List<Condition> all) {
        return all.stream().filter(this::has).toList();
    }

    private static String listed(Map<String, String> names) {
        return names.entrySet().stream()
                .map(name -> name.getValue() + " as " + Identifiers.quote(name.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** The values that meet conditions, and what each column is called among them. */
    private static String from(List<Source> sources, Map<String, String> names, List<Condition> all, int first) {
        List<String> from = new ArrayList<>();
        List<String> where = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            String alias = "pgassay_" + (first + i);
            from.add(sources.get(i).from(alias, named(sources.get(i), alias, names, where)));
        }
        all.forEach(each -> where.add(each.sql().apply(names)));
        return (from.isEmpty() ? "" : " from " + String.join(", ", from))
                + (where.isEmpty() ? "" : " where " + String.join(" and ", where));
    }

    /** What each column of a source is called; of one that is there already, both must be the same. */
    private static List<String> named(Source source, String alias, Map<String, String> names, List<String> where) {
        List<String> named = new ArrayList<>();
        for (String column : source.columns()) {
            String earlier = names.get(column);
            String name = earlier == null ? column : "pgassay_again_" + column;
            String qualified = alias + "." + Identifiers.quote(name);
            if (earlier == null) {
                names.put(column, qualified);
            } else {
                where.add("(" + earlier + " = " + qualified + " or " + qualified + " is null)");
            }
            named.add(name);
        }
        return named;
    }

    /** Of many values for several columns only those that each column may have by itself, so that more of them can be tried together. */
    private List<Source> narrowed(List<Condition> met) {
        boolean many =
                sources.stream().filter(source -> source.sort() == Sort.MANY).count() > 1;
        List<Condition> strict = met.stream().filter(Condition::narrows).toList();
        return sources.stream()
                .map(source -> switch (source.sort()) {
                    case MANY -> source.met(alone(source, many ? met : strict));
                    case VALUES -> source.met(alone(source, strict));
                    default -> source;
                })
                .toList();
    }

    private static List<Condition> alone(Source source, List<Condition> met) {
        return met.stream()
                .flatMap(condition -> condition.alone().stream())
                .filter(condition -> condition.columns().equals(Set.copyOf(source.columns())))
                .toList();
    }

    /** So many values of each that all of them together can be tried: of many first fewer than of few. */
    private static List<Source> bounded(List<Source> sources, int bound) {
        int few = Integer.MAX_VALUE;
        int many = Integer.MAX_VALUE;
        for (int most = VALUES; product(sources, few, many) > bound && most > FEW; most--) {
            few = most;
            many = MANY;
        }
        for (int most = MANY; product(sources, few, many) > bound && most > FEW; most /= 2) {
            few = FEW;
            many = most;
        }
        for (int most = FEW; product(sources, few, many) > bound && most > 0; most--) {
            few = most;
            many = most;
        }
        List<Source> cut = new ArrayList<>();
        for (Source source : sources) {
            cut.add(source.atMost(source.sort() == Sort.MANY ? many : few));
        }
        return cut;
    }

    private static double product(List<Source> sources, int few, int many) {
        return sources.stream()
                .mapToDouble(source -> source.size(source.sort() == Sort.MANY ? many : few))
                .reduce(1, (a, b) -> a * b);
    }
}
