package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Nearest;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The objects that a rule is about: {@code tables().that(haveColumn("workspace_id"))}.
 *
 * @param <T> the record of the objects
 * @since 0.1.0
 */
public class Selection<T extends CatalogObject> {

    private final Class<T> type;
    private final Trait<T> trait;
    private final String description;
    private final Set<String> schemas;

    Selection(Class<T> type, Trait<T> trait, String description) {
        this(type, trait, description, Set.of());
    }

    private Selection(Class<T> type, Trait<T> trait, String description, Set<String> schemas) {
        this.type = type;
        this.trait = trait;
        this.description = description;
        this.schemas = schemas;
    }

    /** Every object of a kind. */
    static <T extends CatalogObject> Selection<T> of(Class<T> type) {
        return new Selection<>(
                type,
                Trait.of("be there", (object, catalog) -> true),
                Kind.of(type).plural().replace('_', ' '));
    }

    /** Those of them that have a trait. */
    public Selection<T> that(Trait<? super T> condition) {
        String joined = description.contains(" that ") ? description + " and " : description + " that ";
        return with(condition, joined + condition.description());
    }

    /** Those of them that are in one of these schemas. */
    public Selection<T> inSchema(String... names) {
        Set<String> wanted = new TreeSet<>(List.of(names));
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("inSchema() needs the name of a schema");
        }
        Trait<T> inside = trait.and(
                Trait.of("be in schema", (object, catalog) -> wanted.contains(String.valueOf(schema(object)))));
        Set<String> all = new TreeSet<>(schemas);
        all.addAll(wanted);
        return new Selection<>(type, inside, description + " in " + String.join(", ", names), all);
    }

    /** The schemas that are named and are not there: nothing in them would have been looked at. */
    List<Finding> unseen(Catalog catalog) {
        List<String> there = catalog.all(Kind.SCHEMA).stream()
                .map(schema -> schema.name().simple())
                .toList();
        return schemas.stream()
                .filter(schema -> !there.isEmpty() && !there.contains(schema))
                .map(schema -> Finding.missing(
                        "schema",
                        Identifiers.quote(schema),
                        List.of(),
                        null,
                        Nearest.to(schema, there)
                                .map(near -> "the nearest name there is " + near)
                                .orElse(null)))
                .toList();
    }

    /** Those of them that have none of these names: {@code "migrations"}, {@code "audit.log"}. */
    public Selection<T> except(String... names) {
        List<String> left = List.of(names);
        return with(
                Trait.of(
                        "be meant", (object, catalog) -> left.stream().noneMatch(name -> isNamed(object.name(), name))),
                description + " except " + String.join(", ", left));
    }

    /** A rule: each of them should have this trait. */
    public Rule<T> should(Trait<? super T> requirement) {
        return new Rule<>(this, List.of(requirement), "", false);
    }

    /** The objects of a catalog that are meant. */
    List<T> in(Catalog catalog) {
        return catalog.all(type).stream()
                .filter(object -> trait.isOf(object, catalog))
                .toList();
    }

    Kind kind() {
        return Kind.of(type);
    }

    private Selection<T> with(Trait<? super T> condition, String described) {
        return new Selection<>(type, trait.and(condition), described, schemas);
    }

    private static Object schema(CatalogObject object) {
        return Objects.requireNonNullElse(object.name().schema(), "");
    }

    private static boolean isNamed(ObjectName name, String written) {
        return name.simple().equals(written)
                || String.join(".", Identifiers.parts(written)).equals(name.schema() + "." + name.simple())
                || name.toString().equals(written);
    }

    /** In words: {@code tables that have column workspace_id}. */
    @Override
    public String toString() {
        return description;
    }
}
