package dev.pgassay.assertions;

import static dev.pgassay.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.reader.ServerSpeller;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is right is right in each of its spellings, with a server to ask and without one. */
class WrittenOtherwiseIT {

    private static ScratchDatabase database;
    private static Connection connection;
    private static ServerSpeller speller;
    private static Catalog catalog;

    @BeforeAll
    static void open() throws SQLException {
        database = TestServer.empty();
        connection = database.connect();
        TestServer.execute(connection, """
                CREATE SCHEMA ops;
                CREATE DOMAIN code AS text COLLATE "C";
                CREATE TABLE ops.things (id integer PRIMARY KEY, name varchar(20) COLLATE "C");
                CREATE TABLE pairs (a integer, b integer, PRIMARY KEY (a, b));
                CREATE TABLE loose (id integer UNIQUE);
                CREATE TABLE links (
                    thing integer CONSTRAINT to_thing REFERENCES ops.things,
                    a integer,
                    b integer,
                    loose integer CONSTRAINT to_loose REFERENCES loose (id),
                    CONSTRAINT to_pair FOREIGN KEY (a, b) REFERENCES pairs);
                CREATE FUNCTION half(n float8) RETURNS float8 LANGUAGE sql AS 'SELECT n / 2';
                CREATE FUNCTION label(a int, b varchar = 'x') RETURNS varchar LANGUAGE sql AS 'SELECT b';
                CREATE FUNCTION rows_of(n int DEFAULT 1, OUT id int, OUT "At" timestamptz) RETURNS SETOF record
                    LANGUAGE sql AS 'SELECT 1, now()';
                CREATE FUNCTION listed() RETURNS TABLE (id int, at timestamptz) LANGUAGE sql AS 'SELECT 1, now()';
                CREATE FUNCTION quiet() RETURNS integer LANGUAGE sql SET search_path = '' AS 'SELECT 1';
                CREATE FUNCTION searching() RETURNS integer LANGUAGE sql SET search_path = ops, "$user" AS 'SELECT 1';
                CREATE TABLE events (at timestamptz, kind text) PARTITION BY RANGE (at, lower(kind));
                CREATE TABLE days (at date) PARTITION BY RANGE (at);
                CREATE TABLE days_2024 PARTITION OF days FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
                CREATE TABLE kinds (kind text) PARTITION BY LIST (kind);
                CREATE TABLE kinds_ab PARTITION OF kinds FOR VALUES IN ('a', 'b');
                CREATE TABLE kinds_other PARTITION OF kinds DEFAULT;
                """);
        // the driver takes what follows a body for a part of it
        TestServer.execute(
                connection,
                "CREATE FUNCTION total(a integer, b integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT a + b; END");
        catalog = CatalogReader.read(connection);
        speller = new ServerSpeller(connection);
    }

    @AfterAll
    static void close() throws SQLException {
        speller.close();
        connection.close();
        database.close();
    }

    private static CatalogAssert bare() {
        return assertThat(catalog);
    }

    private static CatalogAssert spelled() {
        return bare().spelledBy(speller);
    }

    private static void fails(ThrowingCallable callable, String message) {
        assertThatThrownBy(callable).isInstanceOf(AssertionError.class).hasMessage(message);
    }

    @Test
    void aCollationWithAndWithoutItsQuotes() {
        for (CatalogAssert all : new CatalogAssert[] {bare(), spelled(), bare().inSchema("ops")}) {
            all.table("ops.things").column("name").hasCollation("C").hasCollation("\"C\"");
            all.domain("public.code").hasCollation("C").hasCollation("\"C\"");
        }
        fails(() -> bare().domain("code").hasCollation("POSIX"), """
                domain public.code has another collation
                  expected     POSIX
                  but was      "C\"""");
    }

