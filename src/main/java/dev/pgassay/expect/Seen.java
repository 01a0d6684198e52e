package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a check has come upon, so that nothing is said twice.
 *
 * @param found the objects that an expectation is about, with the one that is
 * @param different the facts of each that have been found to be otherwise
 * @param unexpected the objects that have been named as unexpected
 * @param missing the expectations that no object meets
 * @param missingSchemas the schemas that are not there
 * @param missingRelations the tables, views and materialized views that are not there
 */
record Seen(
        Map<CatalogObject, ObjectExpectation> found,
        Map<CatalogObject, Set<String>> different,
        Set<CatalogObject> unexpected,
        List<ObjectExpectation> missing,
        Set<String> missingSchemas,
        Set<ObjectName> missingRelations) {

    Seen() {
        this(
                new IdentityHashMap<>(),
                new IdentityHashMap<>(),
                Collections.newSetFromMap(new IdentityHashMap<>()),
                new ArrayList<>(),
                new HashSet<>(),
                new HashSet<>());
    }

    /** Whether an object is listed by name: an item without one is met by whatever there is. */
    boolean isListed(CatalogObject object) {
        ObjectExpectation expected = found.get(object);
        return expected != null && expected.name() != null;
    }

    void found(CatalogObject object, ObjectExpectation expected, List<Difference> differences) {
        found.put(object, expected);
        Set<String> facts = different.computeIfAbsent(object, key -> new HashSet<>());
        differences.forEach(difference -> facts.add(difference.fact()));
    }

    /** Whether the schema, or the table, view or materialized view, is not there. */
    boolean isMissing(Scope scope) {
        return scope.schema() != null
                && (missingSchemas.contains(scope.schema())
                        || missingRelations.contains(new ObjectName(scope.schema(), null, scope.relation())));
    }

    /** Whether what holds the object has been named as unexpected, so that all in it is. */
    boolean isInUnexpected(CatalogObject object, Catalog catalog) {
        ObjectName relation = Catalog.relationOf(object);
        String schema = object.name().schema();
        return Arrays.stream(Kind.values())
                        .filter(Kind::isRelation)
                        .anyMatch(kind -> isUnexpected(catalog, kind, relation))
                || isUnexpected(catalog, Kind.SCHEMA, schema == null ? null : ObjectName.of(schema));
    }

    private boolean isUnexpected(Catalog catalog, Kind kind, @Nullable ObjectName name) {
        return name != null
                && catalog.find(kind, name).filter(unexpected::contains).isPresent();
    }
}
