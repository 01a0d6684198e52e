package dev.pgassay.assertions;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.DefaultPrivilege;
import dev.pgassay.catalog.DefaultPrivilegeObjects;
import dev.pgassay.catalog.Extension;
import dev.pgassay.catalog.Generation;
import dev.pgassay.catalog.Made;
import dev.pgassay.catalog.NotNullConstraint;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Publication;
import dev.pgassay.catalog.PublishedOperation;
import dev.pgassay.catalog.Role;
import dev.pgassay.catalog.Schema;
import dev.pgassay.catalog.ServerVersion;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.Version;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What only PostgreSQL 18 has, and what is different on every server: versions, roles. */
final class HandMade {

    private HandMade() {}

    static Catalog catalog() {
        return Catalog.of(
                new ServerVersion(180000, "18.0"),
                List.of(
                        Made.of(Schema.class, ObjectName.of("public"), "owner", "root"),
                        Made.of(
                                Extension.class,
                                ObjectName.of("vector"),
                                "version",
                                new Version("0.8.0"),
                                "schema",
                                "extensions",
                                "owner",
                                "root"),
                        Made.of(
                                Table.class,
                                ObjectName.of("public", "t"),
                                "owner",
                                "root",
                                "privileges",
                                Map.of("reader", Set.of("select"), "public", Set.of("insert"))),
                        role("root", true, null, null, Set.of(), Map.of()),
                        role("reader", false, 5L, "2030-01-01 00:00:00+00", Set.of("root"), Map.of("work_mem", "4MB")),
                        defaults("root in public on tables", "public", DefaultPrivilegeObjects.TABLES),
                        defaults("root on sequences", null, DefaultPrivilegeObjects.SEQUENCES),
                        publication("generated", true),
                        publication("plain", false),
                        column("id", null, null),
                        column("twice", "(id * 2)", Generation.VIRTUAL),
                        Made.of(
                                NotNullConstraint.class,
                                new ObjectName("public", "t", "plain"),
                                "column",
                                "id",
                                "noInherit",
                                false,
                                "valid",
                                true),
                        Made.of(
                                NotNullConstraint.class,
                                new ObjectName("public", "t", "rare"),
                                "column",
                                "twice",
                                "noInherit",
                                true,
                                "valid",
                                false)),
                List.of());
    }

    private static Column column(String name, String generated, Generation storage) {
        return Made.of(
                Column.class,
                new ObjectName("public", "t", name),
                "type",
                "integer",
                "generated",
                generated,
                "storageOfGenerated",
                storage);
    }

    private static Role role(
            String name, boolean may, Long limit, String until, Set<String> memberOf, Map<String, String> settings) {
        return Made.of(
                Role.class,
                ObjectName.of(name),
                "login",
                may,
                "superuser",
                may,
                "inherits",
                may,
                "createsRoles",
                may,
                "createsDatabases",
                may,
                "replication",
                may,
                "bypassesRowSecurity",
                may,
                "connectionLimit",
                limit,
                "validUntil",
                until,
                "memberOf",
                memberOf,
                "configuration",
                settings,
                "configurationInDatabase",
                settings);
    }

    private static DefaultPrivilege defaults(String name, String schema, DefaultPrivilegeObjects objects) {
        return new DefaultPrivilege(
                ObjectName.of(name), "root", schema, objects, Map.of("reader", Set.of("select with grant option")));
    }

    private static Publication publication(String name, boolean generated) {
        return Made.of(
                Publication.class,
                ObjectName.of(name),
                "publishes",
                Set.of(PublishedOperation.INSERT),
                "publishesGeneratedColumns",
                generated,
                "owner",
                "root");
    }
}
