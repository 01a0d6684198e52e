package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.EnumType;
import dev.pgassay.catalog.Extension;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Index;
import dev.pgassay.catalog.IndexKey;
import dev.pgassay.catalog.MatchType;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Parallel;
import dev.pgassay.catalog.Persistence;
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
        return new Table(
                name(name),
                Persistence.PERMANENT,
                rowSecurity,
                false,
                Map.of(),
                null,
                null,
                List.of(),
                OWNER,
                Map.of(),
                comment);
    }

    static View view(String name) {
        return new View(name(name), "SELECT 1", Map.of(), OWNER, Map.of(), null);
    }

    static Column column(String name, String type) {
        return new Column(inTable(name), type, true, null, null, null, null, null, Map.of(), null);
    }

    static PrimaryKey primaryKey(String table, String... columns) {
        ObjectName name = name(table);
        return new PrimaryKey(
                new ObjectName(name.schema(), name.name(), null),
                List.of(columns),
                name.name() + "_pkey",
                Set.of(),
                false,
                false,
                Map.of(),
                null);
    }

    static ForeignKey foreignKey(String name, List<String> columns, String table, ReferentialAction onDelete) {
        return new ForeignKey(
                inTable(name),
                columns,
                new Reference(name(table), List.of("id")),
                ReferentialAction.NO_ACTION,
                onDelete,
                Set.of(),
                MatchType.SIMPLE,
                false,
                false,
                true,
                null);
    }

    static Index index(String table, String name, String method, String... columns) {
        ObjectName on = name(table);
        List<IndexKey> keys = Stream.of(columns)
                .map(column -> new IndexKey(column, null, null, null, Map.of(), false, false))
                .toList();
        return new Index(
                ObjectName.of(on.schema(), name), on, method, keys, Set.of(), false, false, null, Map.of(), true, null);
    }

    static Policy policy(String name, PolicyCommand command, String... roles) {
        return new Policy(inTable(name), command, true, Set.of(roles), "true", null, null);
    }

    static Trigger trigger(String name, String executes) {
        return new Trigger(
                inTable(name),
                TriggerTiming.BEFORE,
                Set.of(TriggerEvent.UPDATE),
                Set.of(),
                TriggerLevel.ROW,
                null,
                name(executes),
                List.of(),
                TriggerState.ENABLED,
                false,
                false,
                false,
                null,
                null,
                null);
    }

    static Routine routine(String schema, String name, String arguments) {
        return new Routine(
                ObjectName.ofRoutine(schema, name, arguments),
                RoutineKind.FUNCTION,
                arguments,
                "void",
                "sql",
                Volatility.VOLATILE,
                Security.INVOKER,
                false,
                Parallel.UNSAFE,
                false,
                Map.of(),
                "select 1",
                OWNER,
                Map.of(),
                null);
    }

    static EnumType enumType(String name, String... labels) {
        return new EnumType(name(name), List.of(labels), OWNER, Map.of(), null);
    }

    static Extension extension(String name, String version) {
        return new Extension(ObjectName.of(name), new Version(version), "public", OWNER, null);
    }

    static Sequence sequence(String name, String ownedBy) {
        return new Sequence(name(name), "bigint", 1, 1, 9, 1, 1, false, inTable(ownedBy), OWNER, Map.of(), null);
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
