package dev.pgassay.schemacrawler;

import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Columns of one name and several types. */
final class TypesByName {

    private TypesByName() {}

    static List<Finding> in(Scope scope) {
        Map<String, Map<String, List<String>>> types = new TreeMap<>();
        scope.all(Column.class)
                .forEach(column -> types.computeIfAbsent(column.name().simple(), name -> new TreeMap<>())
                        .computeIfAbsent(column.type(), type -> new ArrayList<>())
                        .add(Scope.ownerOf(column).toString()));
        return types.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Finding finding(String name, Map<String, List<String>> types) {
        String found = types.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
                .collect(Collectors.joining("; "));
        return Finding.different(
                "columns",
                Identifiers.quote(name),
                List.of(new Difference("set_of_types", "one type", found)),
                null,
                Lint.TYPE_BY_NAME.hint("columns of one name are compared and joined sooner or later"));
    }
}
