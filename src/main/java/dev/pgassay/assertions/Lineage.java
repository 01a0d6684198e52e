package dev.pgassay.assertions;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Table;
import dev.pgassay.finding.Finding;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which tables inherit from which, partitions included.
 *
 * @param catalog where they are
 */
record Lineage(Catalog catalog) {

    /** The tables that inherit from this one, without those that inherit from them in turn. */
    Stream<Table> children(ObjectName parent) {
        return catalog.all(Table.class).stream()
                .filter(table -> table.inherits().contains(parent));
    }

    /** Says when the one is no ancestor of the other; a parent is at depth 1, null is any depth. */
    List<Finding> missing(ObjectName ancestor, ObjectName descendant, @Nullable Integer depth) {
        NavigableMap<ObjectName, NavigableSet<Integer>> ancestors = ancestors(descendant);
        return isAmong(ancestors, ancestor, depth)
                ? List.of()
                : List.of(Finding.missing(
                        "ancestor", text(ancestor, descendant, depth), List.of(), null, hint(descendant, ancestors)));
    }

    /** Says when the one is an ancestor of the other. */
    List<Finding> unexpected(ObjectName ancestor, ObjectName descendant) {
        NavigableMap<ObjectName, NavigableSet<Integer>> ancestors = ancestors(descendant);
        return ancestors.containsKey(ancestor)
                ? List.of(Finding.unexpected(
                        "ancestor", text(ancestor, descendant, null), null, hint(descendant, ancestors)))
                : List.of();
    }

    /** Every table above this one, with the depths: by several parents there may be several. */
    private NavigableMap<ObjectName, NavigableSet<Integer>> ancestors(ObjectName table) {
        NavigableMap<ObjectName, NavigableSet<Integer>> all = new TreeMap<>();
        addParents(table, 1, all);
        return all;
    }

    private void addParents(ObjectName child, int depth, NavigableMap<ObjectName, NavigableSet<Integer>> all) {
        for (ObjectName parent :
                catalog.find(Table.class, child).map(Table::inherits).orElse(List.of())) {
            if (all.computeIfAbsent(parent, name -> new TreeSet<>()).add(depth)) {
                addParents(parent, depth + 1, all);
            }
        }
    }

    private static boolean isAmong(
            NavigableMap<ObjectName, NavigableSet<Integer>> ancestors, ObjectName ancestor, @Nullable Integer depth) {
        NavigableSet<Integer> depths = ancestors.get(ancestor);
        return depths != null && (depth == null || depths.contains(depth));
    }

    private static String text(ObjectName ancestor, ObjectName descendant, @Nullable Integer depth) {
        return ancestor + " of " + descendant + (depth == null ? "" : " at depth " + depth);
    }

    private static String hint(ObjectName table, NavigableMap<ObjectName, NavigableSet<Integer>> ancestors) {
        return table + " descends from "
                + (ancestors.isEmpty()
                        ? "no table"
                        : ancestors.entrySet().stream()
                                .map(entry -> entry.getKey() + " at depth "
                                        + entry.getValue().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(" and ")))
                                .collect(Collectors.joining(", ")));
    }
}
