package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where objects are listed: the database, a schema, or a table, view or materialized view.
 *
 * @param schema the schema, or null for the database
 * @param relation the table, view or materialized view, or null for the schema
 */
public record Scope(@Nullable String schema, @Nullable String relation) {

    /** The objects of a kind that are in here. */
    public Stream<CatalogObject> objects(Catalog catalog, Kind kind) {
        return switch (kind.place()) {
            case DATABASE -> catalog.all(kind).stream();
            case SCHEMA ->
                catalog.all(kind).stream()
                        .filter(object ->
                                String.valueOf(schema).equals(object.name().schema()));
            case RELATION ->
                relation == null ? Stream.empty() : catalog.of(new ObjectName(schema, null, relation), kind);
        };
    }

    /** The name of an object of a kind in here. */
    public ObjectName named(Kind kind, String name) {
        return kind.named(schema, relation, name);
    }

    /** The place of something without a name, as a sentence has it: {@code of public.documents}, {@code in public}. */
    public String inWords() {
        if (schema == null) {
            return "";
        }
        return relation == null ? "in " + Identifiers.quote(schema) : "of " + this;
    }

    /** The place of something without a name, {@code public.documents}, {@code public.*}. */
    @Override
    public String toString() {
        if (schema == null) {
            return "*";
        }
        return relation == null
                ? Identifiers.quote(schema) + ".*"
                : ObjectName.of(schema, relation).toString();
    }
}
