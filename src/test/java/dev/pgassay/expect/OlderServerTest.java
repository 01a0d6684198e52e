package dev.pgassay.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Collation;
import dev.pgassay.catalog.CollationProvider;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ConfigurationParameter;
import dev.pgassay.catalog.Domain;
import dev.pgassay.catalog.Made;
import dev.pgassay.catalog.NotNullConstraint;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Persistence;
import dev.pgassay.catalog.Schema;
import dev.pgassay.catalog.Sequence;
import dev.pgassay.catalog.ServerVersion;
import dev.pgassay.catalog.Speller;
import dev.pgassay.catalog.Streaming;
import dev.pgassay.catalog.Subscription;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.View;
import dev.pgassay.finding.Finding;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A snapshot of one version held against a server of another. */
class OlderServerTest {

    private static final Set<String> ALL_BUT_MAINTAIN =
            Set.of("select", "insert", "update", "delete", "truncate", "references", "trigger");

    @Test
    void aNotNullConstraintSaysNoMoreThanItsColumn() {
        CatalogObject plain = notNull("valid", true);
        assertThat(findings(18, List.of(table(), plain), 17, List.of(table()))).isEmpty();
        assertThat(findings(17, List.of(table()), 18, List.of(table(), plain))).isEmpty();
        assertThat(findings(18, List.of(table(), plain), 18, List.of(table())))
                .containsExactly("not null constraint public.t.t_a_not_null is missing");
    }

    @Test
    void whatADomainsNotNullIsCalledIsKeptSince17() {
        ObjectName name = ObjectName.of("public", "d");
        CatalogObject named = Made.of(Domain.class, name, "notNullConstraint", "given");
        assertThat(findings(17, List.of(named), 15, List.of(Made.of(Domain.class, name))))
                .isEmpty();
        assertThat(findings(18, List.of(named), 17, List.of(Made.of(Domain.class, name))))
                .hasSize(1);
    }

    @Test
    void aNotNullConstraintThatSaysMoreIsUnknownToAnOlderServerAndUnexpectedOnANewer() {
        for (CatalogObject more : List.of(
                notNull("valid", false),
                notNull("valid", true, "noInherit", true),
                notNull("valid", true, "comment", "why"))) {
            assertThat(findings(18, List.of(table(), more), 17, List.of(table())))
                    .containsExactly("""
                            not null constraint public.t.t_a_not_null could not be seen
                              hint         PostgreSQL 17 keeps no not null constraints; that a column takes no null is stated of the column""");
            assertThat(findings(17, List.of(table()), 18, List.of(table(), more)))
                    .containsExactly("not null constraint public.t.t_a_not_null is not expected");
        }
    }

    @Test
    void privilegesOnParametersAreUnknownToAnOlderServer() {
        CatalogObject parameter = Made.of(
                ConfigurationParameter.class,
                ObjectName.of("log_statement"),
                "privileges",
                Map.of("app", Set.of("set")));
        assertThat(findings(15, List.of(parameter), 14, List.of())).containsExactly("""
                        configuration parameter log_statement could not be seen
                          hint         PostgreSQL 14 keeps no privileges on configuration parameters""");
        assertThat(findings(15, List.of(parameter), 17, List.of()))
                .containsExactly("configuration parameter log_statement is missing");
    }

    @Test
    void theDefaultsOfASubscriptionAreEachVersionsOwn() {
        CatalogObject of15 = subscription(Streaming.OFF, true);
        CatalogObject of17 = subscription(Streaming.OFF, false);
        CatalogObject of18 = subscription(Streaming.PARALLEL, false);
        assertThat(findings(15, List.of(of15), 17, List.of(of17))).isEmpty();
        assertThat(findings(18, List.of(of18), 15, List.of(of15))).isEmpty();
        assertThat(findings(17, List.of(of17), 18, List.of(of18))).isEmpty();
        assertThat(findings(17, List.of(of18), 17, List.of(of15))).containsExactly("""
                        subscription s differs in streaming, run as owner
                          streaming
                            expected     parallel
                            but was      off
                          run as owner
                            expected     false
                            but was      true""");
        assertThat(findings(17, List.of(subscription(Streaming.ON, false)), 18, List.of(of18)))
                .containsExactly("""
                        subscription s has another streaming mode
                          expected     on
                          but was      parallel""");
    }

