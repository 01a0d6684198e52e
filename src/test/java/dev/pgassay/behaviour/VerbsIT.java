package dev.pgassay.behaviour;

import static dev.pgassay.behaviour.BehaviourAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.TestServer;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.Command;
import dev.pgassay.expect.Persona;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can be said in Java of what a database does, and how a failure of it reads. */
class VerbsIT {

    private static final ScratchDatabase DATABASE = TestServer.empty();

    private static final Map<String, Object> FIRST = Map.of("id", 2, "code", "b");

    @BeforeAll
    static void make() throws SQLException {
        execute("""
                create role behaviour_reader;
                create table items (
                    id int primary key,
                    code text unique not null check (code <> ''),
                    status text not null default 'draft',
                    tags text[],
                    doubled int generated always as (id * 2) stored,
                    updated_at timestamptz not null default now()
                );
                create table parts (id int primary key, item int not null references items on delete cascade);
                create table log (id int);
                alter table items enable row level security;
                create policy none on items to behaviour_reader using (false);
                grant select, insert, update on items to behaviour_reader;
                create function stamp() returns trigger language plpgsql as
                    $$ begin new.updated_at := now(); return new; end $$;
                create function nothing() returns trigger language plpgsql as $$ begin return new; end $$;
                create function refuse() returns trigger language plpgsql as
                    $$ begin if new.code = 'no' then raise exception 'not that'; end if; return new; end $$;
                create function note() returns trigger language plpgsql as
                    $$ begin insert into log values (new.id); return new; end $$;
                create trigger stamp before update on items for each row execute function stamp();
                create trigger nothing before update on items for each row execute function nothing();
                create trigger refuse before insert on items for each row execute function refuse();
                create trigger note after insert on items for each row execute function note();
                create function twice(n int) returns int language sql as 'select n * 2';
                create procedure archive(which int) language sql as 'delete from items where id = which';
                create function fails() returns void language plpgsql as
                    $$ begin raise exception 'never' using errcode = 'P0042'; end $$;
                insert into items (id, code) values (1, 'a');
                insert into parts values (1, 1), (2, 1), (3, 1);
                """);
    }

