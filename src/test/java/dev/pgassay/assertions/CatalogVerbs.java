package dev.pgassay.assertions;

import static dev.pgassay.assertions.Verbs.names;

import dev.pgassay.catalog.Kind;
import dev.pgassay.expect.CatalogRule;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.Rules;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What is said of a catalog, and of what lives in the database or in a schema. */
final class CatalogVerbs {

    private static final Path FILES = Path.of("src/test/resources/dev/pgassay/assertions");

    private CatalogVerbs() {}

    static Stream<Verbs.Case> cases() {
        return Stream.of(database(), relations(), code(), catalog(), extensions(), schemas(), enums(), objects())
                .flatMap(verbs -> verbs.cases().stream());
    }

    private static Verbs<CatalogAssert> in() {
        return Verbs.of(CatalogAssert.class, CatalogAssert::inSchema);
    }

    private static Verbs<CatalogAssert> database() {
        return in().verb(CatalogAssert::extension, "public", "vector", "vektor")
                .verb(CatalogAssert::hasExtension, "public", "vector", "postgis")
                .verb(CatalogAssert::hasNoExtension, "public", "postgis", "vector")
                .verb(CatalogAssert::hasOnlyExtensions, "public", names("vector"), names("vector", "postgis"))
                .verb(
                        CatalogAssert::hasExtensionSatisfying,
                        "public",
                        "vector",
                        e -> e.isInSchema("public"),
                        e -> e.isInSchema("extensions"))
                .verb(CatalogAssert::schema, "public", "odd", "od")
                .verb(CatalogAssert::hasSchema, "public", "odd", "vendor")
                .verb(CatalogAssert::hasNoSchema, "public", "vendor", "odd")
                .verb(CatalogAssert::hasOnlySchemas, "public", names("public", "auth", "odd"), names("public", "Auth"))
                .verb(
                        CatalogAssert::hasSchemaSatisfying,
                        "public",
                        "odd",
                        s -> s.hasComment("What is rare"),
                        s -> s.hasNoComment());
    }

    private static Verbs<CatalogAssert> relations() {
        return in().verb(CatalogAssert::table, "public", "documents", "document")
                .verb(CatalogAssert::hasTable, "odd", "My Table", "my_table")
                .verb(CatalogAssert::hasNoTable, "public", "bookings", "odd.bookings")
                .verb(
                        CatalogAssert::hasOnlyTables,
                        "public",
                        names("documents", "chunks", "workspaces"),
                        names("documents", "chunk", "people"))
                .verb(
                        CatalogAssert::hasTableSatisfying,
                        "odd",
                        "notes",
                        t -> t.hasColumn("mood"),
                        t -> t.hasColumn("moods"))
                .verb(CatalogAssert::view, "public", "recent", "totals")
                .verb(CatalogAssert::hasView, "public", "recent", "documents")
                .verb(CatalogAssert::hasNoView, "public", "documents", "recent")
                .verb(CatalogAssert::hasOnlyViews, "public", names("recent"), names())
                .verb(
                        CatalogAssert::hasViewSatisfying,
                        "public",
                        "recent",
                        v -> v.hasOnlyColumns("id", "body"),
                        v -> v.hasOnlyColumns("id"))
                .verb(CatalogAssert::materializedView, "public", "totals", "recent")
                .verb(CatalogAssert::hasMaterializedView, "public", "totals", "empty")
                .verb(CatalogAssert::hasNoMaterializedView, "public", "recent", "totals")
                .verb(CatalogAssert::hasOnlyMaterializedViews, "odd", names("empty"), names("full"))
                .verb(
                        CatalogAssert::hasMaterializedViewSatisfying,
                        "odd",
                        "empty",
                        m -> m.isNotPopulated(),
                        m -> m.isPopulated())
                .verb(CatalogAssert::sequence, "public", "numbers", "number")
                .verb(CatalogAssert::hasSequence, "odd", "notes_id_seq", "note_id_seq")
                .verb(CatalogAssert::hasNoSequence, "odd", "numbers", "notes_id_seq")
                .verb(
                        CatalogAssert::hasOnlySequences,
                        "odd",
                        names("notes_id_seq"),
                        names("notes_id_seq", "bookings_id_seq"))
                .verb(
                        CatalogAssert::hasSequenceSatisfying,
                        "public",
                        "numbers",
                        s -> s.cycles(),
                        s -> s.doesNotCycle());
    }

