package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Nearest;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.PrimaryKey;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where something is that might have been meant by what is missing. */
final class Whereabouts {

    private static final Set<Kind> HAVE_AN_INDEX = Set.of(Kind.UNIQUE_CONSTRAINT, Kind.EXCLUSION_CONSTRAINT);

    private final Catalog catalog;
    private final Expectations expectations;

    Whereabouts(Catalog catalog, Expectations expectations) {
        this.catalog = catalog;
        this.expectations = expectations;
    }

    /** Something with other arguments, of another kind, in another place, or under a name that is near; or null. */
    @Nullable
    String of(ObjectExpectation expected, ObjectName name) {
        if (expected.kind().isSingle()) {
            return null;
        }
        String constraint = expected.kind() == Kind.INDEX ? constraint(name) : null;
        if (constraint != null) {
            return constraint;
        }
        List<CatalogObject> overloads = expected.kind().isOverloaded() ? overloads(expected.kind(), name) : List.of();
        if (!overloads.isEmpty()) {
            return names("there is ", overloads);
        }
        if (HAVE_AN_INDEX.contains(expected.kind())
                && catalog.find(Kind.INDEX, ObjectName.of(name.schema(), String.valueOf(name.name())))
                        .isPresent()) {
            return "there is an index of this name, and no constraint";
        }
        for (Kind kind : Kind.values()) {
            if (kind != expected.kind() && catalog.find(kind, name).isPresent()) {
                return "there is " + kind.withArticle() + " of this name";
            }
        }
        List<CatalogObject> elsewhere = catalog.all(expected.kind()).stream()
                .filter(object -> object.name().simple().equals(name.simple()))
                .toList();
        // a name that stands in many places, an id, says nothing
        return elsewhere.size() == 1 && !isListed(elsewhere.get(0))
                ? "there is " + elsewhere.get(0).shownName()
                : nearest(expected, name);
    }

    /** Why a name alone is not enough. */
    static String several(List<CatalogObject> objects) {
        return names("it is several, so it has to be named in full: ", objects);
    }

    private static String names(String before, List<CatalogObject> objects) {
        return objects.stream().map(CatalogObject::shownName).collect(Collectors.joining(", ", before, ""));
    }

    /** The constraint that the index of this name belongs to, or null: such an index is no object of its own. */
    private @Nullable String constraint(ObjectName index) {
        return Stream.of(Kind.PRIMARY_KEY, Kind.UNIQUE_CONSTRAINT, Kind.EXCLUSION_CONSTRAINT)
                .flatMap(kind -> catalog.all(kind).stream())
                .filter(constraint -> Objects.equals(constraint.name().schema(), index.schema())
                        && nameOf(constraint).equals(index.name()))
                .map(constraint ->
                        "it belongs to " + constraint.kind().label() + " " + constraint.name() + " and is stated there")
                .findFirst()
                .orElse(null);
    }

    private static String nameOf(CatalogObject constraint) {
        return constraint instanceof PrimaryKey key
                ? key.constraintName()
                : constraint.name().simple();
    }

    /** Objects of this name with something else in parentheses, or in other schemas where this one has none. */
    private List<CatalogObject> overloads(Kind kind, ObjectName name) {
        List<CatalogObject> here = Matching.overloads(catalog, kind, new Scope(name.schema(), null), name);
        return here.isEmpty()
                ? catalog.all(kind).stream()
                        .filter(object -> Objects.equals(object.name().name(), name.name()))
                        .toList()
                : here;
    }

    private @Nullable String nearest(ObjectExpectation expected, ObjectName name) {
        List<String> names = expected.scope()
                .objects(catalog, expected.kind())
                .map(object -> object.name().simple())
                .filter(candidate -> !isDeclared(expected, candidate))
                .toList();
        return Nearest.to(name.simple(), names)
                .map(near -> "the nearest name there is " + near)
                .orElse(null);
    }

    /** The schema that a misspelt name was probably meant to be, or null. */
    @Nullable
    String nearestSchema(String schema) {
        List<String> schemas = catalog.all(Kind.SCHEMA).stream()
                .map(object -> object.name().simple())
                .toList();
        return Nearest.to(schema, schemas)
                .map(near -> "the nearest name there is " + near)
                .orElse(null);
    }

    /** Whether an expectation is about this very object, so that it was not meant by another. */
    private boolean isListed(CatalogObject object) {
        return expectations.objects().stream()
                .filter(other -> other.kind() == object.kind() && !other.absent() && other.name() != null)
                .anyMatch(other -> other.scope()
                        .named(other.kind(), String.valueOf(other.name()))
                        .equals(object.name()));
    }

    /** What is declared under its own name was not meant by another. */
    private boolean isDeclared(ObjectExpectation expected, String name) {
        return expectations.objects().stream()
                .anyMatch(other -> other.kind() == expected.kind()
                        && other.scope().equals(expected.scope())
                        && name.equals(other.name()));
    }
}