    @Test
    void whatARoutineReturns() {
        for (CatalogAssert all : new CatalogAssert[] {bare(), spelled(), bare().inSchema("ops")}) {
            all.routine("public.half(float)").returns("float8").returns("double precision");
            all.routine("public.label").returns("varchar").returns("VARCHAR");
            all.routine("public.total").returns("int").returns("int4");
            all.routine("public.listed").returns("TABLE(id int, at timestamptz)");
            all.routine("public.listed").returns("table (id integer,at timestamp with time zone)");
        }
        spelled().routine("total").doesNotHave("result", "float8");
        spelled().routine("rows_of").returnsSetOf("record");
        fails(() -> bare().routine("total").returns("int8"), """
                routine public.total(integer, integer) has another result
                  expected     int8
                  but was      integer
                  hint         no scratch database is at hand to spell what is expected; if both mean the same, write it as it was\
                 read""");
        fails(() -> spelled().routine("total").returns("int immutable"), """
                routine public.total(integer, integer) has another result
                  expected     int immutable
                  but was      integer
                  hint         the server cannot read what is expected: it says more than that""");
        fails(() -> spelled().routine("listed").returns("TABLE(id int, at date)"), """
                routine public.listed() has another result
                  expected     TABLE(id int, at date)
                  but was      TABLE(id integer, at timestamp with time zone)""");
    }

    @Test
    void theArgumentsOfARoutine() {
        spelled()
                .routine("label")
                .hasArguments("a int, b varchar = 'x'")
                .hasArguments("a integer, b character varying DEFAULT 'x'::character varying");
        spelled().routine("rows_of").hasArguments("n int = 1, out id int, out \"At\" timestamptz");
        fails(() -> spelled().routine("label").hasArguments("a int, b varchar = 'y'"), """
                routine public.label(integer, character varying) has other arguments
                  expected     a int, b varchar = 'y'
                  but was      a integer, b character varying DEFAULT 'x'::character varying""");
        fails(() -> bare().routine("label").hasArguments("a int, b varchar = 'x'"), """
                routine public.label(integer, character varying) has other arguments
                  expected     a int, b varchar = 'x'
                  but was      a integer, b character varying DEFAULT 'x'::character varying
                  hint         no scratch database is at hand to spell what is expected; if both mean the same, write it as it was\
                 read""");
        fails(() -> spelled().routine("label").hasArguments("a int) returns int language sql as ''; --"), """
                routine public.label(integer, character varying) has other arguments
                  expected     a int) returns int language sql as ''; --
                  but was      a integer, b character varying DEFAULT 'x'::character varying
                  hint         the server cannot read what is expected: a parenthesis is closed that was not opened""");
    }

    @Test
    void aBodyThatTheServerHasRead() {
        spelled().routine("total").hasBody("BEGIN ATOMIC SELECT a+b; END").hasBody("begin atomic\n select a + b;\nend");
        spelled().routine("half").hasBody("SELECT n / 2").doesNotHave("body", "SELECT n / 3");
        bare().routine("half").doesNotHave("body", "SELECT n / 3");
        fails(() -> spelled().routine("total").hasBody("BEGIN ATOMIC SELECT a - b; END"), """
                routine public.total(integer, integer) has another body
                  expected     BEGIN ATOMIC SELECT a - b; END
                  but was      BEGIN ATOMIC
                                SELECT (a + b);
                               END""");
        fails(() -> spelled().routine("total").hasBody("BEGIN ATOMIC SELECT a + b; END; COMMIT; SELECT 1 END"), """
                routine public.total(integer, integer) has another body
                  expected     BEGIN ATOMIC SELECT a + b; END; COMMIT; SELECT 1 END
                  but was      BEGIN ATOMIC
                                SELECT (a + b);
                               END
                  hint         the server cannot read what is expected: END and a semicolon end it; a CASE that ends a statement has to stand in parentheses""");
        fails(() -> bare().routine("half").hasBody("SELECT n"), """
                routine public.half(double precision) has another body
                  expected     SELECT n
                  but was      SELECT n / 2""");
    }

    @Test
    void howATableIsPartitioned() {
        spelled().table("events").isPartitionedBy("range (at, LOWER(kind))");
        spelled().table("days_2024").isPartition("for values from (date '2024-01-01') to ('2025-01-01')");
        spelled().table("kinds_ab").isPartition("for values in ('a','b')");
        spelled().table("kinds_other").isPartition("default");
        fails(() -> spelled().table("days_2024").isPartition("for values from ('2024-01-01') to ('2024-07-01')"), """
                table public.days_2024 has another partition bound
                  expected     for values from ('2024-01-01') to ('2024-07-01')
                  but was      FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')""");
        fails(() -> bare().table("events").isPartitionedBy("range (at)"), """
                table public.events has another partition key
                  expected     range (at)
                  but was      RANGE (at, lower(kind))
                  hint         no scratch database is at hand to spell what is expected; if both mean the same, write it as it was\
                 read""");
        fails(() -> spelled().table("loose").isPartition("default"), """
                table public.loose has another partition bound
                  expected     default
                  but was      (none)""");
    }