    @Test
    void schemaPublicIsEachVersionsOwnByDefault() {
        CatalogObject open = schemaPublic("postgres", Set.of("create", "usage"));
        CatalogObject closed = schemaPublic("pg_database_owner", Set.of("usage"));
        assertThat(findings(14, List.of(open), 15, List.of(closed))).isEmpty();
        assertThat(findings(17, List.of(closed), 14, List.of(open))).isEmpty();
        assertThat(findings(17, List.of(closed), 15, List.of(open))).hasSize(1);
        assertThat(findings(14, List.of(open), 15, List.of(schemaPublic("app", Set.of("usage")))))
                .containsExactly("""
                        schema public has another owner
                          expected     postgres
                          but was      app""");
        assertThat(findings(17, List.of(closed), 14, List.of(schemaPublic("postgres", Set.of("create")))))
                .singleElement()
                .asString()
                .startsWith("schema public has other privileges");
    }

    @Test
    void theLocaleOfIcuIsALanguageTagSince16() {
        assertThat(findings(15, List.of(collation("de_DE")), 17, List.of(collation("de-DE"))))
                .isEmpty();
        assertThat(findings(17, List.of(collation("de-DE")), 17, List.of(collation("de_DE"))))
                .hasSize(1);
        assertThat(findings(15, List.of(collation("de_DE")), 17, List.of(collation("de-AT"))))
                .containsExactly("""
                        collation public.c has another locale
                          expected     de_DE
                          but was      de-AT""");
        List<CatalogObject> written = List.of(collation("und@colStrength=secondary"));
        assertThat(findings(15, written, 17, List.of(collation("und-u-ks-level2"))))
                .isEmpty();
        assertThat(findings(17, List.of(collation("und-u-ks-level2")), 14, written))
                .isEmpty();
        assertThat(findings(15, written, 17, List.of(collation("und-u-ks-level1"))))
                .containsExactly("""
                        collation public.c has another locale
                          expected     und@colStrength=secondary
                          but was      und-u-ks-level1""");
    }

    @Test
    void maintainComesWithAllAndToOwners() {
        Table before = table(Map.of("app", ALL_BUT_MAINTAIN, "postgres", Set.of("select")));
        Table since = table(Map.of("app", and(ALL_BUT_MAINTAIN, "maintain"), "postgres", Set.of("maintain", "select")));
        assertThat(findings(15, List.of(before), 17, List.of(since))).isEmpty();
        assertThat(findings(18, List.of(since), 16, List.of(before))).isEmpty();
        assertThat(findings(17, List.of(since), 18, List.of(before))).hasSize(1);
    }

    @Test
    void maintainComesWithAllThatAnotherThanTheOwnerGranted() {
        Set<String> all = new TreeSet<>();
        ALL_BUT_MAINTAIN.forEach(word -> all.add(word + " with grant option granted by editor"));
        Table before = table(Map.of("app", all));
        Table since = table(Map.of("app", and(all, "maintain with grant option granted by editor")));

        assertThat(findings(15, List.of(before), 17, List.of(since))).isEmpty();
        assertThat(findings(17, List.of(since), 15, List.of(before))).isEmpty();
    }

    @Test
    void maintainThatWasGrantedByItselfIsUnknownToAnOlderServerAndUnexpectedOnANewer() {
        Table before = table(Map.of("app", Set.of("select")));
        Table since = table(Map.of("app", Set.of("maintain", "select")));
        assertThat(findings(17, List.of(since), 15, List.of(before))).containsExactly("""
                        table public.t could not be seen
                          hint         PostgreSQL 15 has no privilege MAINTAIN""");
        assertThat(findings(15, List.of(before), 17, List.of(since)))
                .singleElement()
                .asString()
                .contains("unexpected   app=maintain");
        assertThat(findings(17, List.of(since), 15, List.of(table(Map.of()))))
                .singleElement()
                .asString()
                .startsWith("table public.t has other privileges");
    }

