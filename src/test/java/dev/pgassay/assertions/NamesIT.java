package dev.pgassay.assertions;

import static dev.pgassay.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Names as people write them find what they mean, and one that means nothing is answered with what may be meant. */
class NamesIT {

    private final Catalog catalog = Library.catalog();

    @Test
    void namesAreWrittenAsTheyAreOrInQuotes() {
        assertThat(catalog)
                .hasTable("odd.My Table")
                .hasTable("odd.\"My Table\"")
                .hasTable("\"odd\".\"My Table\"");
        assertThat(catalog)
                .inSchema("odd")
                .table("My Table")
                .hasOnlyColumns("My Column", "\"a.b\"")
                .hasColumn("\"My Column\"")
                .checkConstraint("My Check")
                .isValid();
        assertThat(catalog).table("documents").policy("\"Owners write\"").isRestrictive();
    }

    @Test
    void aDotInsideANameStandsInQuotes() {
        assertThat(catalog).hasTable("odd.\"dotted.name\"").hasNoTable("\"dotted.name\"");
        assertThat(message(() -> assertThat(catalog).table("dotted.name"))).isEqualTo("table dotted.name is missing");
        assertThat(catalog).inSchema("odd").table("\"dotted.name\"").hasOnlyColumns("id");
        assertThat(catalog).table("odd.My Table").column("a.b").hasType("text");
        assertThat(catalog).object(Kind.COLUMN, "odd.\"My Table\".\"a.b\"").has("type", "text");
    }

    @Test
    void unqualifiedNamesAreLookedUpInPublicOrWhereItIsSaid() {
        assertThat(catalog)
                .inSchema("odd")
                .hasTable("notes")
                .hasTable("public.chunks")
                .hasEnumType("mood");
        assertThat(catalog).inSchema("odd").table("notes").column("mood").hasType("mood");
        assertThat(catalog).table("odd.notes").column("mood").hasType("odd.mood");
        assertThat(catalog).inSchema("odd").table("late_notes").inherits("notes");
        assertThat(catalog)
                .inSchema("odd")
                .table("bookings")
                .foreignKeyOn("room", "owner")
                .references("rooms", "id", "owner");
        assertThat(catalog).inSchema("odd").table("bookings").trigger("late").executes("audit()");
        assertThat(catalog).inSchema("odd").inSchema("public").hasTable("chunks");
    }

    @Test
    void aRoutineIsNamedWithItsArgumentTypesOrByItsNameAlone() {
        assertThat(catalog)
                .hasRoutine("match_documents")
                .hasRoutine("match_documents(vector, int4)")
                .hasRoutine("public.match_documents(vector,integer)")
                .hasRoutine("odd.add(int,int)")
                .hasRoutine("odd.add(TEXT, timestamptz)")
                .hasRoutine("odd.tidy()");
        assertThat(message(() -> assertThat(catalog).routine("odd.add(bigint)")))
                .isEqualTo("""
                routine odd.add(bigint) is missing
                  hint         there is odd.add(integer, integer), odd.add(text, timestamp with time zone)""");
        assertThat(message(() -> assertThat(catalog).routine("odd.add"))).isEqualTo("""
                routine odd.add could not be seen
                  hint         it is several, so it has to be named in full: \
                odd.add(integer, integer), odd.add(text, timestamp with time zone)""");
        assertThat(message(() -> assertThat(catalog).hasNoRoutine("odd.add"))).isEqualTo("""
                routine odd.add(integer, integer) is not expected

                routine odd.add(text, timestamp with time zone) is not expected""");
        assertThat(message(() -> assertThat(catalog).routine("tidy"))).isEqualTo("""
                routine public.tidy is missing
                  hint         there is odd.tidy()""");
    }

    @Test
    void aViewIsNoTable() {
        assertThat(message(() -> assertThat(catalog).table("recent"))).isEqualTo("""
                table public.recent is missing
                  hint         there is a view of this name""");
        assertThat(message(() -> assertThat(catalog).enumType("documents"))).isEqualTo("""
                enum public.documents is missing
                  hint         there is a table of this name""");
    }

    @Test
    void aNameInCapitalsIsNearTheOneWithout() {
        assertThat(message(() -> assertThat(catalog).table("Documents"))).isEqualTo("""
                table public."Documents" is missing
                  hint         the nearest name there is documents""");
    }

    @Test
    void anIndexMayStandOnAnotherTableOrBelongToAConstraint() {
        assertThat(message(() -> assertThat(catalog).table("chunks").hasIndex("documents_created_idx")))
                .isEqualTo("""
                        index public.documents_created_idx is on another table
                          expected     public.chunks
                          but was      public.documents""");
        assertThat(catalog).table("chunks").hasNoIndex("documents_created_idx");
        assertThat(message(() -> assertThat(catalog).table("odd.rooms").index("rooms_key")))
                .isEqualTo("""
                index odd.rooms_key is missing
                  table        odd.rooms
                  hint         it belongs to unique constraint odd.rooms.rooms_key and is stated there""");
        assertThat(message(() -> assertThat(catalog).table("documents").indexOn("id")))
                .isEqualTo("""
                index of public.documents is missing
                  keys         id
                  hint         the index with these keys belongs to primary key public.documents and is stated there""");
        assertThat(message(() -> assertThat(catalog).object(Kind.INDEX, "chunks_pkey")))
                .isEqualTo("""
                index public.chunks_pkey is missing
                  hint         it belongs to primary key public.chunks and is stated there""");
    }

    @Test
    void inATableThatIsMissingNothingIsFound() {
        assertThat(message(() -> assertThat(catalog).object(Kind.COLUMN, "people.id")))
                .isEqualTo("table public.people is missing");
        assertThat(message(() -> assertThat(catalog).hasNoObject(Kind.COLUMN, "people.id")))
                .isEqualTo("table public.people is missing");
        assertThat(catalog).object(Kind.PRIMARY_KEY, "chunks").has("columns", "id");
    }

    @Test
    void inASchemaThatIsMissingNothingIsFound() {
        String missing = """
                schema od is missing
                  hint         the nearest name there is odd""";

        assertThat(message(() -> assertThat(catalog).inSchema("od"))).isEqualTo(missing);
        assertThat(message(() -> assertThat(catalog).hasNoTable("od.notes"))).isEqualTo(missing);
        assertThat(message(() -> assertThat(catalog).hasOnlyTables("od.notes"))).isEqualTo(missing);
        assertThat(message(() -> assertThat(catalog).table("od.notes"))).isEqualTo("""
                table od.notes is missing
                  hint         there is odd.notes""");
    }

    @Test
    void anExactSetHoldsForEverySchemaThatItNames() {
        assertThat(catalog)
                .hasOnlyViews("recent", "odd.checked")
                .hasOnlyViews("odd.checked")
                .hasOnlyViews("recent");
        assertThat(catalog).inSchema("auth").hasOnlyTables().hasOnlyRoutines("uid()");
        assertThat(message(() -> assertThat(catalog).hasOnlyEnumTypes("odd.mood", "workflow_state")))
                .isEqualTo("""
                        database has other enums
                          expected     odd.mood, public.workflow_state
                          but was      odd.mood, public.workflow_status
                          missing      public.workflow_state
                          unexpected   public.workflow_status
                          hint         the nearest name there is public.workflow_status""");
    }

    private static String message(ThrowingCallable callable) {
        AssertionError failure = catchThrowableOfType(AssertionError.class, callable);
        assertThat(failure).isNotNull();
        return failure.getMessage();
    }
}
