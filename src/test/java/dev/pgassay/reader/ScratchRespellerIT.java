package dev.pgassay.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.EnumType;
import dev.pgassay.catalog.Extension;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Made;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Respeller;
import dev.pgassay.catalog.Schema;
import dev.pgassay.catalog.Speller;
import dev.pgassay.catalog.Spelling;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.Version;
import dev.pgassay.catalog.View;
import dev.pgassay.expect.Check;
import dev.pgassay.expect.Environment;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.Snapshot;
import dev.pgassay.expect.SnapshotText;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Finding;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What servers of two versions make of the same SQL is the same, and what is not the same is found. {@code snapshot-15.yaml} is what
 * PostgreSQL 15 made of {@code schema.sql}; {@code -Dpgassay.update=true} writes that of the server that runs the tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScratchRespellerIT {

    private static final Path FOLDER = Path.of("src/test/resources/dev/pgassay/spelled");
    private static final Set<Environment> NOTHING_ELSE = EnumSet.noneOf(Environment.class);

    private String schema = "";
    private ScratchDatabase scratch;
    private ScratchDatabase database;
    private Connection connection;
    private ScratchRespeller respeller;
    private Catalog whole;

    @BeforeAll
    void open() throws SQLException, IOException {
        schema = Files.readString(FOLDER.resolve("schema.sql"));
        database = TestServer.empty();
        connection = database.connect();
        connection.setAutoCommit(false);
        whole = live("");
        if (Boolean.getBoolean("pgassay.update")) {
            Files.writeString(snapshot(whole.server().major()), SnapshotText.of(whole, NOTHING_ELSE));
        }
        scratch = TestServer.empty();
        respeller = new ScratchRespeller(() -> connected(scratch), whole);
    }

    @AfterAll
    void close() throws SQLException {
        respeller.close();
        connection.close();
        database.close();
        scratch.close();
    }

    private static Connection connected(ScratchDatabase database) {
        try {
            return database.connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path snapshot(int major) {
        return FOLDER.resolve("snapshot-" + major + ".yaml");
    }

    /** What the server makes of the schema, with some more SQL. */
    private Catalog live(String more) throws SQLException {
        try {
            TestServer.execute(connection, schema);
            TestServer.execute(connection, more);
            return CatalogReader.read(connection);
        } finally {
            connection.rollback();
        }
    }

    static List<Path> snapshots() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("snapshots")
    void whatAnotherVersionPrintsOtherwiseIsTheSame(Path snapshot) {
        Expectations expected = Expectations.load(snapshot);
        Tally tally = Check.run(whole, expected, Speller.NONE, respeller);

        assertThat(tally.findings()).isEmpty();
        // since 16 a view of one table says no more which one a column is of
        boolean twoSpellings = expected.server() < 16 != whole.server().major() < 16;
        assertThat(tally.respelled().isEmpty()).isNotEqualTo(twoSpellings);
        // the locale of ICU needs no server
        Tally alone = Check.run(whole, expected, Speller.NONE);
        assertThat(alone.respelled())
                .flatExtracting(ScratchRespellerIT::facts)
                .isEqualTo(twoSpellings ? List.of("collation app.loose locale") : List.of());
        assertThat(tally.respelled())
                .allMatch(note -> "the same, spelled differently".equals(note.hint()))
                .hasSize(alone.findings().size() + alone.respelled().size());
    }

    @Test
    void thereIsASnapshotOfFourVersions() throws IOException {
        assertThat(snapshots())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("snapshot-14.yaml", "snapshot-15.yaml", "snapshot-17.yaml", "snapshot-18.yaml");
    }

    /** What changes, in which way of spelling, and what is found. */
    record Change(Spelling spelling, String sql, List<String> found) {
        Change(Spelling spelling, String sql, String... found) {
            this(spelling, sql, List.of(found));
        }

        @Override
        public String toString() {
            return spelling + ": " + sql;
        }
    }

    static List<Change> changes() {
        return List.of(
                new Change(Spelling.TYPE, "alter table app.small alter a type varchar(11)", "column app.small.a type"),
                new Change(
                        Spelling.DEFAULT,
                        "alter table customers alter score set default random() * 11",
                        "column public.customers.score default"),
                new Change(
                        Spelling.GENERATED,
                        "alter table app.small drop b; alter table app.small add b integer generated always as (n + 2) stored",
                        "column app.small.b generated"),
                new Change(
                        Spelling.CONDITION,
                        "alter policy mine on customers using (name = session_user)",
                        "policy public.customers.mine using"),
                new Change(
                        Spelling.CONDITION,
                        "alter table customers drop constraint trimmed; alter table customers add constraint trimmed"
                                + " check (trim(both 'y' from name) <> '')",
                        "check constraint public.customers.trimmed expression"),
                new Change(
                        Spelling.CONDITION,
                        "alter domain app.percent drop constraint percent_check;"
                                + " alter domain app.percent add constraint percent_check check (value >= 0)",
                        "domain app.percent checks"),
                new Change(
                        Spelling.WHEN,
                        "drop trigger watched on app.small; create trigger watched before update on app.small"
                                + " for each row when (new.n >= old.n) execute function app.stamp()",
                        "trigger app.small.watched when"),
                new Change(
                        Spelling.ATTRIBUTES,
                        "alter type app.spare alter attribute a type varchar",
                        "composite type app.spare attributes"),
                new Change(
                        Spelling.INDEX_KEYS,
                        "drop index app.small_lower_idx; create index small_lower_idx on app.small (upper(a))",
                        "index app.small_lower_idx keys"),
                new Change(
                        Spelling.QUERY,
                        "create or replace view simple as select id, name from customers where feeling = 'sad' order by name limit 5",
                        "view public.simple definition"),
                new Change(
                        Spelling.QUERY,
                        "create or replace view simple as select id, lower(name) collate app.plain as name from customers"
                                + " where feeling = 'happy' order by customers.name limit 5",
                        "view public.simple definition"),
                new Change(
                        Spelling.ARGUMENTS,
                        "create or replace function app.greeting(name text default 'me') returns text language sql return 'hello ' || name",
                        "routine app.greeting(text) arguments"),
                new Change(
                        Spelling.RESULT,
                        "drop function app.greeting; create function app.greeting(name text default 'you') returns varchar"
                                + " language sql return ('hello ' || name)",
                        "routine app.greeting(text) result"),
                new Change(
                        Spelling.BODY,
                        "create or replace function app.greeting(name text default 'you') returns text language sql return 'bye ' || name",
                        "routine app.greeting(text) body"),
                new Change(
                        Spelling.PARTITION_KEY,
                        "drop table app.events cascade; create table app.events (happened timestamptz not null, what text)"
                                + " partition by range (happened, (upper(what)));"
                                + "create table app.events_2026 partition of app.events for values from ('2026-01-01', minvalue)"
                                + " to ('2027-01-01', maxvalue); create rule logged as on update to orders where new.amount > 5"
                                + " do also insert into app.events select now(), name from customers where id = new.customer",
                        "table app.events partition_key"),
                new Change(
                        Spelling.PARTITION_BOUND,
                        "drop table app.parts_one; create table app.parts_one partition of app.parts for values in (3, null)",
                        "table app.parts_one partition_bound"),
                new Change(
                        Spelling.LOCALE,
                        "drop collation app.loose; create collation app.loose"
                                + " (provider = icu, locale = 'und-u-ks-level1', deterministic = false)",
                        "collation app.loose locale"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsNotTheSameIsFound(Change change) throws SQLException {
        Expectations other = Expectations.load(snapshot(whole.server().major() < 16 ? 17 : 15));
        Catalog changed = live(change.sql());

        assertThat(Check.run(changed, other, Speller.NONE, respeller).findings())
                .flatExtracting(ScratchRespellerIT::facts)
                .containsExactlyElementsOf(change.found());
    }

    private static List<String> facts(Finding finding) {
        return finding.differences().stream()
                .map(difference -> finding.kind() + " " + finding.name() + " " + difference.fact())
                .toList();
    }

    @Test
    void everySpellingHasAChange() {
        assertThat(changes()).extracting(Change::spelling).contains(Spelling.values());
    }

    /** Though most versions print it alike, each text can be put to the skeleton. */
    @Test
    void everyTextCanBeSpelledAgain() {
        Set<String> not = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            for (FactType fact : kind.facts()) {
                for (CatalogObject object : whole.all(kind)) {
                    Object value = fact.spelling() == null ? null : fact.of(object);
                    if (value != null
                            && fact.spelling().isOf(value)
                            && !respeller.same(object, fact, "public", value, value)) {
                        not.add(kind.label() + " " + object.shownName() + " " + fact);
                    }
                }
            }
        }
        assertThat(not).isEmpty();
    }

    @Test
    void whatIsWrittenByHandIsSpelledToo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("e.yaml"), """
                views:
                  simple:
                    definition: SELECT id, name FROM customers WHERE feeling = 'happy' ORDER BY name LIMIT 5
                  renamed: {definition: select id as one from customers}
                tables:
                  customers:
                    check_constraints:
                      adult: {expression: "extract(year from born) < 2100 and born > '1900-01-01' or name in ('a', 'b')"}
                """);
        assertThat(Check.run(whole, Expectations.load(file), Speller.NONE, respeller)
                        .findings())
                .flatExtracting(ScratchRespellerIT::facts)
                .containsExactly("view public.renamed definition");
    }

    @Test
    void theLocaleOfIcuHasTwoSpellings(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("e.yaml"), "collations: {app.loose: {locale: und@colStrength=secondary}}\n");
        assertThat(Check.run(whole, Expectations.load(file), Speller.NONE, respeller)
                        .findings())
                .isEmpty();
        Files.writeString(file, "collations: {app.loose: {locale: und@colStrength=primary}}\n");
        assertThat(Check.run(whole, Expectations.load(file), Speller.NONE, respeller)
                        .findings())
                .flatExtracting(ScratchRespellerIT::facts)
                .containsExactly("collation app.loose locale");
    }

    @Test
    void theSkeletonHasEveryColumnAndDoesNothing() throws SQLException {
        try (ScratchDatabase empty = TestServer.empty();
                Connection made = empty.connect()) {
            Skeleton.make(made, whole);
            Catalog skeleton = CatalogReader.read(made);

            assertThat(types(skeleton)).isEqualTo(types(whole));
            assertThat(skeleton.all(Kind.ROUTINE))
                    .extracting(CatalogObject::shownName)
                    .containsExactlyElementsOf(whole.all(Kind.ROUTINE).stream()
                            .map(CatalogObject::shownName)
                            .toList());
            assertThat(Stream.of(Kind.TRIGGER, Kind.POLICY, Kind.RULE, Kind.CHECK_CONSTRAINT)
                            .flatMap(kind -> skeleton.all(kind).stream()))
                    .isEmpty();
            assertThat(skeleton.all(Column.class)).allMatch(column -> column.defaultValue() == null);
        }
    }

    /** What an extension brings that cannot be had is missing, and nothing else. */
    @Test
    void whatCannotBeMadeIsNotThere() throws SQLException {
        Catalog catalog = Catalog.of(
                whole.server(),
                List.of(
                        Made.of(Schema.class, ObjectName.of("app"), "owner", "postgres"),
                        Made.of(
                                Extension.class,
                                ObjectName.of("nowhere"),
                                "version",
                                new Version("1"),
                                "schema",
                                "app",
                                "owner",
                                "postgres"),
                        Made.of(Table.class, ObjectName.of("app", "t"), "columnOrder", List.of("a", "Odd one")),
                        Made.of(Column.class, new ObjectName("app", "t", "a"), "type", "app.of_nowhere"),
                        Made.of(Column.class, new ObjectName("app", "t", "Odd one"), "type", "character varying(3)"),
                        Made.of(View.class, ObjectName.of("app", "v"), "definition", "SELECT nothing()"),
                        Made.of(Column.class, new ObjectName("app", "v", "b"), "type", "integer[]"),
                        Made.of(EnumType.class, ObjectName.of("app", "Odd 'one'"), "labels", List.of("it's\\"))),
                List.of());
        try (ScratchDatabase empty = TestServer.empty();
                Connection made = empty.connect()) {
            Skeleton.make(made, catalog);
            Catalog skeleton = CatalogReader.read(made);

            assertThat(types(skeleton))
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("app.t.\"Odd one\"", "character varying(3)", "app.v.b", "integer[]"));
            assertThat(skeleton.all(EnumType.class))
                    .extracting(type -> type.labels().get(0))
                    .containsExactly("it's\\");
        }
    }

    private static Map<String, String> types(Catalog catalog) {
        Map<String, String> types = new TreeMap<>();
        catalog.all(Column.class).forEach(column -> types.put(column.shownName(), column.type()));
        return types;
    }

    @Test
    void whereNothingDiffersNoScratchDatabaseIsAskedFor() throws SQLException {
        try (ScratchRespeller never = new ScratchRespeller(
                () -> {
                    throw new AssertionError("asked for");
                },
                whole)) {
            Expectations same = Snapshot.of(whole, NOTHING_ELSE);
            assertThat(Check.run(whole, same, Speller.NONE, never).findings()).isEmpty();
        }
    }

    @Test
    void aScratchDatabaseThatIsGoneIsToldSo() throws SQLException {
        FactType definition = Kind.VIEW.fact("definition").orElseThrow();
        CatalogObject view = whole.all(Kind.VIEW).iterator().next();
        Connection closed = database.connect();
        closed.close();
        try (ScratchRespeller gone = new ScratchRespeller(() -> closed, whole)) {
            assertThatThrownBy(() -> gone.same(view, definition, "public", "SELECT 1", "SELECT 2"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("the scratch database went away: ");
        }
    }

    @Test
    void withoutAServerWhatIsSpelledDifferentlyIsNotTheSame() {
        CatalogObject view = whole.all(Kind.VIEW).iterator().next();
        FactType definition = Kind.VIEW.fact("definition").orElseThrow();
        assertThat(Arrays.asList(Respeller.NONE, Respeller.by(Speller.NONE)))
                .noneMatch(none -> none.same(view, definition, "public", "SELECT 1", "SELECT 1"));
    }
}
