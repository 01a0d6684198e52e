package dev.pgassay.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.assertj.core.error.AssertJMultipleFailuresError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** AssertJ's own extension gives soft assertions to a test, and reports them after it. */
class SoftExtensionIT {

    @ExtendWith(SoftAssertionsExtension.class)
    static class InAField {

        @InjectSoftAssertions
        private SoftSchemaAssertions softly;

        @Test
        void fails() {
            softly.assertThat(Library.catalog())
                    .hasTable("people")
                    .table("chunks")
                    .hasColumn("word");
            softly.assertThat("text").isEqualTo("another");
        }

        @Test
        void holds() {
            softly.assertThat(Library.catalog()).hasTable("documents");
        }
    }

    @ExtendWith(SoftAssertionsExtension.class)
    static class AsAParameter {

        @Test
        void fails(SoftSchemaAssertions softly) {
            softly.assertThat(Library.catalog())
                    .hasTable("people")
                    .table("chunks")
                    .hasColumn("word");
            softly.assertThat("text").isEqualTo("another");
        }

        @Test
        void holds(SoftSchemaAssertions softly) {
            softly.assertThat(Library.catalog()).hasTable("documents");
        }
    }

    @Test
    void itReportsEverythingOnce() {
        for (Class<?> tests : List.of(InAField.class, AsAParameter.class)) {
            Events events = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(tests))
                    .execute()
                    .testEvents();

            events.assertStatistics(
                    statistics -> statistics.started(2).succeeded(1).failed(1));
            Throwable failure = events.failed().stream()
                    .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                    .flatMap(result -> result.getThrowable().stream())
                    .findFirst()
                    .orElseThrow();
            assertThat(failure).isInstanceOf(AssertJMultipleFailuresError.class);
            assertThat(((AssertJMultipleFailuresError) failure).getFailures()).hasSize(3);
        }
    }
}
