package dev.pgassay.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.yaml.InvalidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is to be exercised, as it is written. */
class ExerciseLoadTest {

    @TempDir
    private Path folder;

    private ExerciseExpectation load(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("e.yaml"), text);
        return Expectations.load(file).behaviour().exercises().get(0);
    }

    private String problems(String text) {
        InvalidFile[] found = new InvalidFile[1];
        assertThatThrownBy(() -> load(text)).isInstanceOfSatisfying(InvalidFile.class, invalid -> found[0] = invalid);
        return String.valueOf(found[0].getMessage()).replace(folder + "/", "");
    }

    @Test
    void crudIsEveryTableOfTheFilesSchema() throws IOException {
        assertThat(load("schema: app\nexercise: crud\n"))
                .returns("app", ExerciseExpectation::schema)
                .satisfies(read -> assertThat(read.tables()).isEmpty())
                .satisfies(read -> assertThat(read.position().line()).isEqualTo(2));
    }

    @Test
    void tablesAreNamedInTheFilesSchemaOrInAnother() throws IOException {
        ExerciseExpectation read = load("""
                schema: app
                exercise:
                  tables: [orders, other.items]
                  except: {log: append only}
                  refuses: {events: [update, delete], log2: {update: P0001, delete: 42501}}
                  may_refuse: [delete]
                  changes: {orders: [updated_at], items: version}
                  samples: {orders: {total: 1}, bills: status = 'posted'}
                  nearest: {orders.e: {operator: "<=>", dimension: 3, index: i}}
                """);

        assertThat(read.tables().keySet())
                .containsExactly(ObjectName.of("app", "orders"), ObjectName.of("other", "items"));
        assertThat(read.except()).containsEntry(ObjectName.of("app", "log"), "append only");
        assertThat(read.refuses())
                .containsEntry(ObjectName.of("app", "events"), Set.of(Command.UPDATE, Command.DELETE));
        assertThat(read.refuses()).containsEntry(ObjectName.of("app", "log2"), Set.of(Command.UPDATE, Command.DELETE));
        assertThat(read.sqlStates())
                .containsEntry(ObjectName.of("app", "log2"), Map.of(Command.UPDATE, "P0001", Command.DELETE, "42501"));
        assertThat(read.mayRefuse()).containsExactly(Command.DELETE);
        assertThat(read.changes())
                .containsEntry(ObjectName.of("app", "orders"), List.of("updated_at"))
                .containsEntry(ObjectName.of("app", "items"), List.of("version"));
        assertThat(read.samples().get(ObjectName.of("app", "orders"))).containsOnlyKeys("total");
        assertThat(read.conditions()).isEqualTo(Map.of(ObjectName.of("app", "bills"), "status = 'posted'"));
        assertThat(read.nearest()).singleElement().satisfies(nearest -> {
            assertThat(nearest.column()).hasToString("app.orders.e");
            assertThat(nearest.operator()).isEqualTo("<=>");
            assertThat(nearest.dimension()).hasValue(3);
            assertThat(nearest.index()).isEqualTo("i");
        });
        assertThat(read.position(ObjectName.of("app", "events")).line()).isEqualTo(5);
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        assertThat(problems("exercise: crudd\n"))
                .isEqualTo("e.yaml:1:11  exercise must be 'crud' or a map of tables, except, refuses, may_refuse,"
                        + " changes, samples, nearest, found 'crudd'");
        assertThat(problems("""
                exercise:
                  table: all
                  tables: []
                  except: {a: [b]}
                  refuses: {b: [insert], b2: {update: P1}}
                  samples: {c: [1], d: "", e: }
                  nearest: {e: {operator: "<=>"}, f.e: {dimension: 3}, g.e: {operator: "<==>"}}
                """)).isEqualTo("""
                e.yaml:2:3  unknown key 'table'; did you mean 'tables'? (known: tables, except, refuses, may_refuse, changes, samples, nearest)
                e.yaml:3:11  tables is an empty list, so nothing would be exercised
                e.yaml:4:15  the reason to leave a out must be a single value, found a list
                e.yaml:5:13  unknown command 'insert' (known: update, delete)
                e.yaml:5:39  a SQLSTATE is five digits or capitals, 'P0001', found 'P1'
                e.yaml:6:16  the sample of c must be a map of columns and values, or a condition that finds a row, "id = 1", found a list
                e.yaml:6:24  the sample of d must be a map of columns and values, or a condition that finds a row, "id = 1", found ''
                e.yaml:6:30  the sample of e must be a map of columns and values, or a condition that finds a row, "id = 1", found nothing
                e.yaml:7:13  a column is named as table.column, found 'e'
                e.yaml:7:35  nearest of f.e needs an operator, such as '<=>'
                e.yaml:7:72  unknown operator '<==>'; did you mean '<=>'? (known: <=>, <->, <#>, <+>, <~>, <%>)""");
        assertThat(problems("exercise: {may_refuse: [insert, update]}\n"))
                .isEqualTo("e.yaml:1:12  unknown command 'insert' (known: update, delete)");
        assertThat(problems("exercise: {may_refuse: {update: P0001}}\n"))
                .isEqualTo("e.yaml:1:24  may_refuse must be a list of commands that any table may refuse, found a map");
        assertThat(problems("exercise: {tables: [a], except: {a: no}}\n"))
                .isEqualTo("e.yaml:1:34  public.a is among the tables, and left out by except");
    }
}
