package dev.pgassay.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Tablespace;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Tablespaces belong to the server, and to make one is no thing for a transaction. */
class TablespacesIT {

    private static final String NAME = "pgassay_test_fast";

    @Test
    void whatLiesInATablespaceIsReadWithIt() throws SQLException {
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect()) {
            assumeTrue(connection.getMetaData().getDatabaseMajorVersion() >= 15, "needs PostgreSQL 15");
            try (Statement statement = connection.createStatement()) {
                statement.execute("set allow_in_place_tablespaces = true");
                statement.execute("create tablespace " + NAME + " location ''");
                try {
                    statement.execute("""
                            create table here (a integer);
                            create table t (a integer constraint u unique using index tablespace @, b integer) tablespace @;
                            alter table t add primary key (b) using index tablespace @;
                            alter table t add constraint e exclude (a with =) using index tablespace @;
                            create index i on t (a) tablespace @;
                            create materialized view m tablespace @ as select 1 as a
                            """.replace("@", NAME));
                    Catalog catalog = CatalogReader.read(connection);
                    assertThat(catalog.find(Tablespace.class, ObjectName.of(NAME))
                                    .orElseThrow()
                                    .location())
                            .as("inside the data directory")
                            .isEmpty();

                    assertThat(catalog.all(Kind.TABLE).stream().map(TablespacesIT::tablespace))
                            .containsExactly(null, NAME);
                    for (Kind kind : new Kind[] {
                        Kind.INDEX,
                        Kind.MATERIALIZED_VIEW,
                        Kind.PRIMARY_KEY,
                        Kind.UNIQUE_CONSTRAINT,
                        Kind.EXCLUSION_CONSTRAINT
                    }) {
                        assertThat(catalog.all(kind).stream().map(TablespacesIT::tablespace))
                                .as(kind.label())
                                .containsExactly(NAME);
                    }
                } finally {
                    statement.execute("drop table if exists t; drop materialized view if exists m");
                    statement.execute("drop tablespace " + NAME);
                }
            }
        }
    }

    private static Object tablespace(CatalogObject object) {
        return object.kind().fact("tablespace").orElseThrow().of(object);
    }
}
