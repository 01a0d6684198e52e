package dev.pgassay.restore;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.PrimaryKey;
import dev.pgassay.catalog.Table;
import dev.pgassay.expect.FactExpectation;
import dev.pgassay.expect.ObjectExpectation;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What findings are about, as it is expected: from what all of them say of it, what is expected of it and what was read of it. */
record Parts(Catalog catalog, Tally tally) {

    Optional<Part> of(Kind kind, Finding finding) {
        return finding.problem() == Problem.MISSING ? missing(kind, finding) : there(kind, finding);
    }

    private Optional<Part> there(Kind kind, Finding finding) {
        Map<String, @Nullable Object> stated = new HashMap<>();
        tally.findings().stream()
                .filter(each ->
                        each.kind().equals(finding.kind()) && each.name().equals(finding.name()))
                .flatMap(each -> each.differences().stream())
                .filter(difference -> kind.fact(difference.fact()).isPresent())
                .forEach(difference -> stated.put(difference.fact(), difference.expected()));
        return catalog.all(kind).stream()
                .filter(object -> object.shownName().equals(finding.name()))
                .findFirst()
                .map(object -> {
                    ObjectName relation = table(object.name().schema(), stated).orElseGet(() -> relation(object));
                    return part(kind, relation, name(object, stated), object, stated);
                });
    }

    /** What all say of it together. */
    private Optional<Part> missing(Kind kind, Finding finding) {
        List<ObjectExpectation> all = tally.expected(finding);
        Map<String, @Nullable Object> stated = new HashMap<>();
        for (ObjectExpectation each : all) {
            for (FactExpectation fact : each.facts()) {
                stated.put(fact.fact().name(), fact.value());
            }
        }
        return all.stream()
                .findFirst()
                .flatMap(first -> relation(first, stated).map(relation -> {
                    String name = kind == Kind.PRIMARY_KEY ? text(stated.get("name")) : first.name();
                    return part(kind, relation, name, null, stated);
                }));
    }

    private Part part(
            Kind kind,
            ObjectName relation,
            @Nullable String name,
            @Nullable CatalogObject read,
            Map<String, @Nullable Object> stated) {
        boolean partitioned = catalog.find(Table.class, relation)
                .filter(table -> table.partitionKey() != null)
                .isPresent();
        return new Part(kind, relation, partitioned, name, read, stated);
    }

    private static Optional<ObjectName> relation(ObjectExpectation expected, Map<String, @Nullable Object> stated) {
        String schema = expected.scope().schema();
        String relation = expected.scope().relation();
        return relation == null ? table(schema, stated) : Optional.of(ObjectName.of(schema, relation));
    }

    /** The table that is stated of an index, which has a name without it. */
    private static Optional<ObjectName> table(@Nullable String schema, Map<String, @Nullable Object> stated) {
        String table = text(stated.get("table"));
        if (table == null) {
            return Optional.empty();
        }
        List<String> parts = Identifiers.parts(table);
        return Optional.of(
                parts.size() > 1 ? ObjectName.of(parts.get(0), parts.get(1)) : ObjectName.of(schema, parts.get(0)));
    }

    private static ObjectName relation(CatalogObject object) {
        ObjectName relation = Catalog.relationOf(object);
        return relation == null ? object.name() : relation;
    }

    private static @Nullable String name(CatalogObject object, Map<String, @Nullable Object> stated) {
        if (object instanceof PrimaryKey key) {
            return stated.containsKey("name") ? text(stated.get("name")) : key.constraintName();
        }
        return object.name().name();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
