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
                    create index chunks_l2 on chunks using hnsw (embedding vector_l2_ops);
                    """);
        }
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    private static void fails(ThrowingCallable verb, String message) {
        assertThatThrownBy(verb).isInstanceOf(AssertionError.class).hasMessage(message);
    }

    private static ColumnBehaviourAssert column(String name) {
        return assertThat(DATABASE).table("chunks").column(name);
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
    void theIndexThatAnswers() {
        column("embedding").isSearchedBy("<->", "chunks_l2");
        fails(() -> column("embedding").isSearchedBy("<=>", "chunks_l2"), """
                column public.chunks.embedding has another index for <=>
                  expected     chunks_l2
                  but was      (none)
                  hint         chunks_l2 serves <->""");
    }
}
