package dev.pgassay.assertions;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Nearest;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.Check;
import dev.pgassay.expect.ObjectExpectation;
import dev.pgassay.expect.Scope;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * These objects of a kind, and no others. It holds for the relation, or for every schema that the names say.
 *
 * @param context the catalog, and how it is looked at
 * @param owner the relation whose members are meant, or null for those of the catalog
 * @param kind the kind
 */
record ExactSet(Context context, @Nullable CatalogObject owner, Kind kind) {

    List<Finding> findings(String... names) {
        Given.value("names", names);
        Optional<String> unkept = Check.unkept(kind, context.catalog());
        if (unkept.isPresent()) {
            return List.of(Finding.unknown(
                    kind.plural().replace('_', ' '), owner == null ? "" : "of " + owner.name(), null, unkept.get()));
        }
        Written written = new Written(context.schema(), owner);
        List<ObjectExpectation> expected =
                Arrays.stream(names).map(name -> written.object(kind, name)).toList();
        Set<Scope> scopes =
                expected.stream().map(ObjectExpectation::scope).collect(Collectors.toCollection(LinkedHashSet::new));
        if (scopes.isEmpty()) {
            scopes.add(written.scope(kind));
        }
        List<Finding> unseen =
                scopes.stream().flatMap(scope -> schema(scope).stream()).toList();
        if (!unseen.isEmpty()) {
            return unseen;
        }
        Set<ObjectName> wanted = new TreeSet<>();
        expected.stream().map(this::name).filter(name -> !wanted.add(name)).forEach(name -> {
            throw new IllegalArgumentException(kind.label() + " " + name + " is named twice");
        });
        Set<ObjectName> there = scopes.stream()
                .flatMap(scope -> scope.objects(context.catalog(), kind))
                .map(CatalogObject::name)
                .collect(Collectors.toCollection(TreeSet::new));
        return wanted.equals(there) ? List.of() : List.of(other(scopes, wanted, there));
    }

    /** The name of what is expected, as it is read where it is there. */
    private ObjectName name(ObjectExpectation expected) {
        return Check.find(context.catalog(), expected)
                .map(CatalogObject::name)
                .orElseGet(() -> expected.scope().named(kind, String.valueOf(expected.name())));
    }

    /** In a schema that is not there nothing would have been looked at. */
    private List<Finding> schema(Scope scope) {
        return owner != null || scope.schema() == null
                ? List.of()
                : new Members(context, null).missing(Kind.SCHEMA, Identifiers.quote(scope.schema()));
    }

    private Finding other(Set<Scope> scopes, Set<ObjectName> wanted, Set<ObjectName> there) {
        Function<ObjectName, String> shown = scopes.size() == 1 ? ObjectName::simple : ObjectName::toString;
        Difference difference = new Difference(
                kind.plural(),
                wanted.stream().map(shown).toList(),
                there.stream().map(shown).toList());
        Set<String> unexpected = there.stream()
                .filter(name -> !wanted.contains(name))
                .map(shown)
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<String> near = wanted.stream()
                .filter(name -> !there.contains(name))
                .flatMap(name -> Stream.of(shown.apply(name)))
                .flatMap(name -> Nearest.to(name, unexpected).stream())
                .findFirst();
        return Finding.different(
                what(scopes),
                where(scopes),
                List.of(difference),
                null,
                near.map(name -> "the nearest name there is " + name).orElse(null));
    }

    private String what(Set<Scope> scopes) {
        if (owner != null) {
            return owner.kind().label();
        }
        return one(scopes).isPresent() ? "schema" : "database";
    }

    private String where(Set<Scope> scopes) {
        return owner != null
                ? owner.name().toString()
                : one(scopes).map(Identifiers::quote).orElse("");
    }

    /** The one schema that is looked at, or nothing when it is the database or several schemas. */
    private static Optional<String> one(Set<Scope> scopes) {
        return scopes.size() == 1 ? Optional.ofNullable(scopes.iterator().next().schema()) : Optional.empty();
    }
}
