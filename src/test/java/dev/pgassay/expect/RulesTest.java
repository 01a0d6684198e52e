package dev.pgassay.expect;

import static dev.pgassay.expect.Rules.beIndexed;
import static dev.pgassay.expect.Rules.beNamed;
import static dev.pgassay.expect.Rules.columns;
import static dev.pgassay.expect.Rules.enableRowSecurity;
import static dev.pgassay.expect.Rules.forceRowSecurity;
import static dev.pgassay.expect.Rules.foreignKeys;
import static dev.pgassay.expect.Rules.have;
import static dev.pgassay.expect.Rules.haveAnIndex;
import static dev.pgassay.expect.Rules.haveColumn;
import static dev.pgassay.expect.Rules.haveComment;
import static dev.pgassay.expect.Rules.haveIndexLedBy;
import static dev.pgassay.expect.Rules.havePolicy;
import static dev.pgassay.expect.Rules.havePrimaryKey;
import static dev.pgassay.expect.Rules.haveTriggerExecuting;
import static dev.pgassay.expect.Rules.not;
import static dev.pgassay.expect.Rules.policies;
import static dev.pgassay.expect.Rules.tables;
import static dev.pgassay.expect.Things.catalog;
import static dev.pgassay.expect.Things.column;
import static dev.pgassay.expect.Things.policy;
import static dev.pgassay.expect.Things.primaryKey;
import static dev.pgassay.expect.Things.table;
import static dev.pgassay.expect.Things.trigger;
import static dev.pgassay.expect.Things.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.PolicyCommand;
import dev.pgassay.catalog.RowSecurity;
import dev.pgassay.catalog.Schema;
import dev.pgassay.catalog.Table;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Renderer;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final CatalogObject OPEN = table("public.open");
    private static final CatalogObject GUARDED = table("public.guarded", RowSecurity.ENABLED, "Rows of their own");

    @Test
    void whatARuleAsksForAndAnObjectHasNotIsAFindingWithTheRuleAsItsHint() {
        CatalogRule rule = tables().that(haveColumn("workspace_id"))
                .should(forceRowSecurity())
                .andShould(haveIndexLedBy("workspace_id"))
                .because("tenants must not see each other");

        assertThat(text(rule, OPEN, column("public.open.workspace_id", "uuid"), GUARDED))
                .isEqualTo("""
                        table public.open differs in row security, force row security
                          row security
                            expected     enabled
                            but was      disabled
                          force row security
                            expected     true
                            but was      false
                          hint         tables that have column workspace_id should force row security and should have an \
                        index led by workspace_id, because tenants must not see each other
                        index of public.open is missing
                          led by       workspace_id
                          hint         tables that have column workspace_id should force row security and should have an \
                        index led by workspace_id, because tenants must not see each other""");
    }

    @Test
    void aRuleThatSelectsNothingFailsUnlessItSaysThatItMay() {
        Rule<?> rule = tables().that(haveColumn("nowhere")).should(havePrimaryKey());

        assertThat(text(rule, OPEN)).isEqualTo("""
                any of the tables that have column nowhere is missing
                  hint         the rule selects nothing; if that is right, add mayBeEmpty()""");
        assertThat(text(rule.mayBeEmpty(), OPEN)).isEmpty();
    }

    @Test
    void checkFailsWithEverything() {
        assertThatThrownBy(() -> tables().should(havePrimaryKey()).check(catalog(OPEN, GUARDED)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""

                        primary key of public.guarded is missing
                          hint         tables should have a primary key

                        primary key of public.open is missing
                          hint         tables should have a primary key""");
        tables().should(havePrimaryKey()).check(catalog(OPEN, primaryKey("public.open", "id")));
    }

    @Test
    void selectionsAreNarrowed() {
        CatalogObject other = table("audit.log");

        assertThat(text(tables().inSchema("audit").should(enableRowSecurity()), OPEN, other))
                .contains("table audit.log has another row security")
                .doesNotContain("public.open");
        assertThat(text(
                        tables().except("log", "public.open")
                                .should(enableRowSecurity())
                                .mayBeEmpty(),
                        OPEN,
                        other))
                .isEmpty();
        assertThat(text(tables().that(not(haveComment())).should(enableRowSecurity()), OPEN, GUARDED))
                .contains("table public.open")
                .contains("tables that do not have a comment should enable row security");
    }

    @Test
    void policiesAndFactsOfAnyKind() {
        CatalogObject policy = policy("public.guarded.everyone", PolicyCommand.ALL, "public");

        assertThat(text(tables().that(enableRowSecurity()).should(havePolicy()), GUARDED, policy))
                .isEmpty();
        assertThat(text(tables().that(enableRowSecurity()).should(havePolicy()), GUARDED))
                .startsWith("policy of public.guarded is missing");
        assertThat(text(policies().should(not(have("using", "true"))), GUARDED, policy))
                .isEqualTo("""
                        policy public.guarded.everyone should not have using true
                          hint         policies should not have using true""");
        assertThat(text(tables().should(beNamed("[a-f]+")), OPEN, GUARDED)).isEqualTo("""
                        table public.guarded has another name
                          expected     [a-f]+
                          but was      guarded
                          hint         tables should be named [a-f]+
                        table public.open has another name
                          expected     [a-f]+
                          but was      open
                          hint         tables should be named [a-f]+""");
        assertThat(text(tables().should(haveComment()), OPEN, GUARDED)).isEqualTo("""
                        comment of table public.open is missing
                          hint         tables should have a comment""");
    }

    @Test
    void aTriggerThatNeverFiresIsNone() {
        CatalogObject trigger = trigger("public.open.touch", "public.touch");
        CatalogRule rule = tables().should(haveTriggerExecuting("touch"));

        assertThat(text(rule, OPEN, trigger)).isEmpty();
        assertThat(text(tables().should(haveTriggerExecuting("public.touch()")), OPEN, trigger))
                .isEmpty();
        assertThat(text(rule, OPEN)).startsWith("trigger of public.open is missing\n  executes     touch\n");
    }

    @Test
    void columnsOfViewsAreNotStored() {
        CatalogRule rule = columns().ofType("vector").should(haveAnIndex());

        assertThat(text(
                        rule,
                        OPEN,
                        column("public.open.e", "vector(3)"),
                        view("public.v"),
                        column("public.v.e", "vector(3)")))
                .isEqualTo("""
                        index of public.open is missing
                          led by       e
                          hint         columns that have type vector should have an index""");
        assertThat(text(rule, view("public.v"), column("public.v.e", "vector(3)")))
                .startsWith("any of the columns that have type vector is missing");
        assertThat(text(foreignKeys().should(beIndexed()).mayBeEmpty(), OPEN)).isEmpty();
    }

    private static String text(CatalogRule rule, CatalogObject... objects) {
        return rule.findings(catalog(objects)).stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void aSchemaThatIsNotThereIsNamedAndNotPassedOver() {
        CatalogObject there = new Schema(ObjectName.of("public"), "postgres", Map.of(), null);
        Rule<?> rule =
                tables().inSchema("publik", "public").should(havePrimaryKey()).mayBeEmpty();

        assertThat(text(rule, there, OPEN, primaryKey("public.open", "id"))).isEqualTo("""
                        schema publik is missing
                          hint         the nearest name there is public""");
    }

    @Test
    void aTriggerThatFiresOnReplicasOnlyOrExecutesAnothersFunctionIsNone() {
        CatalogRule rule = tables().should(haveTriggerExecuting("touch"));

        assertThat(text(rule, OPEN, trigger("public.open.touch", "ops.touch")))
                .startsWith("trigger of public.open is missing");
        assertThat(text(
                        tables().should(haveTriggerExecuting("ops.touch")),
                        OPEN,
                        trigger("public.open.t", "ops.touch")))
                .isEmpty();
    }

    @Test
    void nothingAskedForIsRefused() {
        assertThatThrownBy(() -> haveIndexLedBy()).hasMessage("haveIndexLedBy() needs the name of a column");
        assertThatThrownBy(() -> tables().inSchema()).hasMessage("inSchema() needs the name of a schema");
        assertThatThrownBy(() -> haveColumn(null)).hasMessage("haveColumn: name must be given, found null");
    }

    @Test
    void columnsAreNarrowedInAnyOrder() {
        CatalogObject here = column("public.open.e", "vector(3)");
        CatalogObject elsewhere = column("audit.log.e", "vector(3)");
        CatalogObject text = column("audit.log.t", "text");
        String expected = """
                index of audit.log is missing
                  led by       e
                  hint         %s should have an index""";

        assertThat(text(columns().inSchema("audit").ofType("vector").should(haveAnIndex()), here, elsewhere, text))
                .isEqualTo(expected.formatted("columns in audit that have type vector"));
        assertThat(text(columns().ofType("vector").inSchema("audit").should(haveAnIndex()), here, elsewhere, text))
                .isEqualTo(expected.formatted("columns that have type vector in audit"));
        assertThat(text(
                        columns()
                                .except("open.e")
                                .that(not(haveComment()))
                                .ofType("vector")
                                .should(haveAnIndex()),
                        here,
                        elsewhere,
                        text))
                .isEqualTo(expected.formatted("columns except open.e that do not have a comment and have type vector"));
    }

    @Test
    void anExceptionThatIsNotThereIsNamed() {
        CatalogObject log = table("audit.log");

        assertThat(text(tables().except("opne").should(havePolicy()).mayBeEmpty(), OPEN, log))
                .isEqualTo("""
                        table opne is missing
                          hint         it is excepted; the nearest name there is open""");
        assertThat(text(tables().except("open", "audit.lgo").should(havePolicy()), OPEN, log))
                .isEqualTo("""
                        table audit.lgo is missing
                          hint         it is excepted; the nearest name there is audit.log""");
        assertThat(text(tables().except("nowhere").should(havePolicy()), OPEN)).isEqualTo("""
                table nowhere is missing
                  hint         it is excepted; there is no name like it""");
        assertThatThrownBy(() -> tables().except()).hasMessage("except() needs a name");
    }

    @Test
    void whatShouldNotBeIsSaidAsASentence() {
        CatalogObject key = primaryKey("public.open", "id");

        assertThat(text(tables().should(not(havePrimaryKey())), OPEN, key)).isEqualTo("""
                table public.open should not have a primary key
                  hint         tables should not have a primary key""");
        assertThat(text(tables().should(not(not(havePrimaryKey()))), OPEN)).isEqualTo("""
                primary key of public.open is missing
                  hint         tables should have a primary key""");
    }

    @Test
    void traitsMadeOfTraitsAreSaidAsASentence() {
        CatalogObject a = column("public.open.a", "text");
        CatalogObject b = column("public.open.b", "text");
        Trait<Table> either = haveColumn("a").or(haveColumn("b")).or(havePrimaryKey());
        Trait<Table> both = haveColumn("a").and(haveColumn("b"));

        assertThat(text(tables().should(either), OPEN)).isEqualTo("""
                table public.open should have column a or have column b or have a primary key
                  hint         tables should have column a or have column b or have a primary key""");
        assertThat(text(tables().should(not(either)), OPEN, a)).isEqualTo("""
                table public.open should neither have column a nor have column b nor have a primary key
                  hint         tables should neither have column a nor have column b nor have a primary key""");
        assertThat(text(tables().should(both), OPEN)).isEqualTo("""
                column public.open.a is missing
                  hint         tables should have column a and have column b
                column public.open.b is missing
                  hint         tables should have column a and have column b""");
        assertThat(text(tables().should(not(both)), OPEN, a, b)).isEqualTo("""
                table public.open should not both have column a and have column b
                  hint         tables should not both have column a and have column b""");
        assertThat(text(tables().should(either.and(havePolicy())), OPEN, a)).isEqualTo("""
                policy of public.open is missing
                  hint         tables should either have column a or have column b or have a primary key and have a policy""");
        assertThat(text(tables().that(both.or(beNamed("o.*"))).should(not(beNamed("open"))), OPEN))
                .isEqualTo("""
                        table public.open should not be named open
                          hint         tables that both have column a and have column b or are named o.* should not be named open""");
    }

    @Test
    void aTraitOfOnesOwnIsSaidAsASentence() {
        Trait<Table> shortNamed = Trait.of("have a short name", (table, there) -> false);

        assertThat(text(tables().should(shortNamed), OPEN)).isEqualTo("""
                table public.open should have a short name
                  hint         tables should have a short name""");
        Finding finding = tables().should(shortNamed).findings(catalog(OPEN)).get(0);
        assertThat(Renderer.expected(finding)).isEqualTo("table public.open should have a short name");
        assertThat(Renderer.actual(finding)).isEqualTo("table public.open as it is");
    }
}
