package dev.pgassay.diff;

import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds facts against facts. */
public final class Differ {

    private Differ() {}

    /** The facts that are not as expected. */
    public static List<Difference> differences(
            Collection<? extends ExpectedFact> expected, Function<String, @Nullable Object> actual) {
        List<Difference> differences = new ArrayList<>();
        for (ExpectedFact fact : expected) {
            Object value = actual.apply(fact.name());
            if (!fact.accepts(value)) {
                differences.add(new Difference(fact.name(), fact.shown(), value));
            }
        }
        return differences;
    }

    /** One finding for all facts of an object that are not as expected, or nothing when all are, and then nobody asks its name. */
    public static Optional<Finding> compare(
            String kind,
            Supplier<String> name,
            Collection<? extends ExpectedFact> expected,
            Function<String, @Nullable Object> actual,
            @Nullable Position declaredAt) {
        List<Difference> differences = differences(expected, actual);
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        // the line of the fact says more than the line of the object
        Position position = expected.stream()
                .filter(fact -> fact.name().equals(differences.get(0).fact()))
                .map(ExpectedFact::declaredAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(declaredAt);
        return Optional.of(Finding.different(kind, name.get(), differences, position, null));
    }
}
