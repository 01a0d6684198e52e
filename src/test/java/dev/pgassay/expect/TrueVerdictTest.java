package dev.pgassay.expect;

import static dev.pgassay.expect.Things.column;
import static dev.pgassay.expect.Things.foreignKey;
import static dev.pgassay.expect.Things.index;
import static dev.pgassay.expect.Things.routine;
import static dev.pgassay.expect.Things.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.ReferentialAction;
import dev.pgassay.catalog.Schema;
import dev.pgassay.finding.Verdict.Section;
import dev.pgassay.yaml.InvalidFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases in which a verdict could be green or red and not true. */
class TrueVerdictTest {

    private static final Schema PUBLIC = new Schema(ObjectName.of("public"), "postgres", Map.of(), null);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"only: [tables]", "counts: {tables: 0}", "tables: {old: absent}"})
    void inASchemaThatIsNotThereNothingPasses(String yaml) {
        assertThat(held("schema: pubilc\n" + yaml).findings(PUBLIC, table("public.a")))
                .isEqualTo("""
                        schema pubilc is missing
                          declared at  f.yaml:2
                          hint         the nearest name there is public""");
    }

    @Test
    void whatAMissingTableHoldsIsNotLookedAt() {
        Tally tally = held("tables: {gone: {columns: {a: int, b: int}, row_security: enabled}}")
                .against(table("public.a"));

        assertThat(tally.findings()).hasSize(1);
        assertThat(tally.sections()).containsEntry("columns", new Section(0, 0, 2));
    }

    @Test
    void objectsWithoutANameAreSharedOutSoThatAllAreMet() {
        CatalogObject[] catalog = {
            table("public.r"),
            column("public.r.x", "integer"),
            foreignKey("public.r.x_fk", List.of("x"), "public.t", ReferentialAction.CASCADE),
            foreignKey("public.r.y_fk", List.of("y"), "public.t", ReferentialAction.CASCADE),
        };

        assertThat(held("tables: {r: {foreign_keys: [{on_delete: cascade}, {columns: [x]}]}}")
                        .findings(catalog))
                .isEmpty();
        assertThat(held("tables: {r: {foreign_keys: [{columns: [x]}, {columns: [x]}, {columns: [y]}]}}")
                        .against(catalog)
                        .findings())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "match(vector, integer) | extensions.vector, integer",
                "match(VECTOR,int4)     | extensions.vector, integer",
                "match(extensions.vector, int) | extensions.vector, integer",
                "match(timestamptz[])   | timestamp with time zone[]",
            })
    void aRoutineIsFoundByTheTypesThatPeopleWrite(String written, String printed) {
        assertThat(held("routines: {'" + written + "': {}}").findings(routine("public", "match", printed)))
                .isEmpty();
    }

    @Test
    void otherTypesAreAnotherRoutine() {
        assertThat(held("routines: {'match(vector, bigint)': {}}")
                        .findings(routine("public", "match", "extensions.vector, integer")))
                .contains("is missing");
    }

    @Test
    void namesWithCapitalsAreWrittenAsTheyAre() {
        CatalogObject[] catalog = {
            table("public.a"), foreignKey("public.a.fk", List.of("userId"), "public.Users", ReferentialAction.CASCADE),
        };

        assertThat(held("tables: {a: {foreign_keys: {fk: {columns: [userId], references: Users(id)}}}}")
                        .findings(catalog))
                .isEmpty();
        assertThat(held("tables: {a: {foreign_keys: {fk: {references: users(id)}}}}")
                        .findings(catalog))
                .contains("references something else");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tables: {a: {primary_key: null}} | primary_key must be a list of columns, a map of facts, or 'absent', found nothing",
                "tables: {a: {columns: [k, v]}} | columns must be a map from name to facts; to say only that one exists, write 'name: {}', found a list",
            })
    void whatCouldMeanTwoThingsIsRefused(String yaml, String message) {
        assertThatThrownBy(() -> held(yaml).files().load())
                .isInstanceOf(InvalidFile.class)
                .hasMessageEndingWith(message);
    }

    @Test
    void hiddenFilesAreNotExpectations() {
        Held held = held("tables: {a: {}}").file(".backup.yaml", "tables: {gone: {}}");

        assertThat(held.findings(table("public.a"), index("public.a", "i", "btree", "x")))
                .isEmpty();
    }

    private Held held(String yaml) {
        return Held.in(folder).file("f.yaml", yaml);
    }
}
