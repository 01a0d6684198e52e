package dev.pgassay.assertions;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Extension;
import dev.pgassay.catalog.Generation;
import dev.pgassay.catalog.NotNullConstraint;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Persistence;
import dev.pgassay.catalog.RowSecurity;
import dev.pgassay.catalog.Schema;
import dev.pgassay.catalog.ServerVersion;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.Version;
import java.util.List;
import java.util.Map;

/** What only PostgreSQL 18 has, and what has another version on every server. */
final class HandMade {

    private HandMade() {}

    static Catalog catalog() {
        return Catalog.of(
                new ServerVersion(180000, "18.0"),
                List.of(
                        new Schema(ObjectName.of("public"), "postgres", Map.of(), null),
                        new Extension(ObjectName.of("vector"), new Version("0.8.0"), "extensions", "postgres", null),
                        new Table(
                                ObjectName.of("public", "t"),
                                Persistence.PERMANENT,
                                RowSecurity.DISABLED,
                                false,
                                Map.of(),
                                null,
                                null,
                                List.of(),
                                "postgres",
                                Map.of(),
                                null),
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
}