    private static Verbs<CatalogAssert> code() {
        return in().verb(CatalogAssert::enumType, "public", "workflow_status", "workflow_state")
                .verb(CatalogAssert::hasEnumType, "odd", "mood", "workflow_status")
                .verb(CatalogAssert::hasNoEnumType, "odd", "workflow_status", "mood")
                .verb(CatalogAssert::hasOnlyEnumTypes, "odd", names("mood"), names("mode"))
                .verb(
                        CatalogAssert::hasEnumTypeSatisfying,
                        "odd",
                        "mood",
                        e -> e.hasLabels("fine", "so so"),
                        e -> e.hasLabels("so so", "fine"))
                .verb(CatalogAssert::routine, "odd", "add(int, int)", "add")
                .verb(CatalogAssert::hasRoutine, "odd", "tidy()", "tidy(integer)")
                .verb(CatalogAssert::hasNoRoutine, "odd", "add(integer)", "add(text, timestamptz)")
                .verb(
                        CatalogAssert::hasOnlyRoutines,
                        "odd",
                        names(
                                "audit()",
                                "add(int,int)",
                                "add(text,timestamptz)",
                                "costly()",
                                "place()",
                                "tidy",
                                "total(integer)"),
                        names("audit()", "add(int,int)", "costly()", "place()", "tidy", "totals(integer)"))
                .verb(CatalogAssert::hasRoutineSatisfying, "odd", "tidy", r -> r.isProcedure(), r -> r.isFunction());
    }

    private static Verbs<CatalogAssert> catalog() {
        return in().verb(CatalogAssert::inSchema, "public", "auth", "oauth")
                .verb(CatalogAssert::object, "public", Kind.COLUMN, "documents.id", "documents.uid")
                .verb(CatalogAssert::hasObject, "odd", Kind.POLICY, "public.documents.members", "documents.members")
                .verb(CatalogAssert::hasNoObject, "odd", Kind.SEQUENCE, "numbers", "public.numbers")
                .verb(
                        CatalogAssert::hasOnlyObjects,
                        "public",
                        Kind.VIEW,
                        names("public.recent", "odd.checked"),
                        names("public.recent", "odd.unchecked"))
                .verb(
                        CatalogAssert::obeys,
                        "public",
                        new CatalogRule[] {Rules.tables().inSchema("public").should(Rules.havePrimaryKey())},
                        new CatalogRule[] {Rules.tables().should(Rules.havePrimaryKey())})
                .verb(CatalogAssert::meets, "public", file("holds.yaml"), file("fails.yaml"));
    }

    private static Expectations file(String name) {
        return Expectations.load(FILES.resolve(name));
    }

    private static Verbs<ExtensionAssert> extensions() {
        return Verbs.of(ExtensionAssert.class, HandMade::catalog, CatalogAssert::extension)
                .verb(ExtensionAssert::hasVersion, "vector", "0.8.0", "0.8.1")
                .verb(ExtensionAssert::hasVersionAtLeast, "vector", "0.5.1", "0.10.0")
                .verb(ExtensionAssert::isInSchema, "vector", "extensions", "public");
    }

    private static Verbs<SchemaAssert> schemas() {
        return Verbs.of(SchemaAssert.class, CatalogAssert::schema)
                .verb(SchemaAssert::hasComment, "odd", "What is rare", "What is not")
                .verb(SchemaAssert::hasNoComment, "auth", "odd")
                .verb(SchemaAssert::has, "odd", "comment", "What is rare", null);
    }

    private static Verbs<EnumTypeAssert> enums() {
        return Verbs.of(EnumTypeAssert.class, CatalogAssert::enumType)
                .verb(
                        EnumTypeAssert::hasLabels,
                        "workflow_status",
                        names("draft", "active", "deprecated", "archived"),
                        names("draft", "active", "archived", "deleted"));
    }

    private static Verbs<CatalogObjectAssert> objects() {
        return Verbs.of(CatalogObjectAssert.class, (c, name) -> c.object(Kind.SEQUENCE, name))
                .verb(CatalogObjectAssert::has, "numbers", "increment", 5, 1)
                .verb(CatalogObjectAssert::has, "odd.notes_id_seq", "owned_by", "odd.notes.id", "odd.notes.mood");
    }
}
