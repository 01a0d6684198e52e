package dev.pgassay.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** A class that runs on several images; it needs an engine, so it is tried where containers are asked for. */
class ImagesIT {

    private static final Collection<String> VERSIONS = new ConcurrentLinkedQueue<>();

    @SchemaTest(
            migrations = Kit.MIGRATIONS,
            images = {"pgvector/pgvector:pg17", "pgvector/pgvector:no-such-tag"},
            withoutEngine = WithoutEngine.SKIP)
    static class TwoImagesCase {

        @Test
        void test(Connection connection) throws Exception {
            VERSIONS.add(connection.getMetaData().getDatabaseProductVersion());
        }

        @Nested
        class Inside {
            @Test
            void test(Connection connection) throws Exception {
                VERSIONS.add(connection.getMetaData().getDatabaseProductVersion());
            }
        }
    }

    @Test
    void aClassRunsOnEachImageThatThereIs() {
        assumeTrue("container".equals(System.getenv("PGASSAY_SCRATCH")), "containers are not asked for");
        VERSIONS.clear();

        EngineExecutionResults results = Kit.run(TwoImagesCase.class);

        assertThat(Kit.failures(results)).isEmpty();
        assertThat(VERSIONS).hasSize(2).allMatch(version -> version.startsWith("17"));
        assertThat(results.containerEvents().finished().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .contains("pgvector/pgvector:pg17", "pgvector/pgvector:no-such-tag");
        assertThat(Kit.aborted(results))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("pgvector/pgvector:no-such-tag: skipped, as it asks for: no scratch server could be had;"
                        + " container: ");
    }
}
