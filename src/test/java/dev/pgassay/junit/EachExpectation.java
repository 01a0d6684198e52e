package dev.pgassay.junit;

import dev.pgassay.expect.Expectations;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What a class does that has a test for each of its expectations. */
interface EachExpectation {

    @TestFactory
    default Stream<DynamicNode> expectations(Expectations expected) {
        return ExpectationTests.of(expected);
    }
}
