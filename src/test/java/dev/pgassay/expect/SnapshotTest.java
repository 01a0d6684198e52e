package dev.pgassay.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Collation;
import dev.pgassay.catalog.DefaultPrivilege;
import dev.pgassay.catalog.DefaultPrivilegeObjects;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Made;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Role;
import dev.pgassay.catalog.Schema;
import dev.pgassay.catalog.Speller;
import dev.pgassay.finding.Finding;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final Set<Environment> NONE = EnumSet.noneOf(Environment.class);

    @Test
    void everyFactOfEveryObjectIsListedByKindAndName() {
        Expectations snapshot = snapshot(
                NONE,
                Things.column("public.t.b", "text"),
                Things.table("public.t"),
                Things.column("public.t.a", "text"));
        assertThat(snapshot.objects())
                .extracting(expected -> expected.kind() + " " + expected.scope() + " " + expected.name())
                .containsExactly("TABLE public.* t", "COLUMN public.t a", "COLUMN public.t b");
        assertThat(snapshot.objects().get(1).facts())
                .extracting(fact -> fact.fact().name())
                .containsExactlyElementsOf(Kind.COLUMN.facts().stream()
                        .map(Object::toString)
                        .filter(fact -> !fact.endsWith("privileges"))
                        .toList());
    }

    @Test
    void theVersionOfALocaleIsTheServers() {
        CatalogObject collation =
                Made.of(Collation.class, ObjectName.of("public", "german"), "version", "153.120", "outdated", false);
        assertThat(facts(snapshot(NONE, collation)))
                .contains("collation german locale")
                .doesNotContain("collation german version", "collation german outdated");
        assertThat(facts(snapshot(EnumSet.of(Environment.SERVER), collation)))
                .contains("collation german version", "collation german outdated");
    }

    @Test
    void whatIsOfTheEnvironmentIsListedOnRequest() {
        CatalogObject[] objects = {role("app", 3L, Map.of("jit", "off")), grant("app"), schema("app")};
        assertThat(facts(snapshot(NONE, objects))).containsExactly("schema app comment");
        assertThat(facts(snapshot(EnumSet.of(Environment.OWNERS), objects)))
                .containsExactly("schema app owner", "schema app comment");
        assertThat(facts(snapshot(EnumSet.of(Environment.PRIVILEGES), objects)))
                .contains("schema app privileges", "default privilege app on tables privileges")
                .doesNotContain("schema app owner", "role app login");
        assertThat(facts(snapshot(EnumSet.of(Environment.ROLES), objects)))
                .contains("role app connection_limit")
                .doesNotContain("role app configuration");
        assertThat(facts(snapshot(EnumSet.of(Environment.ROLES, Environment.SETTINGS), objects)))
                .contains("role app configuration");
    }

    @Test
    void whatIsOfTheEnvironmentAndNotListedMayDiffer() {
        assertThat(findings(
                        NONE, List.of(schema("app")), List.of(schema("app"), role("app", 3L, Map.of()), grant("x"))))
                .isEmpty();
    }

    @Test
    void whatIsInSomethingMissingOrUnexpectedHasNoFindingOfItsOwn() {
        List<CatalogObject> two = List.of(
                schema("app"),
                Things.table("app.t"),
                Things.column("app.t.a", "text"),
                Things.table("public.t"),
                Things.column("public.t.a", "text"),
                Things.index("public.t", "i", "btree", "a"),
                Things.enumType("app.e", "x"));
        List<CatalogObject> none = List.of(Things.enumType("public.e", "x"));
        assertThat(findings(NONE, two, none))
                .containsExactly("schema app is missing", "table public.t is missing", "enum public.e is not expected");
        assertThat(findings(NONE, none, two))
                .containsExactly(
                        "enum public.e is missing", "schema app is not expected", "table public.t is not expected");
    }

    @Test
    void namesAreWhatTheServerPrints() {
        // without a schema it is that of public, also for what lives elsewhere
        assertThat(findings(
                        NONE,
                        List.of(Things.table("app.t"), Things.column("app.t.a", "mood")),
                        List.of(Things.table("app.t"), Things.column("app.t.a", "app.mood"))))
                .containsExactly("column app.t.a has another type");
        assertThat(findings(
                        NONE,
                        List.of(Things.table("public.t"), Things.column("public.t.a", "text")),
                        List.of(Things.table("public.t"), Things.column("public.t.a", "public.text"))))
                .containsExactly("column public.t.a has another type");
        assertThat(findings(
                        NONE,
                        List.of(Things.routine("public", "f", "mood")),
                        List.of(Things.routine("public", "f", "app.mood"))))
                .containsExactly("routine public.f(mood) is missing", "routine public.f(app.mood) is not expected");
    }

    @Test
    void whatIsListedElsewhereIsNoHint() {
        Catalog expected = Things.catalog(Things.table("public.users"), Things.table("auth.users"));
        Catalog actual = Things.catalog(Things.table("auth.users"));
        assertThat(Check.run(actual, Snapshot.of(expected, NONE), Speller.NONE).findings())
                .extracting(Finding::toString)
                .containsExactly("table public.users is missing");
    }

    private static List<String> findings(
            Set<Environment> with, List<CatalogObject> expected, List<CatalogObject> actual) {
        return Check.run(
                        Things.catalog(actual.toArray(CatalogObject[]::new)),
                        snapshot(with, expected.toArray(CatalogObject[]::new)),
                        Speller.NONE)
                .findings()
                .stream()
                .map(finding -> finding.toString().lines().findFirst().orElse(""))
                .toList();
    }

    private static Expectations snapshot(Set<Environment> with, CatalogObject... objects) {
        return Snapshot.of(Things.catalog(objects), with);
    }

    private static List<String> facts(Expectations expectations) {
        return expectations.objects().stream()
                .flatMap(expected -> expected.facts().stream()
                        .map(fact -> expected.kind().label() + " " + expected.name() + " " + fact.fact()))
                .toList();
    }

    private static Schema schema(String name) {
        return new Schema(ObjectName.of(name), "postgres", Map.of(), null);
    }

    private static Role role(String name, long connectionLimit, Map<String, String> configuration) {
        return Made.of(
                Role.class,
                ObjectName.of(name),
                "login",
                true,
                "inherits",
                true,
                "connectionLimit",
                connectionLimit,
                "configuration",
                configuration);
    }

    private static DefaultPrivilege grant(String role) {
        return new DefaultPrivilege(
                ObjectName.of(role + " on tables"),
                role,
                null,
                DefaultPrivilegeObjects.TABLES,
                Map.of("public", Set.of("select")));
    }
}
