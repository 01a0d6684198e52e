package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Sequence;
import dev.pgassay.catalog.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tables in which tools that migrate keep what they have run. They are known by name and columns, so that a table of somebody's own
 * is not taken for one.
 */
final class HistoryTables {

    /** The columns by which each is known: those that all versions of the tool have. */
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("flyway_schema_history", List.of("installed_rank", "script", "checksum", "success")),
            Map.entry("databasechangelog", List.of("author", "filename", "orderexecuted", "md5sum")), // Liquibase
            Map.entry("databasechangeloglock", List.of("locked", "lockgranted", "lockedby")),
            Map.entry("_prisma_migrations", List.of("checksum", "migration_name", "applied_steps_count")),
            Map.entry("schema_migrations", List.of("version")), // Ecto, Rails
            Map.entry("ar_internal_metadata", List.of("key", "value")), // Rails
            Map.entry("django_migrations", List.of("app", "name", "applied")),
            Map.entry("alembic_version", List.of("version_num")),
            Map.entry("goose_db_version", List.of("version_id", "is_applied")));

    private HistoryTables() {}

    /** Those of a database. */
    static Set<ObjectName> in(Catalog catalog) {
        return catalog.all(Table.class).stream()
                .map(Table::name)
                .filter(name -> KNOWN.containsKey(name.simple()) && isKnown(name, catalog))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isKnown(ObjectName table, Catalog catalog) {
        Set<String> columns = catalog.of(table, Kind.COLUMN)
                .map(Column.class::cast)
                .map(column -> column.name().simple())
                .collect(Collectors.toSet());
        return columns.containsAll(KNOWN.getOrDefault(table.simple(), List.of()));
    }

    /** Whether something is one of them, or stands on one. */
    static boolean isPart(CatalogObject object, Set<ObjectName> histories) {
        if (object instanceof Sequence sequence) {
            ObjectName owner = sequence.ownedBy();
            return owner != null && histories.contains(owner.owner());
        }
        ObjectName relation = Catalog.relationOf(object);
        return histories.contains(object.kind() == Kind.TABLE || relation == null ? object.name() : relation);
    }
}
