package dev.pgassay.behaviour;

import static dev.pgassay.behaviour.BehaviourAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgassay.TestServer;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can be said in Java of a column of vectors. */
class VectorVerbsIT {

    private static final ScratchDatabase DATABASE = TestServer.empty();

    @BeforeAll
    static void make() throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            assumeTrue(TestServer.offersVector(connection), "this server has no pgvector");
            TestServer.execute(connection, """
                    create extension vector;
                    create table chunks (id int primary key, embedding vector(3) not null, loose vector);
                    create table measured (id int primary key, e vector not null check (vector_dims(e) = 3));
                    create table checked (id int primary key, e vector not null check (vector_norm(e) < 1.2));
                    create domain embedding as vector(3);
                    create table unlike (id int primary key, e embedding not null, loose vector not null);
                    create function raises() returns trigger language plpgsql as
                        $$ begin raise exception 'for ever' using errcode = 'data_exception'; end $$;
                    create trigger raises before update on unlike for each row execute function raises();
                    create table deaf (id int primary key, loose vector not null);
                    create function ignores() returns trigger language plpgsql as $$ begin return null; end $$;
                    create trigger ignores before update on deaf for each row execute function ignores();
                    create table limited (id int primary key, e vector(3) not null);
                    create rule none as on update to limited do instead nothing;
                    create role behaviour_secured;
                    grant create on schema public to behaviour_secured;
                    set role behaviour_secured;
                    create table closed (id int primary key, e vector(3) not null, loose vector not null);
                    alter table closed enable row level security, force row level security;
                    create policy nobody on closed using (false);
                    create table frozen (id int primary key, e vector(3) not null, loose vector not null);
                    alter table frozen enable row level security, force row level security;
                    create policy reads on frozen for select using (true);
                    create policy inserts on frozen for insert with check (true);
                    create policy updates on frozen for update using (true) with check (false);
                    reset role;
                    create index chunks_l2 on chunks using hnsw (embedding vector_l2_ops);
                    create table parted (k text, e vector(3)) partition by list (k);
                    create table parted_a partition of parted for values in ('a');
                    create index parted_cosine on parted using hnsw (e vector_cosine_ops);
                    create index parted_like_it on parted using hnsw (e vector_cosine_ops);
                    create index parted_a_l2 on parted_a using hnsw (e vector_l2_ops);
                    create table parted_b partition of parted for values in ('b');
                    create table nobody (k text, e vector(3)) partition by list (k);
                    """);
        }
    }

    @AfterAll
    static void drop() throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            TestServer.execute(
                    connection,
                    "do $$ begin if to_regrole('behaviour_secured') is not null then drop owned by behaviour_secured;"
                            + " drop role behaviour_secured; end if; end $$");
        }
        DATABASE.close();
    }

    private static void fails(ThrowingCallable verb, String message) {
        assertThatThrownBy(verb).isInstanceOf(AssertionError.class).hasMessage(message);
    }

    private static ColumnBehaviourAssert secured(String table, String name) {
        return assertThat(DATABASE).asRole("behaviour_secured").table(table).column(name);
    }

    private static ColumnBehaviourAssert column(String name) {
        return column("chunks", name);
    }

    private static ColumnBehaviourAssert column(String table, String name) {
        return assertThat(DATABASE).table(table).column(name);
    }

    @Test
    void theDimensionThatItTakes() {
        column("embedding").acceptsDimension(3);
        fails(() -> column("embedding").acceptsDimension(768), """
                column public.chunks.embedding has another outcome
                  expected     768 dimensions taken
                  but was      error 22000: expected 3 dimensions, not 768""");
        fails(() -> column("loose").acceptsDimension(3), """
                column public.chunks.loose has another dimension
                  expected     3
                  but was      any""");
        fails(() -> column("embeding").acceptsDimension(3), """
                column public.chunks.embeding could not be seen
                  hint         the table has no column of this name""");
    }

    @Test
    void whatElseRefusesARowIsNoProof() {
        column("unlike", "e").acceptsDimension(3);
        column("limited", "e").acceptsDimension(3);
        column("measured", "e").acceptsDimension(3);
        fails(() -> column("unlike", "e").acceptsDimension(4), """
                column public.unlike.e has another outcome
                  expected     4 dimensions taken
                  but was      error 22000: expected 3 dimensions, not 4""");
        fails(() -> column("unlike", "loose").acceptsDimension(3), """
                column public.unlike.loose could not be seen
                  hint         whether it takes a vector of 4 dimensions is not known, for a row with one is kept out by \
                something else: trigger raises, 22000: for ever, in PL/pgSQL function raises() line 1 at RAISE""");
        fails(() -> column("deaf", "loose").acceptsDimension(3), """
                column public.deaf.loose could not be seen
                  hint         whether it takes a vector of 4 dimensions is not known, for a row with one is kept out by \
                something else: no row was updated""");
        fails(() -> column("checked", "e").acceptsDimension(3), """
                column public.checked.e could not be seen
                  hint         whether it takes a vector of 4 dimensions is not known, for a row with one is kept out by \
                something else: 23514: new row for relation "checked" violates check constraint "checked_e_check\"""");
    }

    @Test
    void whomAPolicyKeepsOutProvesNothing() {
        String closed =
                "no row can be made: stopped by 42501: new row violates row-level security policy for table \"closed\"";
        fails(() -> secured("closed", "e").acceptsDimension(3), """
                column public.closed.e could not be seen
                  hint         %s""".formatted(closed));
        fails(() -> secured("closed", "loose").acceptsDimension(3), """
                column public.closed.loose could not be seen
                  hint         %s""".formatted(closed));
        fails(() -> secured("closed", "e").acceptsDimension(4), """
                column public.closed.e has another outcome
                  expected     4 dimensions taken
                  but was      error 22000: expected 3 dimensions, not 4""");
    }

    @Test
    void whomAPolicyLetsInButNotChangeIsKnownByItsType() {
        secured("frozen", "e").acceptsDimension(3);
        fails(() -> secured("frozen", "e").acceptsDimension(4), """
                column public.frozen.e has another outcome
                  expected     4 dimensions taken
                  but was      error 22000: expected 3 dimensions, not 4""");
        fails(() -> secured("frozen", "loose").acceptsDimension(3), """
                column public.frozen.loose could not be seen
                  hint         whether it takes a vector of 4 dimensions is not known, for a row with one is kept out by \
                something else: 42501: new row violates row-level security policy for table "frozen\"""");
    }

    @Test
    void theIndexThatAnswers() {
        column("embedding").isSearchedBy("<->", "chunks_l2");
        fails(() -> column("embedding").isSearchedBy("<=>", "chunks_l2"), """
                column public.chunks.embedding has another index for <=>
                  expected     chunks_l2
                  but was      (none)
                  hint         chunks_l2 serves <->""");
    }

    @Test
    void theIndexThatAnswersInEveryPartition() {
        column("parted", "e").isSearchedBy("<=>", "parted_cosine").isSearchedBy("<=>", "parted_like_it");
        fails(() -> column("parted", "e").isSearchedBy("<->", "parted_a_l2"), """
                column public.parted.e has another index for <->
                  expected     parted_a_l2
                  but was      none on public.parted_b
                  hint         parted_cosine serves <=>, parted_like_it serves <=>, parted_a_l2 on public.parted_a serves <->""");
        fails(() -> column("nobody", "e").isSearchedBy("<->", "any"), """
                column public.nobody.e could not be seen
                  hint         a search reads no table; it needs a partition""");
    }
}
