package dev.pgassay.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.yaml.InvalidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with expectation files, each with its place. */
class LoadProblemsTest {

    @TempDir
    private Path folder;

    /** In the texts, {@code ¶} ends a line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tabels: {t: {}} | 1:1  unknown key 'tabels'; did you mean 'tables'? (known: …)",
                "extensions: {vector: {versoin: 1}} | 1:23  unknown key 'versoin'; did you mean 'version'? (known: …)",
                "tables:¶  t:¶    columns:¶      id: {typ: uuid} | 4:12  unknown key 'typ'; did you mean 'type'? (known: …)",
                "tables: {t: {indexes: {i: {table: t}}}} | 1:28  unknown key 'table' (known: …)",
                "indexes: {i: [a]} | 1:1  unknown key 'indexes' (known: …)",
                "tables: {t: {foreign_keys: {f: {on_delete: cascad}}}} | 1:44  unknown value of on_delete of a foreign key 'cascad';"
                        + " did you mean 'cascade'? (known: no action, restrict, cascade, set null, set default)",
                "tables: {t: {foreign_keys: {f: {on_delete: CASCADE}}}} | 1:44  unknown value of on_delete of a foreign key 'CASCADE';"
                        + " did you mean 'cascade'? (known: no action, restrict, cascade, set null, set default)",
                "tables: {t: {triggers: {f: {events: [insert, udpate]}}}} | 1:46  unknown value of events of a trigger 'udpate';"
                        + " did you mean 'update'? (known: insert, update, delete, truncate)",
                "tables: [a] | 1:10  a table must be a map of facts, found 'a'; to name one, write 'a: {}' in place of a list",
                "tables: {a: 1} | 1:13  a table must be a map of facts, found '1'",
                "tables: {t: {indexes: i}} | 1:23  indexes must be a map from name to facts, or a list of facts, found 'i'",
                "tables: | 1:8  tables must be a map from name to facts, or a list of facts, found nothing",
                "tables: {t: {columns: {id: {type: [uuid]}}}} | 1:35  type of a column must be a single value, found a list",
                "tables: {t: {columns: {id: {nullable: no}}}} | 1:39  nullable of a column must be true or false, found 'no'",
                "tables: {t: {columns: {id: {nullable: ~}}}} | 1:39  nullable of a column must be given, found nothing",
                "sequences: {s: {start: 1.5}} | 1:24  start of a sequence must be a whole number, found '1.5'",
                "sequences: {s: {maximum: 9223372036854775808}} | 1:26  maximum of a sequence must be a whole number, found '9223372036854775808'",
                "tables: {t: {indexes: {i: {parameters: [lists]}}}} | 1:40  parameters of an index must be a map, found a list",
                "tables: {t: {indexes: {i: {parameters: {lists: [1]}}}}} | 1:48  lists in parameters of an index must be a single value, found a list",
                "tables: {t: {primary_key: {columns: {a: b}}}} | 1:37  columns of a primary key must be a list, found a map",
                "tables: {t: {privileges: {anon: [select, slect]}}} | 1:42  privileges of a table must be some of select, insert, update,"
                        + " delete, truncate, references, trigger, maintain, each also 'with grant option', and 'granted by' a role other than the owner, found 'slect'",
                "roles: {r: {valid_until: tomorrow}} | 1:26  valid_until of a role must be a time, as 2030-01-01 or"
                        + " 2030-01-01 12:00:00+02, or infinity, found 'tomorrow'",
                "enums: {e: [a, [b]]} | 1:16  an item of labels of an enum must be a single value, found a list",
                "extensions: {vector: {version: newest}} | 1:32  version of an extension must be a version, or '>= ' and a version, found 'newest'",
                "extensions: {vector: {version: '> = 1'}} | 1:32  version of an extension must be a version, or '>= ' and a version, found '> = 1'",
                "schema: [a] | 1:9  schema must be a single value, found a list",
                "tables: {t: {foreign_keys: [absent]}} | 1:29  what is absent needs a name",
                "only: [tables, tabels] | 1:16  unknown kind 'tabels'; did you mean 'tables'? (known: …)",
                "tables: {t: {only: [routines]}} | 1:21  unknown kind 'routines' (known: …)",
                "tables: {t: {only: {a: b}}} | 1:20  only must be a list, found a map",
                "tables: {t: {counts: [indexes]}} | 1:22  counts must be a map, found a list",
                "tables: {t: {counts: {indexes: many}}} | 1:32  a count must be a whole number from 0, or a bound such as \">= 50\", found 'many'",
                "tables: {t: {counts: {indexes: -1}}} | 1:32  a count must be a whole number from 0, or a bound such as \">= 50\", found '-1'",
                "tables: {t: {counts: {indices: 1}}} | 1:23  unknown kind 'indices'; did you mean 'indexes'? (known: …)",
                "counts: {indexes: 1} | 1:10  'indexes' belong to tables, and this file lists none with facts",
                "tables: {t: {privileges: {anon: []}}} | 1:33  anon in privileges of a table must be a text or a list; leave out what has none, found a list",
                "tables: {t: {privileges: [anon]}} | 1:26  privileges of a table must be a map, found a list",
                "tables: {'': {}} | 1:10  the name of a table must be given, found ''",
                "tables: {t: {columns: {' ': text}}} | 1:24  the name of a column must be given, found ' '",
                "rows: {'': {count: 1}} | 1:8  the name of a table must be given, found ''",
                "routines: {'f(integer': absent} | 1:12  a routine is named as name or name(…), found 'f(integer'",
                "tables: {a.b.c.d: absent} | 1:10  a table is named as name or schema.name, found 'a.b.c.d';"
                        + " a name with a dot in it stands in double quotes",
                "rows: {a.b.c: {count: 1}} | 1:8  a table is named as name or schema.name, found 'a.b.c';"
                        + " a name with a dot in it stands in double quotes",
                "schema: 3 | 1:9  schema must be a name, found 3; if it is called so, write '3' in quotes",
                "schema: true | 1:9  schema must be a name, found true; if it is called so, write 'true' in quotes",
                "schema: '' | 1:9  schema must be a name, found ''",
                "enums: {e: [a, b, a]} | 1:19  'a' stands in labels of an enum a second time; first in line 1",
                "tables: {t: {column_order: [a, a]}} | 1:32  'a' stands in column_order of a table a second time; first in line 1",
                "tables: {t: {policies: {p: {roles: [anon, anon]}}}} | 1:43  'anon' stands in roles of a policy a second time; first in line 1",
                "tables: {t: {privileges: {anon: [select, select]}}} | 1:42  'select' stands in anon in privileges of a table a second time; first in line 1",
                "rows: [a] | 1:7  rows must be a map, found a list",
                "rows: {t: [a]} | 1:11  rows of t must be a map, found a list",
                "rows: {t: {}} | 1:8  rows of t need values or a count",
                "rows: {t: {identified_by: [k], value: []}} | 1:32  unknown key 'value'; did you mean 'values'? (known: identified_by, values, count)",
                "rows: {t: {values: [{k: 1}]}} | 1:8  rows of t need identified_by: the columns that identify a row",
                "rows: {t: {identified_by: k, values: {k: 1}}} | 1:38  values of t must be a list of rows, found a map",
                "rows: {t: {identified_by: k, values: [1]}} | 1:39  a row of t must be a map, found '1'",
                "rows: {t: {identified_by: k, values: [{a: 1}]}} | 1:39  a row of t without k, which identifies it",
                "rows: {t: {count: some}} | 1:19  count must be a whole number from 0, or a bound such as \">= 50\", found 'some'",
                "{} | 1:1  nothing is expected here, so nothing would be checked",
                "schema: app | 1:1  nothing is expected here, so nothing would be checked",
                "tables: {} | 1:1  nothing is expected here, so nothing would be checked",
                "only: [] | 1:1  nothing is expected here, so nothing would be checked",
                "[a] | 1:1  an expectation file must be a map, found a list",
                "--- | 1:4  an expectation file must be a map, found nothing",
            })
    void areSaidWithPlaceAndRemedy(String yaml, String message) {
        // which kinds and facts are known is not said again here
        assertThat(new Written(folder).file("f.yaml", yaml.replace('¶', '\n')).problems())
                .map(problem -> message.endsWith("(known: …)")
                        ? problem.replaceFirst("\\(known: .*\\)$", "(known: …)")
                        : problem)
                .contains("f.yaml:" + message);
    }

    @Test
    void areAllSaidAtOnceInTheOrderOfFilesAndLines() {
        Written written = new Written(folder)
                .file("c/empty.yaml", "")
                .file("b.yaml", "rows: {t: {}}\ncounts: {tables: x}\ntabels: {}\nenums:\n  e: {lables: [a]}\n")
                .file("d.yaml", "tables:\n  t:\n    columns:\n      id: {type: [a], nullable: maybe}\n    colums: {}\n")
                .file("a.yaml", "tables:\n  t: {x: 1\n");

        assertThat(written.problems())
                .extracting(line -> line.replaceFirst("  .*", ""))
                .containsExactly(
                        "a.yaml:3:1",
                        "b.yaml:1:8",
                        "b.yaml:2:18",
                        "b.yaml:3:1",
                        "b.yaml:5:7",
                        "c/empty.yaml",
                        "d.yaml:4:18",
                        "d.yaml:4:33",
                        "d.yaml:5:5");
    }

    @Test
    void oneObjectMayBeStatedInTwoPlacesButNotOneFact() {
        Written written = new Written(folder)
                .file("a.yaml", "tables:\n  t:\n    row_security: enabled\n    columns: {id: {type: uuid}}\n")
                .file("b.yaml", "tables:\n  t:\n    columns: {id: {nullable: false}, b: uuid}\n")
                .file("c.yaml", "tables:\n  t:\n    row_security: disabled\n    columns: {id: uuid}\n")
                .file("d.yaml", "enums: {e: [a]}\ntables: {gone: absent}\n")
                .file("e.yaml", "enums: {e: absent}\ntables: {gone: {}}\n");

        assertThat(written.problems())
                .containsExactly(
                        "c.yaml:3:5  row_security of table public.t is stated a second time; see a.yaml:2",
                        "c.yaml:4:19  type of column public.t.id is stated a second time; see a.yaml:4",
                        "e.yaml:1:9  enum public.e is both expected and absent; see d.yaml:1",
                        "e.yaml:2:10  table public.gone is both expected and absent; see d.yaml:2");
    }

    @Test
    void aFolderIsNeededAndAFileInIt() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Files.writeString(empty.resolve("documents.yaml.txt"), "tables: {}");

        assertThatThrownBy(() -> Expectations.load(folder.resolve("missing")))
                .isInstanceOf(InvalidFile.class)
                .hasMessage(folder + "/missing  does not exist; an expectation is a .yaml file or a folder of them");
        assertThatThrownBy(() -> Expectations.load(empty))
                .isInstanceOf(InvalidFile.class)
                .hasMessage(empty + "  holds no .yaml file, so nothing would be checked");
    }
}
