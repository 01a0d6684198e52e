package dev.pgassay.assertions;

import static dev.pgassay.assertions.Verbs.names;

import dev.pgassay.catalog.MatchType;
import dev.pgassay.catalog.ReferentialAction;
import java.util.Map;
import java.util.stream.Stream;

/** What is said of the constraints themselves. */
final class ConstraintVerbs {

    private ConstraintVerbs() {}

    static Stream<Verbs.Case> cases() {
        return Stream.of(primaryKeys(), uniqueConstraints(), foreignKeys(), checks(), exclusions(), notNull())
                .flatMap(verbs -> verbs.cases().stream());
    }

    private static Verbs<PrimaryKeyAssert> primaryKeys() {
        return Verbs.of(PrimaryKeyAssert.class, (c, table) -> c.table(table).primaryKey())
                .verb(PrimaryKeyAssert::hasColumns, "odd.bookings", names("id"), names("id", "room"))
                .verb(PrimaryKeyAssert::hasName, "odd.bookings", "bookings_pk", "bookings_pkey")
                .verb(PrimaryKeyAssert::includes, "odd.bookings", names("code"), names())
                .verb(PrimaryKeyAssert::isDeferrable, "odd.bookings", "documents")
                .verb(PrimaryKeyAssert::isNotDeferrable, "documents", "odd.bookings")
                .verb(PrimaryKeyAssert::isInitiallyDeferred, "odd.bookings", "documents")
                .verb(PrimaryKeyAssert::isInitiallyImmediate, "documents", "odd.bookings")
                .verb(PrimaryKeyAssert::hasOption, "odd.bookings", "fillfactor", "70", "80")
                .verb(PrimaryKeyAssert::doesNotSetOption, "odd.bookings", "deduplicate_items", "fillfactor")
                .verb(PrimaryKeyAssert::hasOnlyOptions, "odd.bookings", Map.of("fillfactor", "70"), Map.of());
    }

    private static Verbs<UniqueConstraintAssert> uniqueConstraints() {
        String plain = "documents_workspace_body_key";
        return Verbs.of(
                        UniqueConstraintAssert.class,
                        (c, name) -> c.table(name.equals(plain) ? "documents" : "odd.bookings")
                                .uniqueConstraint(name))
                .verb(
                        UniqueConstraintAssert::hasColumns,
                        plain,
                        names("workspace_id", "body"),
                        names("body", "workspace_id"))
                .verb(UniqueConstraintAssert::includes, "bookings_code_key", names("email"), names("room"))
                .verb(UniqueConstraintAssert::hasNullsNotDistinct, "bookings_code_key", plain)
                .verb(UniqueConstraintAssert::hasNullsDistinct, plain, "bookings_code_key")
                .verb(UniqueConstraintAssert::isDeferrable, "bookings_code_key", plain)
                .verb(UniqueConstraintAssert::isNotDeferrable, plain, "bookings_code_key")
                .verb(UniqueConstraintAssert::isInitiallyDeferred, "bookings_code_key", plain)
                .verb(UniqueConstraintAssert::isInitiallyImmediate, plain, "bookings_code_key")
                .verb(UniqueConstraintAssert::hasOption, "bookings_code_key", "fillfactor", "80", "90")
                .verb(UniqueConstraintAssert::doesNotSetOption, "bookings_code_key", "buffering", "fillfactor")
                .verb(UniqueConstraintAssert::hasOnlyOptions, plain, Map.of(), Map.of("fillfactor", "80"));
    }

