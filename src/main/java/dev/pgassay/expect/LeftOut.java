package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A catalog without what is not compared, and what that is.
 *
 * @param catalog what is compared
 * @param schemas schemas that were not asked for
 * @param platform whose own objects are left out
 * @param platformSchemas the schemas among them
 * @param histories tables in which tools keep what they have run
 */
public record LeftOut(
        Catalog catalog, Set<String> schemas, String platform, Set<String> platformSchemas, Set<String> histories) {

    /**
     * What is compared, and the tables that it is a part of: what people have added to a platform's table can be listed nowhere else.
     *
     * @param whole the catalog of which something is left out
     */
    public Catalog inItsTables(Catalog whole) {
        List<CatalogObject> all = new ArrayList<>(objects(catalog).toList());
        Set<ObjectName> tables = objects(catalog)
                .map(Catalog::relationOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        objects(whole)
                .filter(object -> object.kind().isRelation() && tables.contains(object.name()))
                .filter(object -> catalog.find(object.kind(), object.name()).isEmpty())
                .forEach(all::add);
        return Catalog.of(catalog.server(), all, catalog.unmodeled());
    }

    private static Stream<CatalogObject> objects(Catalog catalog) {
        return catalog.objects().values().stream().flatMap(byName -> byName.values().stream());
    }

    /** What is not compared, in one line. */
    public String inOneLine() {
        List<String> parts = new ArrayList<>(List.of("what came with PostgreSQL", "members of extensions"));
        if (!platform.equals("plain")) {
            parts.add("what is the platform " + platform + "'s own"
                    + (platformSchemas.isEmpty() ? "" : " (schemas " + String.join(", ", platformSchemas) + ")"));
        }
        if (!histories.isEmpty()) {
            parts.add("the history of migrations (" + String.join(", ", histories) + ")");
        }
        if (!schemas.isEmpty()) {
            parts.add("schemas " + String.join(", ", schemas));
        }
        return "left out: " + String.join(", ", parts);
    }
}