    @Test
    void aReferenceWithoutColumnsMeansThePrimaryKey() {
        TableAssert links = bare().table("links");
        links.foreignKey("to_pair")
                .references("pairs")
                .references("public.pairs")
                .references("pairs", "a", "b");
        links.foreignKey("to_thing").references("ops.things");
        fails(() -> links.foreignKey("to_pair").references("loose"), """
                foreign key public.links.to_pair references something else
                  expected     public.loose
                  but was      public.pairs(a, b)
                  hint         table loose has no primary key, so the columns have to be named""");
        fails(() -> links.foreignKey("to_loose").references("pairs"), """
                foreign key public.links.to_loose references something else
                  expected     public.pairs(a, b)
                  but was      public.loose(id)""");
    }

    @Test
    void settingsThatAreLists() {
        bare().routine("quiet").hasConfiguration("search_path", "").hasConfiguration("search_path", "\"\"");
        bare().routine("quiet").setsOnly(Map.of("search_path", ""));
        bare().routine("searching").hasConfiguration("search_path", "ops,\"$user\"");
        fails(() -> bare().routine("searching").hasConfiguration("search_path", ""), """
                routine public.searching() has another setting
                  expected     search_path=
                  but was      search_path=ops, "$user\"""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "label(int, varchar)",
                "label(a int, b varchar = 'x')",
                "label(IN a integer, b text)",
                "rows_of(n int default 1, out id int, out \"At\" timestamptz)"
            })
    void aRoutineIsNamedWithNamesAndDefaultsToo(String name) {
        if (name.contains("text")) {
            bare().hasNoRoutine(name);
            return;
        }
        bare().hasRoutine(name);
        assertThat(catchThrowable(() -> bare().hasNoRoutine(name)))
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith(" is not expected");
    }

    @Test
    void aTypeThatIsNotThereNamesNoRoutine() {
        bare().hasNoRoutine("label(uuid)").hasNoRoutine("label(ops.things)").hasNoRoutine("label(x things[])");
        spelled().hasNoRoutine("label(information_schema.sql_identifier)");
        for (CatalogAssert all : new CatalogAssert[] {bare(), spelled()}) {
            fails(() -> all.hasNoRoutine("label(a int, b varchr)"), """
                    routine label(a int, b varchr) could not be seen
                      hint         there is no type as in 'b varchr', so it names no routine""");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"label(int", "label(int))", "label(int) x"})
    void theParenthesisOfARoutineIsClosed(String name) {
        assertThatThrownBy(() -> bare().hasNoRoutine(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a routine is named as name or name(argument types), found '" + name + "'");
    }

    @Test
    void aServerWithoutNotNullConstraintsDoesNotSayThatThereIsNone() {
        String why = "PostgreSQL " + catalog.server().major()
                + " keeps no not null constraints; that a column takes no null is stated of the column";
        ThrowingCallable absent = () -> bare().table("pairs").hasNoNotNullConstraint("pairs_c_not_null");
        ThrowingCallable none = () -> bare().table("loose").hasOnlyNotNullConstraints();
        if (catalog.server().major() >= 18) {
            assertThat(catchThrowable(absent)).isNull();
            assertThat(catchThrowable(none)).isNull();
            return;
        }
        fails(absent, """
                not null constraint pairs_c_not_null could not be seen
                  hint         \
                """ + why);
        fails(none, """
                not null constraints of public.loose could not be seen
                  hint         \
                """ + why);
    }

    @Test
    void aColumnsTypeByItsOtherNameNeedsNoServer() {
        TableAssert things = bare().inSchema("ops").table("things");
        things.column("name").hasType("varchar(20)").hasType("CHARACTER VARYING ( 20 )");
        things.column("id").hasType("int4");
        fails(() -> things.column("name").hasType("varchar"), """
                column ops.things.name has another type
                  expected     varchar
                  but was      character varying(20)
                  hint         no scratch database is at hand to spell what is expected; if both mean the same, write it as it was\
                 read""");
    }
}
