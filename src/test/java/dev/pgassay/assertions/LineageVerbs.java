package dev.pgassay.assertions;

import static dev.pgassay.assertions.Verbs.names;

import dev.pgassay.catalog.Kind;
import java.util.stream.Stream;

/** What is said of keys and checks whatever they are called, of inheritance and of partitions. */
final class LineageVerbs {

    private LineageVerbs() {}

    static Stream<Verbs.Case> cases() {
        return Stream.of(keys(), lineage(), some(), partial(), others()).flatMap(verbs -> verbs.cases().stream());
    }

    private static Verbs<TableAssert> tables() {
        return Verbs.of(TableAssert.class, CatalogAssert::table);
    }

    private static Verbs<TableAssert> keys() {
        return tables().verb(TableAssert::hasForeignKeyOn, "chunks", names("document_id"), names("id"))
                .verb(TableAssert::hasForeignKeyOn, "odd.bookings", names("room", "owner"), names("owner", "room"))
                .verb(
                        TableAssert::hasColumnsInOrder,
                        "chunks",
                        names("id", "document_id", "body", "words"),
                        names("id", "body", "document_id", "words"))
                .verb(TableAssert::hasNoForeignKeyOn, "chunks", names("id"), names("document_id"))
                .verb(TableAssert::hasForeignKey, "chunks", "workspaces")
                .verb(TableAssert::hasUniqueConstraintOn, "documents", names("workspace_id", "body"), names("body"))
                .verb(TableAssert::hasUniqueConstraint, "documents", "chunks")
                .verb(TableAssert::hasCheck, "documents", "length(body) > 0", "length(body) > 1")
                .verb(TableAssert::hasCheckConstraint, "documents", "chunks")
                .verb(TableAssert::hasNoPrimaryKeyOn, "documents", names("body"), names("id"))
                .verb(TableAssert::hasIndexOn, "odd.bookings", names("lower(email)"), names("code"));
    }

    private static Verbs<TableAssert> lineage() {
        return tables().verb(TableAssert::isPartitioned, "odd.events", "odd.events_2026")
                .verb(TableAssert::isPartitionOf, "odd.events_2026", "odd.events", "odd.notes")
                .verb(TableAssert::hasOnlyPartitions, "odd.events", names("odd.events_2026"), names())
                .verb(TableAssert::hasChildren, "odd.notes", "odd.late_notes")
                .verb(TableAssert::hasNoChildren, "odd.late_notes", "odd.notes")
                .verb(TableAssert::isAncestorOf, "odd.notes", "odd.late_notes", "odd.rooms")
                .verb(TableAssert::isAncestorOf, "odd.notes", "odd.late_notes", 1, 2)
                .verb(TableAssert::isNotAncestorOf, "odd.notes", "odd.rooms", "odd.late_notes")
                .verb(TableAssert::isNotAncestorOf, "odd.notes", "odd.rooms", "odd.roms")
                .verb(TableAssert::isDescendantOf, "odd.late_notes", "odd.notes", "odd.note")
                .verb(TableAssert::isDescendantOf, "odd.late_notes", "odd.notes", 1, 2)
                .verb(TableAssert::isNotDescendantOf, "odd.late_notes", "odd.rooms", "odd.notes");
    }

    private static Verbs<ColumnAssert> some() {
        return Verbs.of(ColumnAssert.class, (c, name) -> c.table("documents").column(name))
                .verb(ColumnAssert::hasDefault, "id", "body");
    }

    private static Verbs<IndexAssert> partial() {
        return Verbs.of(IndexAssert.class, (c, name) -> c.table("documents").index(name))
                .verb(IndexAssert::isPartial, "documents_created_idx", "documents_embedding_idx");
    }

    private static Verbs<TableAssert> others() {
        return tables().verb(
                        TableAssert::hasOnlyObjects,
                        "documents",
                        Kind.INDEX,
                        names("documents_created_idx", "documents_embedding_idx"),
                        names("documents_created_idx"))
                .verb(TableAssert::doesNotHave, "documents", "persistence", "unlogged", "permanent")
                .verb(TableAssert::doesNotHave, "documents", "comment", null, "What people wrote");
    }
}
