package dev.pgassay.assertions;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.DefaultPrivilege;
import dev.pgassay.catalog.DefaultPrivilegeObjects;
import dev.pgassay.catalog.Extension;
import dev.pgassay.catalog.Generation;
import dev.pgassay.catalog.NotNullConstraint;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Persistence;
import dev.pgassay.catalog.Publication;
import dev.pgassay.catalog.PublishedOperation;
import dev.pgassay.catalog.Role;
import dev.pgassay.catalog.RowSecurity;
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
                        new Schema(ObjectName.of("public"), "root", Map.of(), null),
                        new Extension(ObjectName.of("vector"), new Version("0.8.0"), "extensions", "root", null),
                        new Table(
                                ObjectName.of("public", "t"),
                                Persistence.PERMANENT,
                                RowSecurity.DISABLED,
                                false,
                                Map.of(),
                                null,
                                null,
                                List.of(),
                                "root",
                                Map.of("reader", Set.of("select"), "public", Set.of("insert")),
                                null),
                        role("root", true, null, null, Set.of(), Map.of()),
                        role("reader", false, 5L, "2030-01-01 00:00:00+00", Set.of("root"), Map.of("work_mem", "4MB")),
                        defaults("root in public on tables", "public", DefaultPrivilegeObjects.TABLES),
                        defaults("root on sequences", null, DefaultPrivilegeObjects.SEQUENCES),
                        publication("generated", true),
                        publication("plain", false),
                        column("id", null, null),
                        column("twice", "(id * 2)", Generation.VIRTUAL),
                        new NotNullConstraint(new ObjectName("public", "t", "plain"), "id", false, true, null),
                        new NotNullConstraint(new ObjectName("public", "t", "rare"), "twice", true, false, null)),
                List.of());
    }

    private static Column column(String name, String generated, Generation storage) {
        return new Column(
                new ObjectName("public", "t", name),
                "integer",
                false,
                null,
                null,
                generated,
                storage,
                null,
                Map.of(),
                null);
    }

    private static Role role(
            String name, boolean may, Long limit, String until, Set<String> memberOf, Map<String, String> settings) {
        return new Role(ObjectName.of(name), may, may, may, may, may, may, may, limit, until, memberOf, settings, null);
    }

    private static DefaultPrivilege defaults(String name, String schema, DefaultPrivilegeObjects objects) {
        return new DefaultPrivilege(
                ObjectName.of(name), "root", schema, objects, Map.of("reader", Set.of("select with grant option")));
    }

    private static Publication publication(String name, boolean generated) {
        return new Publication(
                ObjectName.of(name),
                false,
                Set.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of(PublishedOperation.INSERT),
                false,
                generated,
                "root",
                null);
    }
}
