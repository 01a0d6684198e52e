package dev.pgassay.expect;

import static dev.pgassay.expect.Things.column;
import static dev.pgassay.expect.Things.extension;
import static dev.pgassay.expect.Things.foreignKey;
import static dev.pgassay.expect.Things.index;
import static dev.pgassay.expect.Things.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.ReferentialAction;
import dev.pgassay.catalog.Speller;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that are accepted though they are not written as the catalog prints them. */
class AcceptedTest {

    @TempDir
    private Path folder;

    @Test
    void namesThatNeedQuotesAreFound() {
        assertThat(held("""
                schema: My App
                tables:
                  Users:
                    columns: {Id: {type: '"Kind"'}}
                    indexes: {Users_Id: [Id]}
                    foreign_keys: {fk: {references: '"Users"(id)'}}
                """)
                        .findings(
                                table("My App.Users"),
                                column("My App.Users.Id", "\"My App\".\"Kind\""),
                                index("My App.Users", "Users_Id", "btree", "Id"),
                                foreignKey(
                                        "My App.Users.fk", List.of("Id"), "My App.Users", ReferentialAction.NO_ACTION)))
                .startsWith("index \"My App\".\"Users_Id\" has other keys\n  expected     Id\n  but was      \"Id\"")
                .doesNotContain("foreign key", "column", "another table");
    }

    @ParameterizedTest
    @CsvSource({
        "'>= 0.5.0', true",
        "'>=0.8', true",
        "'>= 0.10', false",
        "'> 0.8.0', false",
        "'> 0.7.9', true",
        "'<= 0.8.0', true",
        "'< 0.8.0', false",
        "'< 0.10.0', true",
        "'= 0.8.0', true",
        "0.8.0, true",
        "0.8, false",
    })
    void aVersionIsHeldAgainstItsRange(String range, boolean accepted) {
        String text = held("extensions: {vector: {version: '" + range + "'}}").findings(extension("vector", "0.8.0"));

        if (accepted) {
            assertThat(text).isEmpty();
        } else {
            assertThat(text)
                    .startsWith(
                            "extension vector has another version\n  expected     " + range.replaceFirst("^= ", ""));
        }
    }

    @Test
    void whatTheServerSpellsAlikeIsAlikeAndWhyItCannotIsTheHint() {
        Speller server = (object, fact, schema, written) -> written.equals("varchar")
                ? new Speller.Answer("character varying", null)
                : new Speller.Answer(null, "type \"" + written + "\" does not exist");
        Held held = held("tables: {t: {columns: {a: varchar, b: varchr}}}");

        assertThat(held.text(held.against(
                        server,
                        table("public.t"),
                        column("public.t.a", "character varying"),
                        column("public.t.b", "character varying"))))
                .isEqualTo("""
                        column public.t.b has another type
                          expected     varchr
                          but was      character varying
                          declared at  f.yaml:1
                          hint         the server cannot read what is expected: type "varchr" does not exist""");
    }

    private Held held(String yaml) {
        return Held.in(folder).file("f.yaml", yaml);
    }
}