    @Test
    void thePersistenceOfASequenceIsItsTablesUntil15() {
        assertThat(findings(14, List.of(sequence(Persistence.PERMANENT)), 15, List.of(sequence(Persistence.UNLOGGED))))
                .isEmpty();
        assertThat(findings(15, List.of(sequence(Persistence.PERMANENT)), 17, List.of(sequence(Persistence.UNLOGGED))))
                .hasSize(1);
        CatalogObject before = identity(Map.of("start", "1"));
        assertThat(findings(
                        15, List.of(identity(Map.of("start", "1", "persistence", "permanent"))), 14, List.of(before)))
                .isEmpty();
        assertThat(findings(15, List.of(identity(Map.of("start", "2"))), 14, List.of(before)))
                .hasSize(1);
    }

    @Test
    void aTextThatDiffersIsRespelledBetweenVersionsOnlyAndKeptAsANote() {
        List<CatalogObject> one = List.of(view("SELECT t.a"));
        List<CatalogObject> other = List.of(view("SELECT a"));
        Tally between =
                Check.run(catalog(15, other), snapshot(17, one), Speller.NONE, (object, fact, schema, a, b) -> true);
        assertThat(between.findings()).isEmpty();
        assertThat(between.respelled()).extracting(Finding::toString).containsExactly("""
                view public.v has another definition
                  expected     SELECT t.a
                  but was      SELECT a
                  hint         the same, spelled differently""");
        Tally within =
                Check.run(catalog(17, other), snapshot(17, one), Speller.NONE, (object, fact, schema, a, b) -> true);
        assertThat(within.findings()).hasSize(1);
        assertThat(within.respelled()).isEmpty();
        assertThat(findings(15, one, 17, other)).hasSize(1);
    }

    private static List<String> findings(
            int server, List<? extends CatalogObject> expected, int live, List<? extends CatalogObject> actual) {
        return Check.run(catalog(live, actual), snapshot(server, expected), Speller.NONE).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    private static Expectations snapshot(int server, List<? extends CatalogObject> objects) {
        return Snapshot.of(catalog(server, objects), EnumSet.allOf(Environment.class));
    }

    private static Catalog catalog(int server, List<? extends CatalogObject> objects) {
        return Catalog.of(new ServerVersion(server * 10_000, String.valueOf(server)), objects, List.of());
    }

    private static Table table() {
        return table(Map.of());
    }

    private static Table table(Map<String, Set<String>> privileges) {
        return Made.of(Table.class, ObjectName.of("public", "t"), "owner", "postgres", "privileges", privileges);
    }

    private static Set<String> and(Set<String> words, String word) {
        Set<String> all = new TreeSet<>(words);
        all.add(word);
        return all;
    }

    private static CatalogObject notNull(Object... facts) {
        Object[] all = new Object[facts.length + 2];
        all[0] = "column";
        all[1] = "a";
        System.arraycopy(facts, 0, all, 2, facts.length);
        return Made.of(NotNullConstraint.class, new ObjectName("public", "t", "t_a_not_null"), all);
    }

    private static CatalogObject subscription(Streaming streaming, boolean runAsOwner) {
        return Made.of(Subscription.class, ObjectName.of("s"), "streaming", streaming, "runAsOwner", runAsOwner);
    }

    private static CatalogObject schemaPublic(String owner, Set<String> everyone) {
        return Made.of(Schema.class, ObjectName.of("public"), "owner", owner, "privileges", Map.of("public", everyone));
    }

    private static CatalogObject collation(String locale) {
        return Made.of(
                Collation.class, ObjectName.of("public", "c"), "provider", CollationProvider.ICU, "locale", locale);
    }

    private static CatalogObject sequence(Persistence persistence) {
        return Made.of(
                Sequence.class,
                ObjectName.of("public", "s"),
                "persistence",
                persistence,
                "ownedBy",
                new ObjectName("public", "t", "a"));
    }

    private static CatalogObject identity(Map<String, String> sequence) {
        return Made.of(
                Column.class, new ObjectName("public", "t", "a"), "type", "integer", "identitySequence", sequence);
    }

    private static CatalogObject view(String definition) {
        return Made.of(View.class, ObjectName.of("public", "v"), "definition", definition);
    }
}
