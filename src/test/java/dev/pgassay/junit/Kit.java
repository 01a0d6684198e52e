package dev.pgassay.junit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs test classes as JUnit does, and says how they ended. */
final class Kit {

    static final String MIGRATIONS = "src/test/resources/dev/pgassay/junit/migrations";
    static final String FAILING = "src/test/resources/dev/pgassay/junit/failing";

    private Kit() {}

    static EngineExecutionResults run(Class<?>... classes) {
        return run(Map.of(), classes);
    }

    static EngineExecutionResults run(Map<String, String> parameters, Class<?>... classes) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(
                        Stream.of(classes).map(DiscoverySelectors::selectClass).toArray(DiscoverySelector[]::new))
                .configurationParameters(parameters)
                .execute();
    }

    /** What failed, each in the form {@code name: message}, in the order in which it did. */
    static List<String> failures(EngineExecutionResults results) {
        return outcomes(results, TestExecutionResult.Status.FAILED);
    }

    /** What was skipped while it ran, each with its reason. */
    static List<String> aborted(EngineExecutionResults results) {
        return outcomes(results, TestExecutionResult.Status.ABORTED);
    }

    private static List<String> outcomes(EngineExecutionResults results, TestExecutionResult.Status status) {
        return results.allEvents().finished().stream()
                .filter(event -> result(event).getStatus() == status)
                .map(event -> event.getTestDescriptor().getDisplayName() + ": "
                        + result(event)
                                .getThrowable()
                                .map(Throwable::getMessage)
                                .orElse(""))
                .toList();
    }

    /** The one failure that there is. */
    static Throwable failure(EngineExecutionResults results) {
        List<Event> failed = results.allEvents().failed().list();
        if (failed.size() != 1) {
            throw new AssertionError("expected one failure, found " + failures(results));
        }
        return result(failed.get(0)).getThrowable().orElseThrow();
    }

    private static TestExecutionResult result(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class);
    }
}