    private static Verbs<ForeignKeyAssert> foreignKeys() {
        String plain = "chunks_document_id_fkey";
        String rare = "bookings_room_fk";
        return Verbs.of(
                        ForeignKeyAssert.class,
                        (c, name) -> c.table(name.equals(plain) ? "chunks" : "odd.bookings")
                                .foreignKey(name))
                .verb(ForeignKeyAssert::hasColumns, rare, names("room", "owner"), names("owner"))
                .verb(ForeignKeyAssert::references, rare, "odd.rooms", names("id", "owner"), names("id"))
                .verb(ForeignKeyAssert::onDelete, plain, ReferentialAction.CASCADE, ReferentialAction.SET_NULL)
                .verb(ForeignKeyAssert::onDeleteSets, rare, names("owner"), names("room"))
                .verb(ForeignKeyAssert::onUpdate, rare, ReferentialAction.RESTRICT, ReferentialAction.NO_ACTION)
                .verb(ForeignKeyAssert::hasMatch, rare, MatchType.FULL, MatchType.SIMPLE)
                .verb(ForeignKeyAssert::isDeferrable, rare, plain)
                .verb(ForeignKeyAssert::isNotDeferrable, plain, rare)
                .verb(ForeignKeyAssert::isInitiallyDeferred, rare, plain)
                .verb(ForeignKeyAssert::isInitiallyImmediate, plain, rare)
                .verb(ForeignKeyAssert::isValid, plain, rare)
                .verb(ForeignKeyAssert::isNotValid, rare, plain);
    }

    private static Verbs<CheckConstraintAssert> checks() {
        String plain = "documents_body_check";
        String rare = "bookings_room_check";
        return Verbs.of(
                        CheckConstraintAssert.class,
                        (c, name) -> c.table(name.equals(plain) ? "documents" : "odd.bookings")
                                .checkConstraint(name))
                .verb(CheckConstraintAssert::hasExpression, rare, "room > 0", "room >= 0")
                .verb(CheckConstraintAssert::isNotInherited, rare, plain)
                .verb(CheckConstraintAssert::isInherited, plain, rare)
                .verb(CheckConstraintAssert::isValid, plain, rare)
                .verb(CheckConstraintAssert::isNotValid, rare, plain);
    }

    private static Verbs<ExclusionConstraintAssert> exclusions() {
        String plain = "bookings_other_excl";
        String rare = "bookings_period_excl";
        return Verbs.of(
                        ExclusionConstraintAssert.class,
                        (c, name) -> c.table("odd.bookings").exclusionConstraint(name))
                .verb(ExclusionConstraintAssert::usesMethod, rare, "gist", "btree")
                .verb(ExclusionConstraintAssert::hasElements, rare, names("period WITH &&"), names("period WITH ="))
                .verb(ExclusionConstraintAssert::hasPredicate, rare, "room > 0", "room > 1")
                .verb(ExclusionConstraintAssert::isNotPartial, plain, rare)
                .verb(ExclusionConstraintAssert::includes, rare, names("room"), names())
                .verb(ExclusionConstraintAssert::isDeferrable, rare, plain)
                .verb(ExclusionConstraintAssert::isNotDeferrable, plain, rare)
                .verb(ExclusionConstraintAssert::isInitiallyDeferred, rare, plain)
                .verb(ExclusionConstraintAssert::isInitiallyImmediate, plain, rare)
                .verb(ExclusionConstraintAssert::hasOption, rare, "fillfactor", "80", "90")
                .verb(ExclusionConstraintAssert::doesNotSetOption, rare, "buffering", "fillfactor")
                .verb(ExclusionConstraintAssert::hasOnlyOptions, plain, Map.of(), Map.of("fillfactor", "80"));
    }

    private static Verbs<NotNullConstraintAssert> notNull() {
        return Verbs.of(
                        NotNullConstraintAssert.class,
                        HandMade::catalog,
                        (c, name) -> c.table("t").notNullConstraint(name))
                .verb(NotNullConstraintAssert::hasColumn, "plain", "id", "twice")
                .verb(NotNullConstraintAssert::isNotInherited, "rare", "plain")
                .verb(NotNullConstraintAssert::isInherited, "plain", "rare")
                .verb(NotNullConstraintAssert::isValid, "plain", "rare")
                .verb(NotNullConstraintAssert::isNotValid, "rare", "plain");
    }
}
