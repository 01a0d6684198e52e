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

/**
 * The query that finds a new row's values: columns that a condition holds together are chosen together, the others each for itself.
 * The server judges the conditions, so none of them has to be understood here.
 */
final class RowQuery {

    /** What is said where rows of other tables do not fit together. */
    static final String SAME = "rows that are the same in ";

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
        return sql(Set.of(), "");
    }

    /** How many rows are passed over; below zero where it does not matter which comes first. */
    int offset() {
        return varied.isEmpty() ? -1 : offset;
    }

    /** The query of several rows one after the other. */
    String page(int first, int many) {
        List<ValueGroup> groups = groups();
        for (ValueGroup group : groups) {
            if (group.offset >= 0) {
                group.offset = first;
                group.most = many;
            }
        }
        return sql(groups, Set.of(), "");
    }

    /** The same, but that the values of a group come from elsewhere. */
    String sql(Set<String> replaced, String by) {
        return sql(groups(), replaced, by);
    }

    private String sql(List<ValueGroup> groups, Set<String> replaced, String by) {
        Map<String, String> given = new HashMap<>();
        List<String> from = new ArrayList<>();
        for (ValueGroup group : groups) {
            Source only = group.sources.size() == 1 ? group.sources.get(0) : null;
            if (group.columns.equals(replaced)) {
                from.add(by + " pgassay_g" + from.size());
            } else if (only != null
                    && only.first() != null
                    && conditions.stream().noneMatch(group::has)
                    && group.offset < 0) {
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
        for (ValueGroup group : groups()) {
            List<Condition> own = conditions.stream().filter(group::has).toList();
            for (Condition condition : own) {
                parts.put(condition.what(), group.any(List.of(condition)));
            }
            if (own.isEmpty()) {
                parts.put(SAME + String.join(", ", group.columns), group.any(own));
            } else if (own.size() > 1) {
                String all = own.stream().map(Condition::what).collect(Collectors.joining("; together with "));
                parts.put(all, group.any(own));
            }
        }
        return parts;
    }

    /** These columns, and where one of them follows from others those that are chosen together with it. */
    Set<String> behind(Set<String> columns) {
        Set<String> behind = new LinkedHashSet<>(columns);
        groups().stream()
                .filter(group -> group.sources.stream()
                        .anyMatch(source ->
                                source.sort() == Source.Sort.DERIVED && columns.containsAll(source.columns())))
                .forEach(group -> behind.addAll(group.columns));
        return behind;
    }

    /** The columns that are chosen together, with what they are chosen from. */
    List<ValueGroup> groups() {
        List<ValueGroup> groups = new ArrayList<>();
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
    private static ValueGroup join(List<ValueGroup> groups, Set<String> columns) {
        ValueGroup joined = new ValueGroup();
        joined.columns.addAll(columns);
        for (ValueGroup group : List.copyOf(groups)) {
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
}