    @AfterAll
    static void drop() throws SQLException {
        execute("drop owned by behaviour_reader; drop role behaviour_reader");
        DATABASE.close();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            TestServer.execute(connection, sql);
        }
    }

    private static void fails(ThrowingCallable verb, String message) {
        assertThatThrownBy(verb).isInstanceOf(AssertionError.class).hasMessage(message);
    }

    @Test
    void rowsThatFit() {
        assertThat(DATABASE)
                .table("items")
                .acceptsRow(Map.of("id", 2, "code", "b", "tags", List.of("x", "y z")))
                .withValue("status", "draft")
                .withValue("doubled", 4)
                .withValue("tags", "{x,\"y z\"}")
                .withSome("updated_at");
        fails(() -> assertThat(DATABASE).table("items").acceptsRow(Map.of("id", 1, "code", "b")), """
                row of public.items has another outcome
                  expected     accepted
                  but was      rejected with error 23505: duplicate key value violates unique constraint "items_pkey\"""");
        fails(() -> assertThat(DATABASE).table("items").acceptsRow(FIRST).withValue("status", "final"), """
                row of public.items has another status
                  expected     final
                  but was      draft""");
    }

    @Test
    void rowsThatDoNot() {
        assertThat(DATABASE)
                .table("items")
                .rejectsRow(Map.of("id", 2, "code", ""))
                .withSqlState("23514")
                .byConstraint("items_code_check")
                .withMessageContaining("violates check constraint");
        assertThat(DATABASE)
                .table("items")
                .afterRow(FIRST)
                .rejectsRow(Map.of("id", 3, "code", "b"))
                .byConstraint("items_code_key");
        fails(() -> assertThat(DATABASE).table("items").rejectsRow(FIRST), """
                table public.items has another outcome
                  expected     rejected
                  but was      accepted""");
        fails(
                () -> assertThat(DATABASE)
                        .table("items")
                        .rejectsRow(Map.of("id", 1, "code", "b"))
                        .withSqlState("23514"),
                """
                rejection by public.items has another SQLSTATE
                  expected     23514
                  but was      23505
                  hint         it was refused with 23505: duplicate key value violates unique constraint "items_pkey\"""");
        fails(() -> assertThat(DATABASE).table("itmes").acceptsRow(FIRST), """
                table public.itmes has another table
                  expected     public.itmes
                  but was      (none)
                  hint         there is no table of this name""");
    }

    @Test
    void whatAChangeBringsWithIt() {
        update("status", "final", "id = 1").affects(1).changes("updated_at").leaves("code");
        assertThat(DATABASE).table("items").onDelete("id = 1").affects(1).cascadesTo("parts", 3);
        fails(() -> assertThat(DATABASE).table("items").onDelete("id = 1").cascadesTo("parts", 2), """
                delete from public.items where id = 1 has another number of rows of parts that go with it
                  expected     2
                  but was      3""");
        theCodeStays("id = 1");
        fails(() -> update("code", "", "id = 1").changes("updated_at"), """
                update of public.items where id = 1 has another outcome
                  expected     rows
                  but was      error 23514: new row for relation "items" violates check constraint "items_code_check\"""");
        fails(() -> assertThat(DATABASE).table("items").onDelete("id = 7").cascadesTo("parts", 0), """
                delete from public.items where id = 7 has another outcome
                  expected     rows
                  but was      0 rows""");
        assertThatThrownBy(() -> assertThat(DATABASE)
                        .after("alter table items disable trigger stamp")
                        .table("items")
                        .onUpdate(Map.of("status", "x"), "id = 1")
                        .changes("updated_at"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("update of public.items where id = 1 has another updated at")
                .hasMessageEndingWith("hint         nothing changes it");
    }

    @Test
    void anUpdateThatNoLongerMeetsItsOwnCondition() {
        update("status", "final", "status = 'draft'")
                .changes("status")
                .changes("updated_at")
                .leaves("code");
        theCodeStays("status = 'draft'");
        fails(() -> update("status", "final", "satus = 'draft'").leaves("code"), """
                update of public.items where satus = 'draft' could not be seen
                  hint         it could not be tried: 42703: column "satus" does not exist""");
    }

    private static ChangeAssert update(String column, String value, String where) {
        return assertThat(DATABASE).table("items").onUpdate(Map.of(column, value), where);
    }

    private static void theCodeStays(String where) {
        fails(() -> update("status", "final", where).changes("code"), """
                update of public.items where %s has another code
                  expected     (another)
                  but was      a
                  hint         nothing changes it""".formatted(where));
    }

    @Test
    void whoMayDoWhat() {
        assertThat(DATABASE)
                .asRole("behaviour_reader")
                .table("items")
                .canSelect()
                .sees(0);
        assertThat(DATABASE)
                .asRole("behaviour_reader")
                .table("items")
                .cannotInsert(FIRST)
                .cannotUpdate(Map.of("status", "x"), "id = 1")
                .cannotDelete("id = 1");
        assertThat(DATABASE).asRole("behaviour_reader").table("parts").cannotSelect();
        assertThat(DATABASE).table("items").sees(1).canInsert(FIRST);
        fails(
                () -> assertThat(DATABASE)
                        .asRole("behaviour_reader")
                        .table("items")
                        .cannotSelect(),
                """
                table public.items as behaviour_reader has another outcome of select
                  expected     denied
                  but was      0 rows seen""");
        fails(
                () -> assertThat(DATABASE)
                        .asRole("behaviour_reader")
                        .table("items")
                        .sees(1),
                """
                table public.items as behaviour_reader has another number of rows seen
                  expected     1
                  but was      0""");
        fails(
                () -> assertThat(DATABASE)
                        .as(Persona.of("x", "nobody"))
                        .table("items")
                        .sees(1),
                """
                table public.items as x could not be seen
                  hint         role nobody cannot be assumed: role "nobody" does not exist""");
        fails(
                () -> assertThat(DATABASE)
                        .after("insert into itmes values (1)")
                        .table("items")
                        .sees(1),
                """
                table public.items could not be seen
                  hint         setup failed: 42P01: relation "itmes" does not exist""");
    }

    @Test
    void routinesAndStatements() {
        assertThat(DATABASE).routine("twice").calledWith(4).returns(8);
        assertThat(DATABASE).routine("fails").calledWith().raises("P0042");
        assertThat(DATABASE).routine("archive").performedWith(1).makes("select count(*) from items", 0);
        assertThat(DATABASE).statement("delete from parts where id < 3").affects(2);
        fails(() -> assertThat(DATABASE).routine("twice").calledWith(4).returns(9), """
                call public.twice(4) has another value
                  expected     9
                  but was      8""");
        fails(() -> assertThat(DATABASE).routine("twice").calledWith(4).raises("P0042"), """
                call public.twice(4) has another outcome
                  expected     error P0042
                  but was      1 row""");
        fails(() -> assertThat(DATABASE).statement("select 1; rollback").works(), """
                statement select 1; rollback could not be seen
                  hint         it ended the transaction (COMMIT or ROLLBACK), so what it did may have stayed in the scratch database""");
    }

    @Test
    void triggers() {
        assertThat(DATABASE)
                .table("items")
                .trigger("refuse")
                .whenRow(Map.of("id", 2, "code", "no"))
                .raises("P0001");
        assertThat(DATABASE).table("items").trigger("note").whenRow(FIRST).makes("select count(*) from log", 2);
        fails(
                () -> assertThat(DATABASE)
                        .table("items")
                        .trigger("nothing")
                        .when("update items set status = 'x'")
                        .makes("select status from items", "x"),
                """
                trigger public.items.nothing has another select status from items without it
                  expected     another than x
                  but was      x
                  hint         the trigger changes nothing here""");
    }

    @Test
    void aTruthTableHoldsAfterWhatTheOwnerDoes() {
        TruthTable table = TruthTable.of("items")
                .who(Persona.of("reader", "behaviour_reader"))
                .rowsWhere("first", "", "id = 1")
                .expect("reader", "first", Command.SELECT, Access.ROWS);

        assertThat(DATABASE)
                .after("create policy all_of_them on items for select using (true)")
                .holds(table);
        fails(() -> assertThat(DATABASE).holds(table), """
                access public.items (first): select by reader has another outcome
                  expected     rows
                  but was      filtered
                  hint         policies for it: policy none (using false)""");
    }
}
