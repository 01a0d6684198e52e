package dev.pgassay.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.yaml.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the forms of the language say; the facts one by one are in {@link FactsLoadTest}. */
class LoadTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enums: {x: [draft, active]} | ENUM | labels | [draft, active]",
                "tables: {t: {columns: {x: vector(1536)}}} | COLUMN | type | vector(1536)",
                "tables: {t: {primary_key: [id, at]}} | PRIMARY_KEY | columns | [id, at]",
                "tables: {t: {primary_key: id}} | PRIMARY_KEY | columns | [id]",
                "tables: {t: {unique_constraints: {x: [a, b]}}} | UNIQUE_CONSTRAINT | columns | [a, b]",
                "tables: {t: {unique_constraints: [[a, b]]}} | UNIQUE_CONSTRAINT | columns | [a, b]",
                "tables: {t: {check_constraints: {x: a > 0}}} | CHECK_CONSTRAINT | expression | a > 0",
                "tables: {t: {indexes: {x: [lower(a), b DESC]}}} | INDEX | keys | [lower(a), b DESC]",
                "tables: {t: {triggers: {x: {executes: touch()}}}} | TRIGGER | executes | touch",
                "views: {x: {definition: ' SELECT 1;'}} | VIEW | definition | SELECT 1",
            })
    void aShortFormStatesTheFactThatSaysTheMost(String yaml, Kind kind, String fact, String value) {
        ObjectExpectation object = only(kind, load(yaml));

        assertThat(facts(object)).containsEntry(fact, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{} | false", " | false", "~ | false", "absent | true"})
    void aNameAloneSaysThatItExistsAndAbsentThatItDoesNot(@Nullable String written, boolean absent) {
        ObjectExpectation object = only(Kind.TABLE, load("tables:\n  x: " + (written == null ? "" : written)));

        assertThat(object.name()).isEqualTo("x");
        assertThat(object.absent()).isEqualTo(absent);
        assertThat(object.facts()).isEmpty();
    }

    @Test
    void aListNamesNothing() {
        List<ObjectExpectation> keys =
                load("tables: {t: {foreign_keys: [{columns: [a]}, {columns: [b]}]}}").objects().stream()
                        .filter(object -> object.kind() == Kind.FOREIGN_KEY)
                        .toList();

        assertThat(keys).extracting(ObjectExpectation::name).containsOnlyNulls();
        assertThat(keys)
                .extracting(LoadTest::facts)
                .containsExactly(Map.of("columns", "[a]"), Map.of("columns", "[b]"));
        assertThat(keys)
                .extracting(key -> String.valueOf(key.position()).replaceFirst(".*yaml", ""))
                .containsExactly(":1:29", ":1:45");
    }

    @ParameterizedTest
    @CsvSource({
        "'tables: {x: {}}', public, x",
        "'schema: app\ntables: {x: {}}', app, x",
        "'tables: {x: {}}\nschema: app', app, x",
        "'tables: {auth.x: {}}', auth, x",
        "'schema: app\nviews: {auth.x: {}}', auth, x",
        "'routines: {\"auth.x(a.b)\": {}}', auth, x(a.b)",
        "'routines: {x(a.b): {}}', public, x(a.b)",
        "'extensions: {x.y: {}}', , x.y",
    })
    void anUnqualifiedNameLivesInTheSchemaOfTheFile(String yaml, @Nullable String schema, String name) {
        ObjectExpectation object = load(yaml).objects().get(0);

        assertThat(object.scope()).isEqualTo(new Scope(schema, null));
        assertThat(object.name()).isEqualTo(name);
    }

    @Test
    void whatIsInsideAQualifiedTableIsInItsSchema() {
        ObjectExpectation index = only(Kind.INDEX, load("tables: {auth.Users: {indexes: {i: [a]}}}"));

        assertThat(index.scope()).isEqualTo(new Scope("auth", "Users"));
        assertThat(facts(index)).containsEntry("table", "auth.\"Users\"");
    }

    @Test
    void onlyAndCountsAreLimitsOfTheirPlace() {
        Expectations loaded = load("""
                only: [tables, extensions]
                counts: {indexes: 20, enums: ">= 3"}
                tables:
                  a:
                    only: policies
                    counts: {columns: 0}
                  b: {}
                """);
        Scope a = new Scope("public", "a");

        assertThat(loaded.limits())
                .extracting(
                        Limit::kind,
                        Limit::scopes,
                        Limit::count,
                        limit -> String.valueOf(limit.position()).replaceFirst(".*yaml", ""))
                .containsExactlyInAnyOrder(
                        tuple(Kind.TABLE, List.of(new Scope("public", null)), Optional.empty(), ":1:8"),
                        tuple(Kind.EXTENSION, List.of(new Scope(null, null)), Optional.empty(), ":1:16"),
                        tuple(
                                Kind.INDEX,
                                List.of(a, new Scope("public", "b")),
                                Optional.of(CountRange.exactly(20)),
                                ":2:10"),
                        tuple(
                                Kind.ENUM,
                                List.of(new Scope("public", null)),
                                Optional.of(new CountRange(">=", 3)),
                                ":2:23"),
                        tuple(Kind.POLICY, List.of(a), Optional.empty(), ":5:11"),
                        tuple(Kind.COLUMN, List.of(a), Optional.of(CountRange.exactly(0)), ":6:14"));
    }

    @Test
    void rowsAreReadAsTheyStand() {
        Expectations loaded = load("""
                schema: app
                rows:
                  flags:
                    identified_by: [key, tenant]
                    values:
                      - {key: beta, tenant: 1, value: {enabled: false}, note: ~}
                    count: 4
                  auth.users: {count: 0}
                """);

        RowsExpectation flags = loaded.rows().get(0);
        assertThat(flags.table()).isEqualTo(ObjectName.of("app", "flags"));
        assertThat(flags.identifiedBy()).containsExactly("key", "tenant");
        assertThat(flags.count()).contains(CountRange.exactly(4));
        assertThat(flags.rows()).hasSize(1);
        assertThat(flags.rows().get(0).position().line()).isEqualTo(6);
        assertThat(flags.rows().get(0).values().keySet()).containsExactly("key", "tenant", "value", "note");
        assertThat(flags.rows().get(0).values().get("note"))
                .isInstanceOfSatisfying(
                        Node.Scalar.class, note -> assertThat(note.isNull()).isTrue());
        assertThat(loaded.rows().get(1).table()).isEqualTo(ObjectName.of("auth", "users"));
        assertThat(loaded.rows().get(1).count()).contains(CountRange.exactly(0));
    }

    @Test
    void allFilesBelowAFolderAreOneExpectationInTheOrderOfTheirNames() {
        Expectations loaded = new Written(folder)
                .file("b.yml", "tables: {b: {}}")
                .file("a/z.yaml", "tables: {a: {}}")
                .file("c.yaml", "tables: {c: {}}")
                .file("d.txt", "no yaml: [")
                .load();

        assertThat(loaded.objects()).extracting(ObjectExpectation::name).containsExactly("a", "b", "c");
        assertThat(Expectations.load(folder.resolve("c.yaml")).objects()).hasSize(1);
    }

    private Expectations load(String yaml) {
        return new Written(folder).file("f.yaml", yaml).load();
    }

    private static ObjectExpectation only(Kind kind, Expectations loaded) {
        List<ObjectExpectation> objects = loaded.objects().stream()
                .filter(object -> object.kind() == kind)
                .toList();
        assertThat(objects).hasSize(1);
        return objects.get(0);
    }

    private static Map<String, String> facts(ObjectExpectation object) {
        return object.facts().stream()
                .collect(Collectors.toMap(fact -> fact.fact().name(), fact -> String.valueOf(fact.value())));
    }
}
