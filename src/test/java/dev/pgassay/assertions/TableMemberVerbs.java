package dev.pgassay.assertions;

import static dev.pgassay.assertions.Verbs.names;

import java.util.stream.Stream;

/** What is said of the constraints and policies that a table has. */
final class TableMemberVerbs {

    private TableMemberVerbs() {}

    static Stream<Verbs.Case> cases() {
        return Stream.of(keys(), constraints(), policies(), notNull()).flatMap(verbs -> verbs.cases().stream());
    }

    private static Verbs<TableAssert> keys() {
        return Verbs.of(TableAssert.class, CatalogAssert::table)
                .verb(TableAssert::primaryKey, "documents", "odd.notes")
                .verb(TableAssert::hasPrimaryKey, "documents", names("id"), names("workspace_id", "id"))
                .verb(TableAssert::hasNoPrimaryKey, "odd.notes", "documents")
                .verb(TableAssert::foreignKey, "chunks", "chunks_document_id_fkey", "chunks_document_fkey")
                .verb(TableAssert::hasForeignKey, "chunks", "chunks_document_id_fkey", "bookings_room_fk")
                .verb(TableAssert::hasNoForeignKey, "chunks", "bookings_room_fk", "chunks_document_id_fkey")
                .verb(TableAssert::hasOnlyForeignKeys, "chunks", names("chunks_document_id_fkey"), names())
                .verb(
                        TableAssert::hasForeignKeySatisfying,
                        "chunks",
                        "chunks_document_id_fkey",
                        f -> f.isValid(),
                        f -> f.isNotValid())
                .verb(TableAssert::foreignKeyOn, "chunks", names("document_id"), names("body"))
                .verb(TableAssert::uniqueConstraint, "odd.rooms", "rooms_key", "room_key")
                .verb(TableAssert::hasUniqueConstraint, "odd.rooms", "rooms_key", "bookings_code_key")
                .verb(TableAssert::hasNoUniqueConstraint, "odd.rooms", "bookings_code_key", "rooms_key")
                .verb(TableAssert::hasOnlyUniqueConstraints, "odd.rooms", names("rooms_key"), names("rooms_keys"))
                .verb(
                        TableAssert::hasUniqueConstraintSatisfying,
                        "odd.rooms",
                        "rooms_key",
                        u -> u.hasColumns("id", "owner"),
                        u -> u.hasColumns("owner", "id"))
                .verb(TableAssert::uniqueConstraintOn, "odd.rooms", names("id", "owner"), names("owner"));
    }

    private static Verbs<TableAssert> constraints() {
        return Verbs.of(TableAssert.class, CatalogAssert::table)
                .verb(TableAssert::checkConstraint, "odd.My Table", "My Check", "my_check")
                .verb(TableAssert::hasCheckConstraint, "odd.My Table", "My Check", "documents_body_check")
                .verb(TableAssert::hasNoCheckConstraint, "odd.My Table", "documents_body_check", "My Check")
                .verb(TableAssert::hasOnlyCheckConstraints, "odd.My Table", names("My Check"), names("my_check"))
                .verb(
                        TableAssert::hasCheckConstraintSatisfying,
                        "odd.My Table",
                        "My Check",
                        c -> c.hasExpression("\"a.b\" <> ''::text"),
                        c -> c.hasExpression("\"My Column\" <> ''::text"))
                .verb(TableAssert::exclusionConstraint, "odd.bookings", "bookings_other_excl", "bookings_exclude")
                .verb(TableAssert::hasExclusionConstraint, "odd.bookings", "bookings_other_excl", "bookings_code_key")
                .verb(TableAssert::hasNoExclusionConstraint, "odd.bookings", "bookings_pk", "bookings_other_excl")
                .verb(
                        TableAssert::hasOnlyExclusionConstraints,
                        "odd.bookings",
                        names("bookings_other_excl", "bookings_period_excl"),
                        names("bookings_period_excl", "bookings_others_excl"))
                .verb(
                        TableAssert::hasExclusionConstraintSatisfying,
                        "odd.bookings",
                        "bookings_other_excl",
                        e -> e.isNotPartial(),
                        e -> e.hasPredicate("owner > 0"));
    }

    private static Verbs<TableAssert> policies() {
        return Verbs.of(TableAssert.class, CatalogAssert::table)
                .verb(TableAssert::policy, "documents", "members", "member")
                .verb(TableAssert::hasPolicy, "documents", "Owners write", "owners_write")
                .verb(TableAssert::hasNoPolicy, "documents", "allow_all", "members")
                .verb(
                        TableAssert::hasOnlyPolicies,
                        "documents",
                        names("members", "Owners write"),
                        names("members", "Owners read"))
                .verb(
                        TableAssert::hasPolicySatisfying,
                        "documents",
                        "members",
                        p -> p.isPermissive(),
                        p -> p.isRestrictive());
    }

    private static Verbs<TableAssert> notNull() {
        return Verbs.of(TableAssert.class, HandMade::catalog, CatalogAssert::table)
                .verb(TableAssert::notNullConstraint, "t", "plain", "plane")
                .verb(TableAssert::hasNotNullConstraint, "t", "rare", "other")
                .verb(TableAssert::hasNoNotNullConstraint, "t", "other", "rare")
                .verb(TableAssert::hasOnlyNotNullConstraints, "t", names("plain", "rare"), names("plain"))
                .verb(
                        TableAssert::hasNotNullConstraintSatisfying,
                        "t",
                        "rare",
                        n -> n.hasColumn("twice"),
                        n -> n.hasColumn("id"));
    }
}
