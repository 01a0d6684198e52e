package dev.pgassay.expect;

import static dev.pgassay.expect.Things.column;
import static dev.pgassay.expect.Things.enumType;
import static dev.pgassay.expect.Things.foreignKey;
import static dev.pgassay.expect.Things.index;
import static dev.pgassay.expect.Things.policy;
import static dev.pgassay.expect.Things.routine;
import static dev.pgassay.expect.Things.table;
import static dev.pgassay.expect.Things.trigger;
import static dev.pgassay.expect.Things.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Policy;
import dev.pgassay.catalog.PolicyCommand;
import dev.pgassay.catalog.ReferentialAction;
import dev.pgassay.catalog.ServerVersion;
import dev.pgassay.catalog.Speller;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which object an expectation means, and what is said where there is none. */
class MatchingTest {

    private static final CatalogObject TABLE = table("public.t");
    private static final CatalogObject TO_A =
            foreignKey("public.t.x", List.of("a"), "public.a", ReferentialAction.CASCADE);
    private static final CatalogObject TO_B =
            foreignKey("public.t.y", List.of("b"), "public.b", ReferentialAction.CASCADE);

    @TempDir
    private Path folder;

    @Test
    void withoutANameEachTakesAnObjectOfItsOwn() {
        assertThat(keys("{columns: [b]}, {columns: [a]}").findings(TABLE, TO_A, TO_B))
                .isEmpty();
        assertThat(keys("{columns: [a]},\n {columns: [a]}").findings(TABLE, TO_A))
                .isEqualTo("""
                foreign key of public.t is missing
                  columns      a
                  declared at  f.yaml:2
                  hint         public.t.x is all of this, but f.yaml:1:29 is about it; each needs an object of its own""");
    }

    @Test
    void whatIsMetExactlyIsTakenBeforeWhatIsNear() {
        assertThat(keys("{columns: [a], on_delete: restrict}, {columns: [a], on_delete: cascade}")
                        .findings(
                                TABLE,
                                TO_A,
                                foreignKey("public.t.z", List.of("a"), "public.a", ReferentialAction.SET_NULL)))
                .isEqualTo("""
                        foreign key public.t.z has another action on delete
                          expected     restrict
                          but was      set null
                          declared at  f.yaml:1""");
    }

    @Test
    void theNearestIsTheOneThatMeetsTheFirstFacts() {
        assertThat(keys("{columns: [b], on_delete: restrict, on_update: no action}")
                        .findings(TABLE, TO_A, TO_B))
                .startsWith("foreign key public.t.y has another action on delete");
    }

    @Test
    void whatANameTakesIsLeftToNoOther() {
        Held held = keys("{columns: [a]}").file("g.yaml", "tables: {t: {foreign_keys: {x: {on_delete: cascade}}}}");

        assertThat(held.findings(TABLE, TO_A)).isEqualTo("""
                foreign key of public.t is missing
                  columns      a
                  declared at  f.yaml:1
                  hint         public.t.x is all of this, but g.yaml:1:29 is about it; each needs an object of its own""");
    }

    @Test
    void whereNoneMeetsAnyFactItIsMissingWithAllThatIsKnownOfIt() {
        assertThat(held("tables: {t: {indexes: [{method: gin, keys: [tags]}]}}")
                        .findings(TABLE, index("public.t", "i", "btree", "a")))
                .isEqualTo("""
                        index of public.t is missing
                          method       gin
                          keys         tags
                          declared at  f.yaml:1""");
        assertThat(held("enums: [{labels: [x, y]}]").findings(enumType("public.e", "x")))
                .isEqualTo("""
                enum in public is missing
                  labels       x, y
                  declared at  f.yaml:1""");
        assertThat(held("extensions: [{schema: x}]").findings(TABLE)).startsWith("extension is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "match | ",
                "match(vector, integer) | ",
                "match(vector,integer) | ",
                "match ( vector , integer ) | ",
                "match(vector) | there is public.match(vector, integer)",
                "touch | it is several, so it has to be named in full: public.touch(), public.touch(text)",
                "touch() | ",
                "touch( ) | ",
                "touch(text) | ",
                "touch(uuid) | there is public.touch(), public.touch(text)",
                "toch() | the nearest name there is touch()",
                "uid | there is auth.uid()",
                "unheard_of | ",
            })
    void aRoutineIsFoundByItsNameAloneOrWithItsArguments(String name, @Nullable String hint) {
        String text = held("routines: {\"" + name + "\": {}}")
                .findings(
                        routine("public", "match", "vector, integer"),
                        routine("public", "touch", ""),
                        routine("public", "touch", "text"),
                        routine("auth", "uid", ""));

        if (hint == null && !name.equals("unheard_of")) {
            assertThat(text).isEmpty();
        } else {
            assertThat(text)
                    .isEqualTo("routine public." + name
                            + (name.equals("touch") ? " could not be seen" : " is missing")
                            + "\n  declared at  f.yaml:1"
                            + (hint == null ? "" : "\n  hint         " + hint));
        }
    }

