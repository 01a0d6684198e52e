package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Nearest;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    private final Set<String> exceptions;

    private Selection(Class<T> type, Trait<T> trait, String description, Set<String> schemas, Set<String> exceptions) {
        this.type = type;
        this.trait = trait;
        this.description = description;
        this.schemas = schemas;
        this.exceptions = exceptions;
    }

    Selection(Selection<T> same) {
        this(same.type, same.trait, same.description, same.schemas, same.exceptions);
    }

    /** Every object of a kind. */
    static <T extends CatalogObject> Selection<T> of(Class<T> type) {
        return new Selection<>(
                type,
                Trait.of("be there", (object, catalog) -> true),
                Kind.of(type).plural().replace('_', ' '),
                Set.of(),
                Set.of());
    }

    /** Those of them that have a trait. */
    public Selection<T> that(Trait<? super T> condition) {
        Given.value("that", "condition", condition);
        String joined = description.contains(" that ") ? description + " and " : description + " that ";
        return new Selection<>(
                type, trait.and(condition), joined + plural(condition.description()), schemas, exceptions);
    }

    /** The same objects but for some, which goes without saying. */
    Selection<T> where(Trait<? super T> condition) {
        return new Selection<>(type, trait.and(condition), description, schemas, exceptions);
    }

    /** What should be so, as it is said where it is so: {@code not be named x} becomes {@code are not named x}. */
    private static String plural(String infinitive) {
        return infinitive
                .replaceAll("(^|and |or |nor |both |either |neither )not be ", "$1are not ")
                .replaceAll("(^|and |or |nor |both |either |neither )be ", "$1are ")
                .replaceAll("(^|and |or |both |either )not ", "$1do not ");
    }

    /** Those of them that are in one of these schemas. */
    public Selection<T> inSchema(String... names) {
        Set<String> wanted = new TreeSet<>(Given.values("inSchema", "names", names));
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("inSchema() needs the name of a schema");
        }
        Trait<T> inside = trait.and(
                Trait.of("be in schema", (object, catalog) -> wanted.contains(String.valueOf(schema(object)))));
        Set<String> all = new TreeSet<>(schemas);
        all.addAll(wanted);
        return new Selection<>(type, inside, description + " in " + String.join(", ", names), all, exceptions);
    }

    /**
     * Those of them that have none of these names: {@code "migrations"}, {@code "audit.log"}; a column's with its table,
     * {@code "documents.body"}, or without. A name that nothing has fails the rule: it is misspelt, or no longer needed.
     */
    public Selection<T> except(String... names) {
        List<String> left = Given.values("except", "names", names);
        if (left.isEmpty()) {
            throw new IllegalArgumentException("except() needs a name");
        }
        Trait<T> other = trait.and(Trait.of(
                "be meant", (object, catalog) -> left.stream().noneMatch(name -> isNamed(object.name(), name))));
        Set<String> all = new TreeSet<>(exceptions);
        all.addAll(left);
        return new Selection<>(type, other, description + " except " + String.join(", ", left), schemas, all);
    }

    /** What is named and is not there: in such a schema nothing would be looked at, and such an exception is none. */
    List<Finding> unseen(Catalog catalog) {
        List<String> there = catalog.all(Kind.SCHEMA).stream()
                .map(schema -> schema.name().simple())
                .toList();
        List<Finding> unseen = new ArrayList<>();
        schemas.stream()
                .filter(schema -> !there.isEmpty() && !there.contains(schema))
                .map(schema -> missing("schema", Identifiers.quote(schema), "", schema, there))
                .forEach(unseen::add);
        exceptions.stream()
                .filter(name -> catalog.all(type).stream().noneMatch(object -> isNamed(object.name(), name)))
                .map(name -> missing(kind().label(), name, "it is excepted; ", name, names(catalog, name)))
                .forEach(unseen::add);
        return unseen;
    }

    private Finding missing(String kind, String name, String why, String written, List<String> there) {
        String hint = Nearest.to(written, there)
                .map(near -> why + "the nearest name there is " + near)
                .orElse(why.isEmpty() ? null : why + "there is no name like it");
        return Finding.missing(kind, name, List.of(), null, hint);
    }

    /** The names that there are, with what stands before them where the written one has it. */
    private List<String> names(Catalog catalog, String written) {
        int parts = Identifiers.parts(written).size();
        return catalog.all(type).stream()
                .map(CatalogObject::name)
                .map(name -> parts == 1 ? name.simple() : parts == 2 ? inItsPlace(name) : name.toString())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    /** A rule: each of them should have this trait. */
    public Rule<T> should(Trait<? super T> requirement) {
        return new Rule<>(this, List.of(Given.value("should", "requirement", requirement)), "", false);
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

    private static Object schema(CatalogObject object) {
        return Objects.requireNonNullElse(object.name().schema(), "");
    }

    private static boolean isNamed(ObjectName name, String written) {
        return name.simple().equals(written)
                || String.join(".", Identifiers.parts(written)).equals(inItsPlace(name))
                || name.toString().equals(written);
    }

    /** A column with its table, a table with its schema. */
    private static String inItsPlace(ObjectName name) {
        return (name.table() == null || name.name() == null ? name.schema() : name.table()) + "." + name.simple();
    }

    /** In words: {@code tables that have column workspace_id}. */
    @Override
    public String toString() {
        return description;
    }
}
