package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The query that finds a new row's values: columns that a condition holds together are chosen together, the others each for itself.
 * The server judges the conditions, so none of them has to be understood here.
 */
final class RowQuery {

    private static final long MOST = 20_000;

    private final List<Source> sources = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final Set<String> varied = new HashSet<>();
    private int offset;

    void add(Source source) {
        sources.add(source);
    }

    void add(Condition condition) {
        conditions.add(condition);
    }

    List<Condition> conditions() {
        return conditions;
    }

    /** Of these columns not the first values that fit are taken, but those after some others. */
    void vary(Collection<String> columns, int passedOver) {
        varied.addAll(columns);
        offset = passedOver;
    }

    List<String> columns() {
        return sources.stream()
                .flatMap(source -> source.columns().stream())
                .distinct()
                .toList();
    }

    /** The query; it gives one row with {@link #columns()}, or none when there is none that fits. */
    String sql() {
        Map<String, String> given = new HashMap<>();
        List<String> from = new ArrayList<>();
        for (Group group : groups()) {
            Source only = group.sources.size() == 1 ? group.sources.get(0) : null;
            if (only != null && only.first() != null && conditions.stream().noneMatch(group::has) && group.offset < 0) {
                given.put(only.columns().get(0), only.first());
            } else {
                from.add("(" + group.sql(conditions) + ") pgassay_g" + from.size());
            }
        }
        String columns = columns().stream()
                .map(column -> given.containsKey(column)
                        ? given.get(column) + " as " + Identifiers.quote(column)
                        : Identifiers.quote(column))
                .collect(Collectors.joining(", "));
        return "select " + columns + (from.isEmpty() ? "" : " from " + String.join(" cross join ", from));
    }

    /** For each part that must have a row and may have none: what demands it, and the query of it alone. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (Group group : groups()) {
            List<Condition> own = conditions.stream().filter(group::has).toList();
            for (Condition condition : own) {
                parts.put(condition.what(), group.sql(List.of(condition)));
            }
            if (own.size() != 1) {
                String all = own.stream().map(Condition::what).collect(Collectors.joining("; together with "));
                parts.put(all, group.sql(own));
            }
        }
        return parts;
    }

    /** For each condition, how many of the values meet it: all of them are shown to it. */
    Map<Condition, String> alone() {
        Map<Condition, String> alone = new LinkedHashMap<>();
        for (Group group : groups()) {
            conditions.stream()
                    .filter(group::has)
                    .forEach(condition ->
                            alone.put(condition, "select count(*)" + group.from(List.of(condition), new HashMap<>())));
        }
        return alone;
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Source source : sources) {
            join(groups, new HashSet<>(source.columns())).sources.add(source);
        }
        conditions.forEach(condition -> join(groups, condition.columns()));
        if (!varied.isEmpty()) {
            join(groups, varied).offset = offset;
        }
        groups.removeIf(group -> group.sources.isEmpty());
        // what follows from other columns comes after them
        groups.forEach(group -> group.sources.sort(Comparator.comparingInt(sources::indexOf)));
        return groups;
    }

    /** The one group that has these columns; those that have some of them become one. */
    private static Group join(List<Group> groups, Set<String> columns) {
        Group joined = new Group();
        joined.columns.addAll(columns);
        for (Group group : List.copyOf(groups)) {
            if (group.columns.stream().anyMatch(columns::contains)) {
                groups.remove(group);
                joined.columns.addAll(group.columns);
                joined.sources.addAll(group.sources);
                joined.offset = Math.max(joined.offset, group.offset);
            }
        }
        groups.add(joined);
        return joined;
    }

    private static final class Group {

        private final Set<String> columns = new LinkedHashSet<>();
        private final List<Source> sources = new ArrayList<>();
        private int offset = -1;

        private boolean has(Condition condition) {
            return columns.containsAll(condition.columns());
        }

        private String sql(List<Condition> all) {
            Map<String, String> names = new HashMap<>();
            String from = from(all, names);
            String order = offset < 0
                    ? ""
                    : " order by "
                            + IntStream.range(0, sources.size())
                                    .mapToObj(i -> "pgassay_" + i + ".pgassay_o")
                                    .collect(Collectors.joining(" + "));
            return "select "
                    + names.entrySet().stream()
                            .map(name -> name.getValue() + " as " + Identifiers.quote(name.getKey()))
                            .collect(Collectors.joining(", "))
                    + from + order + " limit 1" + (offset > 0 ? " offset " + offset : "");
        }

        /** The values that meet conditions, and what each column is called among them. */
        private String from(List<Condition> all, Map<String, String> names) {
            List<String> from = new ArrayList<>();
            List<String> where = new ArrayList<>();
            List<Source> few = bounded();
            for (int i = 0; i < few.size(); i++) {
                from.add(few.get(i).from("pgassay_" + i, named(few.get(i), "pgassay_" + i, names, where)));
            }
            all.stream().filter(this::has).map(each -> each.sql().apply(names)).forEach(where::add);
            return " from " + String.join(", ", from)
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

        /** So many values of each that all of them together can be tried. */
        private List<Source> bounded() {
            int most = Integer.MAX_VALUE;
            List<Source> few = new ArrayList<>(sources);
            while (product(few) > MOST && most > 2) {
                most = Math.min(most, few.stream().mapToInt(Source::size).max().orElse(0)) - 1;
                int limit = most;
                few.replaceAll(source -> source.atMost(limit));
            }
            for (int i = few.size() - 1; product(few) > MOST && i >= 0; i--) {
                few.set(i, few.get(i).atMost(1));
            }
            return few;
        }

        private static double product(List<Source> sources) {
            return sources.stream().mapToDouble(Source::size).reduce(1, (a, b) -> a * b);
        }
    }
}
