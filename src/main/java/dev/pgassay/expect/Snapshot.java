package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A catalog as an expectation: every object with all its facts, and nothing beyond them. */
public final class Snapshot {

    private Snapshot() {}

    /**
     * What a database must be like to be the same as this one; objects are listed by kind and name.
     *
     * @param with what is compared besides the schema itself
     */
    public static Expectations of(Catalog catalog, Set<Environment> with) {
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> isListed(Environment.of(kind), with))
                .toList();
        List<ObjectExpectation> objects = new ArrayList<>();
        for (Kind kind : kinds) {
            List<FactType> facts = facts(kind, with);
            catalog.all(kind).forEach(object -> objects.add(expected(object, facts)));
        }
        Set<Kind> complete = kinds.stream()
                .filter(kind -> Absence.isKept(kind, catalog.server().major()))
                .collect(Collectors.toSet());
        return new Expectations(
                objects, List.of(), List.of(), complete, catalog.server().major(), BehaviourExpectations.NONE);
    }

    static boolean isListed(@Nullable Environment environment, Set<Environment> with) {
        return environment == null || with.contains(environment);
    }

    /** The facts of a kind that are compared. */
    static List<FactType> facts(Kind kind, Set<Environment> with) {
        return kind.facts().stream()
                .filter(fact -> isListed(Environment.of(kind, fact), with))
                .toList();
    }

    private static ObjectExpectation expected(CatalogObject object, List<FactType> compared) {
        Kind kind = object.kind();
        List<FactExpectation> facts = compared.stream()
                .filter(fact -> !fact.isUnseen(object))
                .map(fact -> new FactExpectation(fact, fact.of(object), null))
                .toList();
        ObjectName name = object.name();
        ObjectName relation = Catalog.relationOf(object);
        Scope scope = new Scope(name.schema(), relation == null ? null : relation.name());
        return new ObjectExpectation(kind, scope, kind.isSingle() ? "" : name.simple(), false, facts, null, null);
    }
}
