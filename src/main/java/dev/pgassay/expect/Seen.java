package dev.pgassay.expect;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.ObjectName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a check has come upon, so that nothing is said twice.
 *
 * @param found the objects that an expectation is about, with the one that is
 * @param unexpected the objects that have been named as unexpected
 * @param missing the expectations that no object meets
 * @param missingRelations the tables, views and materialized views that are not there
 */
record Seen(
        Map<CatalogObject, ObjectExpectation> found,
        Set<CatalogObject> unexpected,
        List<ObjectExpectation> missing,
        Set<ObjectName> missingRelations) {

    Seen() {
        this(
                new IdentityHashMap<>(),
                Collections.newSetFromMap(new IdentityHashMap<>()),
                new ArrayList<>(),
                new HashSet<>());
    }

    /** Whether the table, view or materialized view is not there. */
    boolean isMissing(Scope scope) {
        return scope.relation() != null
                && missingRelations.contains(new ObjectName(scope.schema(), null, scope.relation()));
    }
}
