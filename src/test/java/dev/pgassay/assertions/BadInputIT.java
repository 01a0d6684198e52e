package dev.pgassay.assertions;

import static dev.pgassay.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not an assertion at all is answered with what would be one. */
class BadInputIT {

    private final Catalog catalog = Library.catalog();

    @Test
    void noCatalog() {
        assertThat(catchThrowable(() -> SchemaAssertions.assertThat(null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the catalog to assert on is null");
        assertThat(catchThrowable(() -> BDDSchemaAssertions.then(null))).isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> new SoftSchemaAssertions().assertThat((Catalog) null)))
                .isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> new CatalogAssert(catalog).hasTable("documents")))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("schema assertions begin with SchemaAssertions.assertThat(catalog)");
    }

    static List<Function<CatalogAssert, Function<String, ?>>> names() {
        return List.of(
                c -> c::table,
                c -> c::hasTable,
                c -> c::hasNoTable,
                c -> name -> c.hasOnlyTables("documents", name),
                c -> c::routine,
                c -> c::inSchema,
                c -> name -> c.object(Kind.COLUMN, name),
                c -> c.table("documents")::column,
                c -> c.table("documents")::hasNoIndex,
                c -> name -> c.table("documents").hasOnlyColumns(name),
                c -> name -> c.table("documents").hasColumnSatisfying(name, x -> x.isNotNull()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameMustBeGiven(Function<CatalogAssert, Function<String, ?>> verb) {
        for (String name : new String[] {null, "", "  "}) {
            assertThat(catchThrowable(() -> verb.apply(assertThat(catalog)).apply(name)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("\\w+: the name of an? [a-z ]+ must be given, found "
                            + (name == null ? "null" : "'" + name + "'"));
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a.b.c.d", "id"})
    void whatBelongsToATableIsNamedWithIt(String name) {
        assertThat(catchThrowable(() -> assertThat(catalog).object(Kind.COLUMN, name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(object: the name of a column must be given, found (null|''))"
                        + "|(a column is named as table.name or schema.table.name, found '[a-z.]+')");
    }

    @Test
    void aFactThatTheKindHasNot() {
        assertThat(catchThrowable(() -> assertThat(catalog)
                        .table("chunks")
                        .foreignKey("chunks_document_id_fkey")
                        .has("onDelete", "cascade")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "a foreign key has no fact 'onDelete'; did you mean 'on_delete'? It has columns, references,"
                                + " on_update, on_delete, on_delete_columns, match, deferrable, initially_deferred, ")
                .hasMessageEndingWith(", comment");
        assertThat(catchThrowable(() -> assertThat(catalog).table("chunks").has("weight", "x")))
                .hasMessageStartingWith("a table has no fact 'weight'. It has persistence, row_security, ");
    }

    static List<ThrowingCallable> wrongValues() {
        CatalogAssert all = assertThat(Library.catalog());
        return List.of(
                () -> all.table("chunks").has("force_row_security", "yes"),
                () -> all.table("chunks").has("force_row_security", null),
                () -> all.table("chunks").has("row_security", "on"),
                () -> all.table("chunks").has("options", "fillfactor=70"),
                () -> all.table("chunks").has("partition_key", List.of("id")),
                () -> all.sequence("numbers").has("increment", "five"),
                () -> all.sequence("numbers").has("increment", 1.5),
                () -> all.extension("vector").hasVersion("newest"),
                () -> all.extension("vector").hasVersionAtLeast(">= 0.5"),
                () -> all.enumType("workflow_status").hasLabels("draft", null),
                () -> all.table("chunks").hasOnlyOptions(Collections.singletonMap("x", null)));
    }

    @Test
    void aValueOfTheWrongKind() {
        assertThat(wrongValues().stream().map(BadInputIT::refused))
                .containsExactly(
                        "force_row_security of a table must be true or false, found 'yes'",
                        "force_row_security of a table must be given, found null",
                        "row_security of a table must be one of enabled, disabled, found 'on'",
                        "options of a table must be a map, found 'fillfactor=70'",
                        "partition_key of a table must be a single value, found '[id]'",
                        "increment of a sequence must be a whole number, found 'five'",
                        "increment of a sequence must be a whole number, found '1.5'",
                        "version of an extension must be a version, or '>= ' and a version, found 'newest'",
                        "hasVersionAtLeast: version must be one as 0.8.0, found '>= 0.5'",
                        "labels of an enum must be without a null in it, found null",
                        "options of a table must be without a null in it, found null");
    }

    @Test
    void anExactSetOfWhatBelongsToATable() {
        assertThat(refused(() -> assertThat(catalog).hasOnlyObjects(Kind.INDEX, "x")))
                .isEqualTo("indexes belong to a table: assertThat(catalog).table(…).hasOnly…");
    }

    @Test
    void nothingToLookAt() {
        assertThat(refused(() -> assertThat(catalog).obeys()))
                .isEqualTo("no rule is given, so nothing would be looked at");
        assertThat(refused(() -> assertThat(catalog).table("documents").grants("public")))
                .isEqualTo("no privilege is given; for none, say grantsNothingTo");
        assertThat(catchThrowable(() -> assertThat(catalog).table("documents").grantsNothingTo("nobody_of_this_name")))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("role nobody_of_this_name is missing");
    }

    @Test
    void theSameNameTwice() {
        assertThat(refused(() -> assertThat(catalog).hasOnlyTables("documents", "chunks", "workspaces", "chunks")))
                .isEqualTo("table public.chunks is named twice");
        assertThat(refused(
                        () -> assertThat(catalog).hasOnlyTables("documents", "chunks", "workspaces", "public.chunks")))
                .isEqualTo("table public.chunks is named twice");
        assertThat(refused(() -> assertThat(catalog).table("odd.rooms").hasOnlyColumns("id", "owner", "id")))
                .isEqualTo("column odd.rooms.id is named twice");
    }

    @Test
    void whatIsNullAndNotAName() {
        assertThat(catchThrowable(() -> assertThat(catalog).spelledBy(null)))
                .hasMessage("spelledBy: speller must be given, found null");
        assertThat(catchThrowable(() -> assertThat(catalog).meets(null)))
                .hasMessage("meets: expectations must be given, found null");
        assertThat(catchThrowable(() -> assertThat(catalog).hasTableSatisfying("chunks", null)))
                .hasMessage("hasTableSatisfying: requirements must be given, found null");
        assertThat(catchThrowable(() -> assertThat(catalog).object(null, "x")))
                .hasMessage("object: kind must be given, found null");
        assertThat(catchThrowable(() -> assertThat(catalog).hasOnlyTables((String[]) null)))
                .hasMessage("hasOnlyTables: names must be given, found null");
    }

    private static String refused(ThrowingCallable callable) {
        Throwable thrown = catchThrowable(callable);
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
        return thrown.getMessage();
    }
}
