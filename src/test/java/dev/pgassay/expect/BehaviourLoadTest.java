package dev.pgassay.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.yaml.InvalidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Personas, access and rejects, as they are written. */
class BehaviourLoadTest {

    @TempDir
    private Path folder;

    private BehaviourExpectations load(String... files) throws IOException {
        for (int i = 0; i < files.length; i++) {
            Files.writeString(folder.resolve(i + ".yaml"), files[i]);
        }
        return Expectations.load(folder).behaviour();
    }

    private String problems(String... files) {
        InvalidFile[] found = new InvalidFile[1];
        assertThatThrownBy(() -> load(files)).isInstanceOfSatisfying(InvalidFile.class, invalid -> found[0] = invalid);
        return String.valueOf(found[0].getMessage()).replace(folder + "/", "");
    }

    @Test
    void whatIsSaidOfOneClassCountsBeforeWhatIsSaidOfAll() throws IOException {
        BehaviourExpectations read =
                load("personas: {visitor: anon, member: {role: user, settings: {a.b: {c: [1, x]}, d.e: 7}}}", """
                schema: app
                access:
                  t:
                    rows: {own: {sample: {id: 1}}, others: {where: id > 1}}
                    member: {own: {delete: denied}, select: rows, delete: rows}
                    visitor: error 23505
                """);

        assertThat(read.personas().get("member"))
                .extracting(Persona::role, Persona::settings)
                .containsExactly("user", Map.of("a.b", "{\"c\": [1, \"x\"]}", "d.e", "7"));
        AccessExpectation table = read.access().get(0);
        assertThat(table.table()).hasToString("app.t");
        assertThat(table.cells())
                .extracting(cell -> table.nameOf(cell.persona(), cell.rowClass(), cell.command()) + " " + cell.outcome()
                        + " line " + cell.position().line())
                .containsExactly(
                        "app.t (own): select by member rows line 5",
                        "app.t (others): select by member rows line 5",
                        "app.t (own): delete by member denied line 5",
                        "app.t (others): delete by member rows line 5",
                        "app.t (own): select by visitor error 23505 line 6",
                        "app.t (others): select by visitor error 23505 line 6",
                        "app.t (own): insert by visitor error 23505 line 6",
                        "app.t (own): update by visitor error 23505 line 6",
                        "app.t (others): update by visitor error 23505 line 6",
                        "app.t (own): delete by visitor error 23505 line 6",
                        "app.t (others): delete by visitor error 23505 line 6");
    }

    @Test
    void everyFileMaySayWhatIsThereForEverybody() throws IOException {
        BehaviourExpectations read = load("setup: insert into users values (1)", """
                # beside others
                setup: insert into users values (2)
                access: {t: {visitor: rows}}
                personas: {visitor: {role: anon, setup: insert into users values (3)}}
                """);

        assertThat(read.setups())
                .extracting(setup -> setup.sql() + " line " + setup.position().line())
                .containsExactly("insert into users values (1) line 1", "insert into users values (2) line 2");
        assertThat(read.personas().get("visitor").setup()).isEqualTo("insert into users values (3)");
    }

    @Test
    void whatIsNotKnownIsNamedWithTheNearest() {
        assertThat(problems("""
                personas: {visitor: anon, rows: anon, none: {}, list: [], spelled: {rolle: anon, role: anon}}
                access:
                  t:
                    rows: {own: {sampel: {id: 1}}, update: {where: x}, all: {where: x}}
                    visitr: rows
                    visitor: {own: {selekt: rows}, al: rows, delete: filterd, insert: rows}
                  u: {visitor: {select: blindly, update: blindly}}
                  v: {rows: {all: {where: x}}}
                  x: {rows: {all: {where: x}}, visitor: {insert: rows}}
                  w: {rows: {all: {where: x}}, complete: perhaps, visitor: denied 42501}
                rejects:
                  t: {row: {}}
                  u: [{rwo: {id: 1}, as: vistor, sqlstate: abc}]
                  v: [{row: {id: 1}}]
                  w: [{row: {id: 1}, sqlstate: []}, {row: {id: 1}, sqlstate: [23514, 2351]}]
                  x: [{same: [], setup: select 1}, {same: id, sqlstate: "23505", as: visitor}]
                """)).isEqualTo("""
                0.yaml:1:27  'rows' cannot be a persona: in access it means another thing
                0.yaml:1:39  persona none needs a role
                0.yaml:1:55  persona list must be a role, or a map with role and settings, found a list
                0.yaml:1:69  unknown key 'rolle'; did you mean 'role'? (known: role, settings, setup)
                0.yaml:4:18  unknown key 'sampel'; did you mean 'sample'? (known: setup, sample, where, set)
                0.yaml:4:36  'update' is a command and cannot be a row class
                0.yaml:5:5  unknown persona 'visitr'; did you mean 'visitor'? (known: visitor, spelled)
                0.yaml:6:21  unknown key 'selekt'; did you mean 'select'? (known: select, insert, update, delete)
                0.yaml:6:36  unknown command or row class 'al'; did you mean 'all'? (known: select, insert, update, delete, own, all)
                0.yaml:6:54  unknown outcome 'filterd'; did you mean 'filtered'? (known: rows, filtered, blindly, denied, error)
                0.yaml:7:25  only an update and a delete are done blindly, found 'blindly' of select
                0.yaml:8:3  nothing is expected of the access to v
                0.yaml:9:42  there is no row to insert: row class all says only where to find rows; give it a sample
                0.yaml:10:42  complete must be true or false, found 'perhaps'
                0.yaml:10:60  unknown outcome 'denied 42501' (known: rows, filtered, blindly, denied, error)
                0.yaml:12:6  rejects of t must be a list, each with row and sqlstate or constraint, found a map
                0.yaml:13:7  what is rejected needs a row: the values by column
                0.yaml:13:7  sqlstate must be five digits or capitals, '23514', found 'abc'
                0.yaml:13:8  unknown key 'rwo'; did you mean 'row'? (known: row, sqlstate, constraint, as, setup, same)
                0.yaml:13:26  unknown persona 'vistor'; did you mean 'visitor'? (known: visitor, spelled)
                0.yaml:14:7  what is rejected needs a sqlstate or a constraint: any mistake in the row would be refused too
                0.yaml:15:32  sqlstate must be a code, '23514', or a list of codes, found a list
                0.yaml:15:37  sqlstate must be five digits or capitals, '23514', found '2351'
                0.yaml:16:8  same needs the columns of which the same values are not taken twice
                0.yaml:16:37  same goes with setup alone: whatever refuses the second row will do, and both are made; leave out sqlstate
                0.yaml:16:37  same goes with setup alone: whatever refuses the second row will do, and both are made; leave out as
                """.stripTrailing());
    }

    @Test
    void nothingIsDeclaredTwice() {
        assertThat(problems(
                        "personas: {visitor: anon}\naccess: {t: {rows: {all: {where: x}}, visitor: rows}}",
                        "personas: {visitor: anon}\naccess: {public.t: {rows: {all: {where: x}}, visitor: rows}}"))
                .isEqualTo("1.yaml:1:12  persona 'visitor' stands here a second time; first in 0.yaml:1\n"
                        + "1.yaml:2:10  access of public.t stands here a second time; first in 0.yaml:2");
    }
}
