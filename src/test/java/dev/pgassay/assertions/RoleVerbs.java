package dev.pgassay.assertions;

import static dev.pgassay.assertions.Verbs.names;

import dev.pgassay.catalog.DefaultPrivilegeObjects;
import java.util.Map;
import java.util.stream.Stream;

/** What is said of roles, of what they own, and of what they are granted. */
final class RoleVerbs {

    private RoleVerbs() {}

    static Stream<Verbs.Case> cases() {
        return Stream.of(members(), roles(), owners(), extensions(), privileges(), unknown(), grants(), defaults())
                .flatMap(verbs -> verbs.cases().stream());
    }

    private static Verbs<CatalogAssert> members() {
        return Verbs.of(CatalogAssert.class, HandMade::catalog, CatalogAssert::inSchema)
                .verb(CatalogAssert::role, "public", "reader", "raeder")
                .verb(CatalogAssert::hasRole, "public", "reader", "writer")
                .verb(CatalogAssert::hasNoRole, "public", "writer", "reader")
                .verb(CatalogAssert::hasOnlyRoles, "public", names("root", "reader"), names("reader"))
                .verb(CatalogAssert::hasRoleSatisfying, "public", "root", r -> r.canLogIn(), r -> r.cannotLogIn())
                .verb(CatalogAssert::defaultPrivileges, "public", "root in public on tables", "root in public on types")
                .verb(CatalogAssert::hasDefaultPrivileges, "public", "root on sequences", "reader on types")
                .verb(CatalogAssert::hasNoDefaultPrivileges, "public", "reader on types", "root on sequences")
                .verb(
                        CatalogAssert::hasOnlyDefaultPrivileges,
                        "public",
                        names("root on sequences", "root in public on tables"),
                        names())
                .verb(
                        CatalogAssert::hasDefaultPrivilegesSatisfying,
                        "public",
                        "root on sequences",
                        d -> d.isInEverySchema(),
                        d -> d.isInSchema("public"));
    }

    private static Verbs<RoleAssert> roles() {
        return Verbs.of(RoleAssert.class, HandMade::catalog, CatalogAssert::role)
                .verb(RoleAssert::canLogIn, "root", "reader")
                .verb(RoleAssert::cannotLogIn, "reader", "root")
                .verb(RoleAssert::isSuperuser, "root", "reader")
                .verb(RoleAssert::isNotSuperuser, "reader", "root")
                .verb(RoleAssert::inherits, "root", "reader")
                .verb(RoleAssert::doesNotInherit, "reader", "root")
                .verb(RoleAssert::createsRoles, "root", "reader")
                .verb(RoleAssert::doesNotCreateRoles, "reader", "root")
                .verb(RoleAssert::createsDatabases, "root", "reader")
                .verb(RoleAssert::doesNotCreateDatabases, "reader", "root")
                .verb(RoleAssert::replicates, "root", "reader")
                .verb(RoleAssert::doesNotReplicate, "reader", "root")
                .verb(RoleAssert::bypassesRowSecurity, "root", "reader")
                .verb(RoleAssert::doesNotBypassRowSecurity, "reader", "root")
                .verb(RoleAssert::hasConnectionLimit, "reader", 5L, 6L)
                .verb(RoleAssert::hasNoConnectionLimit, "root", "reader")
                .verb(RoleAssert::isValidUntil, "reader", "2030-01-01T01:00+01:00", "2031-01-01 00:00:00+00")
                .verb(RoleAssert::isValidForever, "root", "reader")
                .verb(RoleAssert::isMemberOf, "reader", names("root"), names("root with admin true"))
                .verb(RoleAssert::hasConfiguration, "reader", "work_mem", "4MB", "64MB")
                .verb(RoleAssert::doesNotSet, "reader", "search_path", "work_mem")
                .verb(RoleAssert::setsOnly, "reader", Map.of("work_mem", "4MB"), Map.of())
                .verb(RoleAssert::hasConfigurationInDatabase, "reader", "work_mem", "4MB", "64MB")
                .verb(RoleAssert::setsOnlyInDatabase, "reader", Map.of("work_mem", "4MB"), Map.of());
    }

    private static Verbs<TableAssert> owners() {
        return Verbs.of(TableAssert.class, CatalogAssert::table)
                .verb(TableAssert::isOwnedBy, "odd.rooms", "pg_monitor", "somebody");
    }

    private static Verbs<ExtensionAssert> extensions() {
        return Verbs.of(ExtensionAssert.class, HandMade::catalog, CatalogAssert::extension)
                .verb(ExtensionAssert::isOwnedBy, "vector", "root", "reader");
    }

    private static Verbs<TableAssert> privileges() {
        return Verbs.of(TableAssert.class, CatalogAssert::table)
                .verb(
                        TableAssert::grants,
                        "documents",
                        "pg_monitor",
                        names("update with grant option", "select", "insert"),
                        names("select", "update"))
                .verb(TableAssert::grantsNothingTo, "chunks", "public", "pg_monitor")
                .verb(TableAssert::grantsOnlyTo, "documents", names("public", "pg_monitor"), names("public"))
                .verb(TableAssert::grant, "documents", "pg_monitor", "pg_read_all_data")
                .verb(TableAssert::grantsNothingTo, "odd.rooms", "public", "pg_monitor");
    }

    private static Verbs<TableAssert> unknown() {
        return Verbs.of(TableAssert.class, HandMade::catalog, CatalogAssert::table)
                .verb(TableAssert::grants, "t", "reader", names("select"), names("insert"))
                .verb(TableAssert::grant, "t", "public", "readers")
                .verb(TableAssert::grantsNothingTo, "t", "pg_monitor", "writer");
    }

    private static Verbs<GrantAssert> grants() {
        return Verbs.of(GrantAssert.class, (c, table) -> c.table(table).grant("pg_monitor"))
                .verb(GrantAssert::hasPrivileges, "documents", names("select", "insert", "update"), names("select"))
                .verb(GrantAssert::isGrantable, "chunks", "documents")
                .verb(GrantAssert::isNotGrantable, "odd.notes", "chunks");
    }

    private static Verbs<DefaultPrivilegeAssert> defaults() {
        String tables = "root in public on tables";
        String sequences = "root on sequences";
        return Verbs.of(DefaultPrivilegeAssert.class, HandMade::catalog, CatalogAssert::defaultPrivileges)
                .verb(DefaultPrivilegeAssert::isForRole, tables, "root", "reader")
                .verb(DefaultPrivilegeAssert::isInSchema, tables, "public", "private")
                .verb(DefaultPrivilegeAssert::isInEverySchema, sequences, tables)
                .verb(
                        DefaultPrivilegeAssert::isOn,
                        sequences,
                        DefaultPrivilegeObjects.SEQUENCES,
                        DefaultPrivilegeObjects.TABLES)
                .verb(DefaultPrivilegeAssert::grantsOnlyTo, tables, names("reader"), names("root"));
    }
}