    @Test
    void anAbsentNameForbidsEveryRoutineThatHasIt() {
        assertThat(held("routines: {touch: absent, other: absent, match(text): absent}")
                        .findings(
                                routine("public", "touch", ""),
                                routine("public", "touch", "text"),
                                routine("public", "match", "integer")))
                .isEqualTo("""
                        routine public.touch() is not expected
                          declared at  f.yaml:1
                          hint         it is declared absent
                        routine public.touch(text) is not expected
                          declared at  f.yaml:1
                          hint         it is declared absent""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tables: {v: {}} | there is a view of this name",
                "views: {docs: {}} | there is a table of this name",
                "tables: {status: {}} | there is an enum of this name",
                "tables: {t: {check_constraints: {fk: {}}}} | there is a foreign key of this name",
                "tables: {documents: {}} | there is app.documents",
                "tables: {dosc: {}} | the nearest name there is docs",
                "tables: {t: {columns: {emial: {}}}} | the nearest name there is email",
                "tables: {t: {columns: {id: {}}}} | ",
                "tables: {t: {policies: {Read: {}}}} | the nearest name there is Reads",
                "tables: {t: {triggers: {touch: {}}}} | there is public.docs.touch",
                "tables: {t: {indexes: {docs_idx: {}}}} | there is app.docs_idx",
                "tables: {t: {primary_key: [id]}} | ",
                "schema: app¶enums: {status: [a]} | there is public.status",
            })
    void whatIsMissingMayBeFoundElsewhere(String yaml, @Nullable String hint) {
        String text = held(yaml.replace('¶', '\n'))
                .findings(
                        TABLE,
                        table("public.docs"),
                        view("public.v"),
                        enumType("public.status", "a"),
                        table("app.documents"),
                        foreignKey("public.t.fk", List.of("a"), "public.docs", ReferentialAction.NO_ACTION),
                        column("public.t.email", "text"),
                        column("public.docs.id", "uuid"),
                        column("app.documents.id", "uuid"),
                        policy("public.t.Reads", PolicyCommand.SELECT, "anon"),
                        policy("public.docs.Read", PolicyCommand.SELECT, "anon"),
                        policy("app.documents.Read", PolicyCommand.SELECT, "anon"),
                        trigger("public.docs.touch", "public.touch"),
                        index("app.documents", "docs_idx", "btree", "id"));

        assertThat(text.lines().findFirst().orElseThrow()).endsWith(" is missing");
        assertThat(text.contains("hint") ? text.replaceFirst("(?s).*hint +", "") : null)
                .isEqualTo(hint);
    }

    private Held keys(String items) {
        return held("tables: {t: {foreign_keys: [" + items + "]}}");
    }

    private Held held(String yaml) {
        return Held.in(folder).file("f.yaml", yaml);
    }

    /** A condition is printed in parentheses; what is no whole without them is something else. */
    @ParameterizedTest
    @CsvSource({"owner = 1, true", "(owner = 1), true", "owner = 2, false", "a) OR (b, false"})
    void theParenthesesAroundAConditionSayNothing(String written, boolean met) {
        FactExpectation using = FactValue.expected(Kind.POLICY, "using", written);
        CatalogObject policy = new Policy(
                new ObjectName("public", "t", "p"),
                PolicyCommand.SELECT,
                true,
                Set.of("public"),
                written.contains("OR") ? "(a) OR (b)" : "(owner = 1)",
                null,
                null);

        assertThat(Check.compare(
                        Catalog.of(new ServerVersion(170000, "17.0"), List.of(policy), List.of()),
                        policy,
                        new ObjectExpectation(
                                Kind.POLICY, new Scope("public", "t"), "p", false, List.of(using), "public", null),
                        Speller.NONE))
                .matches(finding -> finding.isEmpty() == met, "is met: " + met);
    }
}
