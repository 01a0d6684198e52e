package dev.pgassay.assertions;

import static dev.pgassay.assertions.Verbs.names;

import dev.pgassay.catalog.Identity;
import dev.pgassay.catalog.Persistence;
import java.util.Map;
import java.util.stream.Stream;

/** What is said of tables themselves, of views, and of what all of them have. */
final class RelationVerbs {

    private RelationVerbs() {}

    static Stream<Verbs.Case> cases() {
        return Stream.of(members(), tables(), views(), materializedViews(), columns(), virtual())
                .flatMap(verbs -> verbs.cases().stream());
    }

    private static Verbs<TableAssert> members() {
        return Verbs.of(TableAssert.class, CatalogAssert::table)
                .verb(TableAssert::column, "documents", "body", "bodi")
                .verb(TableAssert::hasColumn, "documents", "body", "title")
                .verb(TableAssert::hasNoColumn, "documents", "title", "body")
                .verb(TableAssert::hasOnlyColumns, "chunks", names("words", "body", "id", "document_id"), names("id"))
                .verb(
                        TableAssert::hasColumnSatisfying,
                        "documents",
                        "body",
                        c -> c.isNullable(),
                        c -> c.hasType("uuid").isNotNull())
                .verb(TableAssert::index, "documents", "documents_created_idx", "documents_create_idx")
                .verb(TableAssert::hasIndex, "documents", "documents_created_idx", "documents_pkey")
                .verb(TableAssert::hasNoIndex, "documents", "events_kind_idx", "documents_created_idx")
                .verb(
                        TableAssert::hasOnlyIndexes,
                        "documents",
                        names("documents_created_idx", "documents_embedding_idx"),
                        names("documents_created_idx"))
                .verb(
                        TableAssert::hasIndexSatisfying,
                        "documents",
                        "documents_created_idx",
                        i -> i.usesMethod("btree"),
                        i -> i.usesMethod("gin"))
                .verb(TableAssert::indexOn, "odd.bookings", names("lower(email)"), names("upper(email)"))
                .verb(TableAssert::trigger, "documents", "set_updated_at", "set_update_at")
                .verb(TableAssert::hasTrigger, "odd.bookings", "late", "set_updated_at")
                .verb(TableAssert::hasNoTrigger, "odd.bookings", "set_updated_at", "late")
                .verb(TableAssert::hasOnlyTriggers, "odd.bookings", names("late", "counted", "watched"), names("late"))
                .verb(
                        TableAssert::hasTriggerSatisfying,
                        "odd.bookings",
                        "late",
                        t -> t.isConstraintTrigger(),
                        t -> t.isNoConstraintTrigger());
    }

    private static Verbs<TableAssert> tables() {
        return Verbs.of(TableAssert.class, CatalogAssert::table)
                .verb(TableAssert::enablesRowSecurity, "documents", "chunks")
                .verb(TableAssert::disablesRowSecurity, "chunks", "documents")
                .verb(TableAssert::forcesRowSecurity, "documents", "chunks")
                .verb(TableAssert::doesNotForceRowSecurity, "chunks", "documents")
                .verb(TableAssert::isPersistent, "odd.notes", Persistence.UNLOGGED, Persistence.PERMANENT)
                .verb(TableAssert::hasOption, "odd.bookings", "fillfactor", "60", "70")
                .verb(TableAssert::doesNotSetOption, "odd.bookings", "autovacuum_enabled", "fillfactor")
                .verb(TableAssert::hasOnlyOptions, "odd.bookings", Map.of("fillfactor", "60"), Map.of())
                .verb(TableAssert::isPartitionedBy, "odd.events", "RANGE (at)", "LIST (kind)")
                .verb(TableAssert::isNotPartitioned, "documents", "odd.events")
                .verb(
                        TableAssert::isPartition,
                        "odd.events_2026",
                        "FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
                        "DEFAULT")
                .verb(TableAssert::isNotPartition, "odd.events", "odd.events_2026")
                .verb(TableAssert::inherits, "odd.late_notes", names("odd.notes"), names());
    }

    private static Verbs<ViewAssert> views() {
        return Verbs.of(ViewAssert.class, CatalogAssert::view)
                .verb(ViewAssert::hasDefinition, "odd.checked", " SELECT id\n   FROM odd.rooms", "SELECT 1")
                .verb(ViewAssert::hasOption, "recent", "security_invoker", "true", "false")
                .verb(ViewAssert::doesNotSetOption, "recent", "security_barrier", "security_invoker")
                .verb(ViewAssert::hasOnlyOptions, "odd.checked", Map.of(), Map.of("security_invoker", "true"));
    }

    private static Verbs<MaterializedViewAssert> materializedViews() {
        return Verbs.of(MaterializedViewAssert.class, CatalogAssert::materializedView)
                .verb(MaterializedViewAssert::hasDefinition, "odd.empty", " SELECT id\n   FROM odd.rooms", "SELECT 1")
                .verb(MaterializedViewAssert::isPopulated, "totals", "odd.empty")
                .verb(MaterializedViewAssert::isNotPopulated, "odd.empty", "totals")
                .verb(MaterializedViewAssert::hasOption, "odd.empty", "fillfactor", "70", "80")
                .verb(MaterializedViewAssert::doesNotSetOption, "odd.empty", "autovacuum_enabled", "fillfactor")
                .verb(MaterializedViewAssert::hasOnlyOptions, "odd.empty", Map.of("fillfactor", "70"), Map.of())
                .verb(MaterializedViewAssert::hasIndex, "odd.empty", "empty_id_idx", "empty_room_idx");
    }

    private static Verbs<ColumnAssert> columns() {
        return Verbs.of(ColumnAssert.class, RelationVerbs::column)
                .verb(ColumnAssert::hasType, "documents.embedding", "vector(1536)", "vector(768)")
                .verb(ColumnAssert::isNullable, "documents.body", "documents.id")
                .verb(ColumnAssert::isNotNull, "documents.id", "documents.body")
                .verb(ColumnAssert::hasDefault, "documents.created_at", "now()", "CURRENT_DATE")
                .verb(ColumnAssert::hasNoDefault, "documents.body", "documents.status")
                .verb(ColumnAssert::isIdentity, "chunks.id", Identity.ALWAYS, Identity.BY_DEFAULT)
                .verb(ColumnAssert::isNotIdentity, "documents.id", "chunks.id")
                .verb(ColumnAssert::isGenerated, "chunks.words", "length(body)", "length(id)")
                .verb(ColumnAssert::isNotGenerated, "chunks.body", "chunks.words")
                .verb(ColumnAssert::isStored, "chunks.words", "chunks.body")
                .verb(ColumnAssert::hasCollation, "odd.bookings.code", "\"C\"", "de_DE")
                .verb(ColumnAssert::hasDefaultCollation, "odd.bookings.email", "odd.bookings.code");
    }

    private static Verbs<ColumnAssert> virtual() {
        return Verbs.of(ColumnAssert.class, HandMade::catalog, RelationVerbs::column)
                .verb(ColumnAssert::isVirtual, "t.twice", "t.id");
    }

    private static ColumnAssert column(CatalogAssert catalog, String name) {
        int dot = name.lastIndexOf('.');
        return catalog.table(name.substring(0, dot)).column(name.substring(dot + 1));
    }
}
