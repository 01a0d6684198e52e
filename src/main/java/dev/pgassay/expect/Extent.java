package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Policy;
import dev.pgassay.catalog.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a comparison with a live database goes.
 *
 * @param schemas the only schemas that are compared; empty for all
 * @param excluded schemas that are not compared
 * @param platform whose own objects are not compared, {@code supabase}; {@code plain} for nobody's
 */
public record Extent(Set<String> schemas, Set<String> excluded, String platform) {

    /** Copies the names. */
    public Extent {
        schemas = Set.copyOf(schemas);
        excluded = Set.copyOf(excluded);
        PlatformObjects.of(platform); // or it is none
    }

    /** All that is there. */
    public static Extent all() {
        return new Extent(Set.of(), Set.of(), "plain");
    }

    /** The expectations that are within it: what is written by hand about other people's objects is, of other schemas nothing. */
    public Expectations of(Expectations expected) {
        PlatformObjects theirs = PlatformObjects.of(platform);
        List<ObjectExpectation> objects = expected.objects().stream()
                .filter(object -> isChosen(object.kind(), object.scope().schema(), String.valueOf(object.name())))
                .filter(object -> !object.isPrinted()
                        || !theirs.own(object.kind(), object.scope().named(object.kind(), name(object))))
                .toList();
        List<Limit> limits = expected.limits().stream()
                .filter(limit -> limit.scopes().stream().allMatch(scope -> isChosen(limit.kind(), scope.schema(), "")))
                .toList();
        List<RowsExpectation> rows = expected.rows().stream()
                .filter(table -> isChosen(Kind.TABLE, table.table().schema(), ""))
                .toList();
        return expected.with(objects, limits, rows);
    }

    private static String name(ObjectExpectation expected) {
        return String.valueOf(expected.name());
    }

    /** The catalog without what is beyond, and what that is. */
    public LeftOut of(Catalog catalog, Expectations expected) {
        Spoken spoken = new Spoken(catalog, expected);
        PlatformObjects theirs = PlatformObjects.of(platform);
        Set<ObjectName> histories = HistoryTables.in(catalog);
        List<CatalogObject> rest = new ArrayList<>();
        Set<String> schemas = new TreeSet<>();
        Set<String> platforms = new TreeSet<>();
        for (CatalogObject object : catalog.objects().values().stream()
                .flatMap(byName -> byName.values().stream())
                .toList()) {
            Kind kind = object.kind();
            ObjectName name = object.name();
            if (!isChosen(kind, name.schema(), name.simple())) {
                schemas.add(kind == Kind.SCHEMA ? name.simple() : String.valueOf(name.schema()));
            } else if (spoken.of(object)) {
                rest.add(object);
            } else if (theirs.own(kind, name) || isTheirs(theirs, object)) {
                platforms.add(kind == Kind.SCHEMA ? name.simple() : "");
            } else if (!HistoryTables.isPart(object, histories)) {
                rest.add(object);
            }
        }
        platforms.remove("");
        schemas.remove("null");
        return new LeftOut(
                Catalog.of(catalog.server(), rest, catalog.unmodeled()),
                schemas,
                platform,
                platforms,
                histories.stream().map(ObjectName::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whether it is part of a platform's table. Policies on those are people's, and so are triggers with a function of theirs. */
    private static boolean isTheirs(PlatformObjects theirs, CatalogObject object) {
        if (object instanceof Policy
                || (object instanceof Trigger trigger && !theirs.own(Kind.ROUTINE, trigger.executes()))) {
            return false;
        }
        ObjectName relation = Catalog.relationOf(object);
        return relation != null && theirs.own(Kind.TABLE, relation);
    }

    /** Whether something is in a schema that is compared; with schemas chosen, nothing is that is in none. */
    private boolean isChosen(Kind kind, @Nullable String schema, String name) {
        String where = kind == Kind.SCHEMA ? name : schema;
        if (where == null) {
            return schemas.isEmpty();
        }
        return (schemas.isEmpty() || schemas.contains(where)) && !excluded.contains(where);
    }
}
