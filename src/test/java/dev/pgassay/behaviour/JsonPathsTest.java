package dev.pgassay.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.behaviour.JsonPaths.Mention;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paths into JSON that conditions name, as the server prints them and as functions are written. */
class JsonPathsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(((doc -> 'address'::text) ->> 'zip'::text) ~ '^\\d{5}$'::text) | address, address.zip",
                "((((n ->> 'age'::text))::integer >= 18) AND ((n ->> 'name'::text) <> ''::text)) | age, name",
                "(doc ?& ARRAY['a'::text, 'b'::text]) | a, b",
                "((doc #>> '{a,0,b}'::text[]) IS NOT NULL) | a, a.[*], a.[*].b",
                "(doc @> '{\"kind\": \"a\", \"n\": [1]}'::jsonb) | kind, n.[*]",
                "for i in select * from jsonb_array_elements(b -> 'rows') loop if i ? 'type' then | rows, rows.[*], rows.[*].type",
                "for i in select * from jsonb_array_elements(b) loop if i ? 'type' then | [*], [*].type",
                "(length(name) > 3) | ``",
                "((h @> '\"a\"=>\"1\", \"b\"=>\"2\"'::hstore) AND exist(h, 'c'::text)) | a, b, c",
                "select sum((i ->> 'n')::int) from jsonb_array_elements(d -> 'rows') as t(i) where true | rows.[*].n, rows, rows.[*]"
            })
    void areThoseThatAreNamed(String expression, String paths) {
        assertThat(paths(expression)).isEqualTo(paths);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(doc @? '$.\"items\"[*]?(@.\"qty\" > 0)'::jsonpath) | items, items.[*], items.[*].qty",
                "(doc @@ '($.\"tags\".size() == 2 && $.\"first name\" != \"\")'::jsonpath) | tags, first name",
                "jsonb_path_exists(doc, 'strict $.a ? (@.b == 1 && exists(@.c)).d'::jsonpath) | a, a.b, a.c, a.d"
            })
    void ofAJsonpathTooWithWhatItsFiltersLookAt(String expression, String paths) {
        assertThat(paths(expression)).isEqualTo(paths);
    }

    @Test
    void haveBesideThemWhatAVariableStandsFor() {
        List<Mention> mentions = JsonPaths.of(List.of("jsonb_path_exists(doc, '$.\"items\"[*]?(@.\"sku\" == $\"id\""
                + " && @.\"qty\" > 0)'::jsonpath, jsonb_build_object('id', code))"));

        assertThat(mentions)
                .filteredOn(mention -> mention.path().equals(List.of("items", JsonPaths.ELEMENT, "sku")))
                .singleElement()
                .satisfies(mention -> assertThat(mention.near().toString()).contains(" code "));
    }

    private static String paths(String expression) {
        return JsonPaths.of(List.of(expression)).stream()
                .filter(mention -> !mention.path().isEmpty())
                .map(mention -> String.join(".", mention.path()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
