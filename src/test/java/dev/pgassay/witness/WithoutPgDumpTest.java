package dev.pgassay.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A machine without a pg_dump is told so, and the witness counts as skipped there and not as passed. */
class WithoutPgDumpTest {

    static class OnSuchAMachine extends PgDumpIT {
        @Override
        Optional<Witness> find() {
            return Optional.empty();
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    void theWitnessIsSkippedAloud() {
        PrintStream usual = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        EngineExecutionResults results;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            results = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(OnSuchAMachine.class))
                    .execute();
        } finally {
            System.setErr(usual);
        }

        assertThat(results.testEvents().finished().stream().map(WithoutPgDumpTest::outcome))
                .containsExactly("ABORTED: Assumption failed: " + PgDumpIT.MISSING);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("SKIPPED: " + PgDumpIT.MISSING);
    }

    private static String outcome(Event event) {
        TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
        return result.getStatus() + ": " + result.getThrowable().orElseThrow().getMessage();
    }
}
