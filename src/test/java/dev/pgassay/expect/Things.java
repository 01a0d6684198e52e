package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.EnumType;
import dev.pgassay.catalog.Extension;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Index;
import dev.pgassay.catalog.IndexKey;
import dev.pgassay.catalog.Made;
import dev.pgassay.catalog.MatchType;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Parallel;
import dev.pgassay.catalog.Policy;
import dev.pgassay.catalog.PolicyCommand;
import dev.pgassay.catalog.PrimaryKey;
import dev.pgassay.catalog.Reference;
import dev.pgassay.catalog.ReferentialAction;
import dev.pgassay.catalog.Routine;
import dev.pgassay.catalog.RoutineKind;
import dev.pgassay.catalog.RowSecurity;
import dev.pgassay.catalog.Security;
import dev.pgassay.catalog.Sequence;
import dev.pgassay.catalog.ServerVersion;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerEvent;
import dev.pgassay.catalog.TriggerLevel;
import dev.pgassay.catalog.TriggerState;
import dev.pgassay.catalog.TriggerTiming;
import dev.pgassay.catalog.Version;
import dev.pgassay.catalog.View;
import dev.pgassay.catalog.Volatility;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Objects of hand-made catalogs, with the defaults of PostgreSQL; names are written {@code schema.table.name}. */
final class Things {

    private static final String OWNER = "postgres";

    private Things() {}

    static Catalog catalog(CatalogObject... objects) {
        return Catalog.of(new ServerVersion(170011, "17.11"), List.of(objects), List.of());
    }

    static Table table(String name) {
        return table(name, RowSecurity.DISABLED, null);
    }

    static Table table(String name, RowSecurity rowSecurity, @Nullable String comment) {
        return Made.of(Table.class, name(name), "rowSecurity", rowSecurity, "owner", OWNER, "comment", comment);
    }

    static Table ordered(String name, String... columns) {
        return Made.of(Table.class, name(name), "columnOrder", List.of(columns), "owner", OWNER);
    }

    static View view(String name) {
        return Made.of(View.class, name(name), "definition", "SELECT 1", "owner", OWNER);
    }

    static Column column(String name, String type) {
        return Made.of(Column.class, inTable(name), "type", type, "nullable", true);
    }

    static PrimaryKey primaryKey(String table, String... columns) {
        ObjectName name = name(table);
        return Made.of(
                PrimaryKey.class,
                new ObjectName(name.schema(), name.name(), null),
                "columns",
                List.of(columns),
                "constraintName",
                name.name() + "_pkey");
    }

    static ForeignKey foreignKey(String name, List<String> columns, String table, ReferentialAction onDelete) {
        return Made.of(
                ForeignKey.class,
                inTable(name),
                "columns",
                columns,
                "references",
                new Reference(name(table), List.of("id")),
                "onDelete",
                onDelete,
                "match",
                MatchType.SIMPLE,
                "valid",
                true);
    }

    static Index index(String table, String name, String method, String... columns) {
        ObjectName on = name(table);
        List<IndexKey> keys = Stream.of(columns)
                .map(column -> new IndexKey(column, null, null, null, Map.of(), false, false))
                .toList();
        return Made.of(
                Index.class,
                ObjectName.of(on.schema(), name),
                "table",
                on,
                "method",
                method,
                "keys",
                keys,
                "valid",
                true);
    }

    static Policy policy(String name, PolicyCommand command, String... roles) {
        return Made.of(
                Policy.class,
                inTable(name),
                "command",
                command,
                "permissive",
                true,
                "roles",
                Set.of(roles),
                "using",
                "true");
    }

    static Trigger trigger(String name, String executes) {
        return Made.of(
                Trigger.class,
                inTable(name),
                "timing",
                TriggerTiming.BEFORE,
                "events",
                Set.of(TriggerEvent.UPDATE),
                "level",
                TriggerLevel.ROW,
                "executes",
                name(executes),
                "state",
                TriggerState.ENABLED);
    }

    static Routine routine(String schema, String name, String arguments) {
        return Made.of(
                Routine.class,
                ObjectName.ofRoutine(schema, name, arguments),
                "routineKind",
                RoutineKind.FUNCTION,
                "arguments",
                arguments,
                "result",
                "void",
                "language",
                "sql",
                "volatility",
                Volatility.VOLATILE,
                "security",
                Security.INVOKER,
                "parallel",
                Parallel.UNSAFE,
                "body",
                "select 1",
                "owner",
                OWNER);
    }

    static EnumType enumType(String name, String... labels) {
        return Made.of(EnumType.class, name(name), "labels", List.of(labels), "owner", OWNER);
    }

    static Extension extension(String name, String version) {
        return Made.of(
                Extension.class,
                ObjectName.of(name),
                "version",
                new Version(version),
                "schema",
                "public",
                "owner",
                OWNER);
    }

    static Sequence sequence(String name, String ownedBy) {
        return Made.of(
                Sequence.class,
                name(name),
                "type",
                "bigint",
                "start",
                1,
                "minimum",
                1,
                "maximum",
                9,
                "increment",
                1,
                "cache",
                1,
                "ownedBy",
                inTable(ownedBy),
                "owner",
                OWNER);
    }

    private static ObjectName name(String written) {
        String[] parts = written.split("\\.", 2);
        return ObjectName.of(parts[0], parts[1]);
    }

    private static ObjectName inTable(String written) {
        String[] parts = written.split("\\.", 3);
        return new ObjectName(parts[0], parts[1], parts[2]);
    }
}
