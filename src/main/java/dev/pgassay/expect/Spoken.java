package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What expectations speak of by name, or count: that is compared, whoever it belongs to. */
final class Spoken {

    private record Named(Kind kind, ObjectName name) {}

    private final Set<Named> named = new HashSet<>();
    private final List<Limit> limits;
    private final List<ObjectExpectation> unnamed;

    Spoken(Catalog catalog, Expectations expected) {
        this.limits = expected.limits();
        this.unnamed = expected.objects().stream()
                .filter(object -> object.name() == null)
                .toList();
        expected.objects().stream()
                .filter(object -> object.name() != null)
                .flatMap(object -> Matching.find(catalog, object, object.name()).stream())
                .forEach(object -> named.add(new Named(object.kind(), object.name())));
    }

    boolean of(CatalogObject object) {
        return named.contains(new Named(object.kind(), object.name()))
                || limits.stream().anyMatch(limit -> limit.kind() == object.kind() && isIn(limit.scopes(), object))
                || unnamed.stream().anyMatch(one -> one.kind() == object.kind() && isIn(List.of(one.scope()), object));
    }

    private static boolean isIn(List<Scope> scopes, CatalogObject object) {
        ObjectName relation = Catalog.relationOf(object);
        Scope own = new Scope(object.name().schema(), relation == null ? null : relation.name());
        return object.kind().place() == Kind.Place.DATABASE
                || scopes.stream()
                        .anyMatch(scope -> scope.relation() == null
                                ? String.valueOf(scope.schema()).equals(own.schema())
                                : scope.equals(own));
    }
}
