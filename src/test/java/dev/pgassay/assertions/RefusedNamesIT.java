package dev.pgassay.assertions;

import static dev.pgassay.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.expect.CatalogRule;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that could be that of nothing is refused: nothing is always absent. */
class RefusedNamesIT {

    private final Catalog catalog = Library.catalog();

    @ParameterizedTest
    @ValueSource(strings = {"chunks.id", "public.chunks.id", "public.id"})
    void aMemberIsNamedWithoutItsTable(String name) {
        assertThatThrownBy(() -> assertThat(catalog).table("chunks").hasNoColumn(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a column of public.chunks is named without its table and schema, found '" + name + "'");
    }

    @Test
    void defaultPrivilegesAreNamedByTheirThreeParts() {
        assertThat(catalog).hasNoDefaultPrivileges("nobody in public on tables");
        assertThatThrownBy(() -> assertThat(catalog).hasNoDefaultPrivileges("nobody on functions"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "default privileges are named as 'role on objects' or 'role in schema on objects', with objects"
                                + " one of tables, sequences, routines, types, schemas, large objects, found 'nobody on functions';"
                                + " functions are routines");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            USER_MAPPING; clerk; a user mapping is named as "role on server", found "clerk"
            SECURITY_LABEL; documents; a security label is named as "provider on object", found "documents"
            SYSTEM_PRIVILEGE; pg_ls_dir(text); a system privilege is named as "kind name", found "pg_ls_dir(text)"
            DATABASE; shop; a catalog is of one database, which is named as "current" whatever it is called, found "shop"
            """)
    void whatHasNoNameOfItsOwnIsNamedByWhatItIsAbout(Kind kind, String name, String message) {
        assertThatThrownBy(() -> assertThat(catalog).hasNoObject(kind, name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message.replace('"', '\''));
    }

    @Test
    void aSettingIsTheSameInCapitals() {
        assertThatThrownBy(() -> assertThat(catalog)
                        .routine("match_documents(vector, integer)")
                        .doesNotSet("SEARCH_PATH"))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plpgsql", "pg_monitor", "pg_catalog", "information_schema"})
    void whatPostgresqlBringsAlongIsNotSaidToBeAbsent(String name) {
        Kind kind = name.equals("plpgsql") ? Kind.EXTENSION : name.equals("pg_monitor") ? Kind.ROLE : Kind.SCHEMA;

        assertThatThrownBy(() -> assertThat(catalog).hasNoObject(kind, name))
                .hasMessageContaining(name + " could not be seen")
                .hasMessageContaining("what PostgreSQL brings along is not read");
        assertThatThrownBy(() -> assertThat(catalog).hasObject(kind, name))
                .hasMessageContaining(name + " could not be seen");
    }

    @Test
    void aTypeOfTheSchemaInQuestionHidesThatOfPublic() throws SQLException {
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect()) {
            TestServer.execute(connection, """
                    CREATE SCHEMA ops;
                    CREATE TABLE things ();
                    CREATE TABLE ops.things ();
                    CREATE FUNCTION ops.all_of_public() RETURNS SETOF public.things LANGUAGE sql AS 'SELECT';
                    CREATE FUNCTION ops.all_of_ops() RETURNS SETOF ops.things LANGUAGE sql AS 'SELECT';
                    """);
            CatalogAssert ops = assertThat(CatalogReader.read(connection)).inSchema("ops");

            ops.routine("all_of_ops").returnsSetOf("things").returnsSetOf("ops.things");
            assertThatThrownBy(() -> ops.routine("all_of_public").returnsSetOf("things"))
                    .hasMessageContaining("""
                            routine ops.all_of_public() has another result
                              expected     SETOF ops.things
                              but was      SETOF things""");
        }
    }

    @Test
    void nullsAreNamed() {
        assertThatThrownBy(() -> assertThat(catalog).obeys(new CatalogRule[] {null}))
                .hasMessage("obeys: each rule must be given, found null");
        assertThatThrownBy(() -> assertThat(catalog).hasOnlyObjects(null, "x"))
                .hasMessage("hasOnlyObjects: kind must be given, found null");
        assertThatThrownBy(() -> assertThat(catalog).table("chunks").hasOption(null, "x"))
                .hasMessage("hasOption: name must be given, found null");
        assertThatThrownBy(() -> assertThat(catalog).table("chunks").has(null, "x"))
                .hasMessage("has: the name of a fact must be given, found null");
    }
}
