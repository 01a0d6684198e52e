package dev.pgassay.assertions;

import static dev.pgassay.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.Spellers;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.reader.ServerSpeller;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/** What is written by hand means what the server reads in it, when a server is at hand. */
class SpellingIT {

    /** An assertion of a text, how people write it, and a text that means something else. */
    record Text(BiFunction<CatalogAssert, String, ?> verb, String byHand, String other) {
        @Override
        public String toString() {
            return byHand;
        }
    }

    private static ScratchDatabase database;
    private static Connection connection;
    private static ServerSpeller speller;
    private static Catalog catalog;

    @BeforeAll
    static void open() throws SQLException {
        database = Library.database();
        connection = database.connect();
        catalog = CatalogReader.read(connection);
        speller = new ServerSpeller(connection);
        Spellers.remember(catalog, speller);
    }

    @AfterAll
    static void close() throws SQLException {
        speller.close();
        connection.close();
        database.close();
    }

    static List<Text> texts() {
        return List.of(
                text(
                        (t, e) -> t.checkConstraint("documents_body_check").hasExpression(e),
                        "LENGTH(body)>0",
                        "body > 'a'"),
                text((t, e) -> t.policy("members").hasUsing(e), "owner_id=auth.uid()", "auth.uid() = id"),
                text((t, e) -> t.policy("Owners write").hasCheck(e), "(owner_id)=auth.uid( )", "true"),
                text((t, e) -> t.column("status").hasDefault(e), "'draft'", "'active'"),
                text((t, e) -> t.column("created_at").hasDefault(e), "NOW()", "current_date"),
                text((t, e) -> t.column("created_at").hasType(e), "timestamptz", "timestamp"),
                text((t, e) -> t.index("documents_created_idx").hasKeys(e, "workspace_id"), "created_at desc", "id"),
                text((t, e) -> t.index("documents_created_idx").hasPredicate(e), "status != 'archived'", "id = id"),
                new Text((c, e) -> c.table("documents").indexOn(e, "workspace_id"), "created_at desc", "created_at"),
                new Text((c, e) -> c.table("chunks").column("words").isGenerated(e), "length( body )", "length('x')"),
                new Text(
                        (c, e) -> c.table("odd.bookings").trigger("watched").hasCondition(e),
                        "OLD.code is distinct from NEW.code",
                        "new.id = 1"),
                new Text(
                        (c, e) -> c.table("odd.bookings")
                                .exclusionConstraint("bookings_period_excl")
                                .hasPredicate(e),
                        "room>0",
                        "room > 1"),
                new Text((c, e) -> c.table("odd.bookings").column("code").hasType(e), "varchar(20)", "varchar(21)"),
                new Text((c, e) -> c.table("odd.bookings").indexOn(e), "LOWER(email)", "upper(email)"),
                new Text((c, e) -> c.view("recent").hasDefinition(e), "select id, body from documents;", "select 1"),
                new Text(
                        (c, e) -> c.materializedView("totals").hasDefinition(e),
                        "select workspace_id, count(*) n from documents group by 1",
                        "select 1"),
                new Text((c, e) -> c.domain("odd.price").hasCheck("price_check", e), "value>=0", "value > 0"),
                new Text((c, e) -> c.domain("odd.price").hasType(e), "decimal(10,2)", "decimal(10,3)"),
                new Text((c, e) -> c.publication("parts").publishesRows(Map.of("chunks", e)), "id>0", "id > 1"));
    }

    private static Text text(BiFunction<TableAssert, String, ?> verb, String byHand, String other) {
        return new Text((c, e) -> verb.apply(c.table("documents"), e), byHand, other);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void itMeansWhatTheServerReadsInIt(Text text) {
        assertThat(text.verb().apply(assertThat(catalog), text.byHand())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anotherTextMeansSomethingElse(Text text) {
        AssertionError failure = failure(() -> text.verb().apply(assertThat(catalog), text.other()));

        assertThat(failure.getMessage())
                .doesNotContain("the server cannot read")
                .doesNotContain("no scratch database");
    }

    @Test
    void withoutAServerWhatWasReadIsReadyToPaste() {
        CatalogAssert alone = assertThat(Library.catalog());
        AssertionFailedError failure = failure(() ->
                alone.table("documents").checkConstraint("documents_body_check").hasExpression("LENGTH(body)>0"));

        assertThat(failure).hasMessage("""
                check constraint public.documents.documents_body_check has another expression
                  expected     LENGTH(body)>0
                  but was      (length(body) > 0)
                  hint         no scratch database is at hand to spell what is expected; if both mean the same, write it\
                 as it was read""");
        alone.table("documents")
                .checkConstraint("documents_body_check")
                .hasExpression(failure.getActual().getStringRepresentation());
    }

    @Test
    void aSpellerMayBeGiven() {
        assertThat(Library.catalog())
                .spelledBy(speller)
                .table("documents")
                .hasColumnSatisfying("created_at", c -> c.hasType("timestamptz").hasDefault("NOW()"));
    }

    @Test
    void whatTheServerRefusesIsSaidInItsWords() {
        assertThat(failure(() -> assertThat(catalog)
                        .table("documents")
                        .checkConstraint("documents_body_check")
                        .hasExpression("length(boddy) > 0")))
                .hasMessage("""
                        check constraint public.documents.documents_body_check has another expression
                          expected     length(boddy) > 0
                          but was      (length(body) > 0)
                          hint         the server cannot read what is expected: ERROR: column "boddy" does not exist""");
        assertThat(failure(() -> assertThat(catalog)
                        .table("documents")
                        .column("status")
                        .hasDefault("'draft'; drop table documents")))
                .hasMessageEndingWith("the server cannot read what is expected: a semicolon ends it; only one piece may"
                        + " stand here");
    }

    @Test
    void aPercentSignStaysWhatItIs() {
        assertThat(failure(
                        () -> assertThat(catalog).as("100%").table("documents").hasComment("100%s %n")))
                .hasMessage("""
                        [100%] table public.documents has another comment
                          expected     100%s %n
                          but was      What people wrote""");
    }

    private static AssertionFailedError failure(ThrowingCallable callable) {
        AssertionFailedError failure = catchThrowableOfType(AssertionFailedError.class, callable);
        assertThat(failure).isNotNull();
        return failure;
    }
}
