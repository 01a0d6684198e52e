package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A publication for logical replication.
 *
 * @param name what identifies it
 * @param allTables whether it publishes every table there is and will be
 * @param tables the tables that it names
 * @param columns the columns that are published, by table, where not all are
 * @param filters the condition of the rows that are published, by table, where there is one
 * @param schemas the schemas of which it publishes every table
 * @param publishes the statements whose effects it sends on
 * @param viaRoot whether changes of a partition are sent as changes of the partitioned table
 * @param publishesGeneratedColumns whether stored generated columns are sent too (PostgreSQL 18)
 * @param owner the role that owns it
 * @param comment the comment, or null when there is none
 */
public record Publication(
        ObjectName name,
        boolean allTables,
        @Refers Set<String> tables,
        @Refers Map<String, Set<String>> columns,
        @Refers @Spelled(Spelling.CONDITION) Map<String, String> filters,
        Set<String> schemas,
        Set<PublishedOperation> publishes,
        boolean viaRoot,
        boolean publishesGeneratedColumns,
        String owner,
        @Nullable String comment)
        implements CatalogObject {}
