package dev.pgassay.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.expect.Environment;
import dev.pgassay.expect.Reread;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What SQL makes, and how the catalog holds it: one folder a case, everything in the sections that its first line names. */
class CatalogReaderIT {

    /**
     * PostgreSQL 18 has them, 17 has not; a partial match nobody can ask for, and temporary tables are left out. Only a superuser may
     * own an event trigger or a foreign data wrapper, and there is but one. Tablespaces have a test of their own; only a break in the middle leaves a partition half
     * detached; not every server is built with LZ4.
     */
    private static final Set<String> BEYOND_17 = Set.of(
            "not null constraint column",
            "not null constraint no_inherit",
            "not null constraint valid",
            "not null constraint comment",
            "not null constraint inheritance",
            "not null constraint inheritance = inherited",
            "not null constraint inheritance = merged",
            "sequence persistence = temporary",
            "default privilege objects = large objects",
            "event trigger owner",
            "foreign data wrapper owner",
            "publication publishes_generated_columns",
            "column storage_of_generated = virtual",
            "column compression = lz4",
            "primary key without_overlaps",
            "unique constraint without_overlaps",
            "foreign key period",
            "table detach_pending",
            "table tablespace",
            "index tablespace",
            "materialized view tablespace",
            "primary key tablespace",
            "unique constraint tablespace",
            "exclusion constraint tablespace",
            "foreign key match = partial",
            "table persistence = temporary");

    /** What belongs to the server: RolesIT and ServerWideIT. */
    private static final Set<Kind> ELSEWHERE =
            Set.of(Kind.ROLE, Kind.DATABASE, Kind.TABLESPACE, Kind.CONFIGURATION_PARAMETER, Kind.SUBSCRIPTION);

    static List<ReaderCase> cases() throws IOException {
        return ReaderCase.all();
    }

    /** {@code -Dpgassay.update=true} writes the facts anew; read what changed. */
    @ParameterizedTest
    @MethodSource("cases")
    void whatSqlMakesIsRead(ReaderCase read) throws Exception {
        List<String> sections = read.sections();
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            String lack = TestServer.lack(connection, read.sql());
            assumeTrue(lack == null, () -> read + " needs " + lack);
            TestServer.execute(connection, TestServer.sql(connection, read.sql()));
            // who runs the tests owns what no case gives away
            String owned = "\n  owner = " + connection.getMetaData().getUserName() + "(?=\n|$)";
            Catalog catalog = CatalogReader.read(connection);
            String text = CatalogText.of(catalog, sections).replaceAll(owned, "");
            Reread.assertSame(catalog, EnumSet.allOf(Environment.class));
            if (Boolean.getBoolean("pgassay.update")) {
                read.update(version, text);
            }
            assertThat(text).isEqualTo(read.facts(version));
        }
    }

    @Test
    void everyFactAndEveryWordIsSetInSomeCase() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            if (ELSEWHERE.contains(kind)) {
                continue;
            }
            for (FactType fact : kind.facts()) {
                wanted.add(kind.label() + " " + fact);
                fact.words().forEach(word -> wanted.add(kind.label() + " " + fact + " = " + word));
            }
        }
        wanted.removeAll(BEYOND_17);
        for (ReaderCase read : cases()) {
            wanted.removeAll(
                    CatalogText.seen(read.facts(ReaderCase.USUAL).lines().toList()));
        }
        assertThat(wanted).isEmpty();
    }
}
