package dev.pgassay.expect;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.diff.ExpectedFact;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How near an object comes to an expectation without a name, fact by fact; the first facts count most. One that is on other columns
 * altogether is another object.
 */
final class Likeness {

    private static final int MET = 8;
    private static final Set<String> WHAT_IT_IS_ON = Set.of("columns", "keys", "elements");
    /** What is so of most objects, and tells none of them from another. */
    private static final Set<String> USUAL =
            Set.of("valid", "ready", "state", "enforced", "permissive", "unique", "predicate");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d_$]+");

    private final int[] facts;

    private Likeness(int... facts) {
        this.facts = facts;
    }

    /** The likeness, or nothing where no fact is met. */
    static Optional<Likeness> of(ObjectExpectation expected, List<? extends ExpectedFact> held, CatalogObject object) {
        Map<String, @Nullable Object> stated = new HashMap<>();
        expected.facts().forEach(fact -> stated.put(fact.fact().name(), fact.value()));
        // what follows from where it is listed is true of every candidate
        List<? extends ExpectedFact> declared =
                held.stream().filter(fact -> fact.declaredAt() != null).toList();
        int[] facts = new int[declared.size()];
        boolean alike = false;
        for (int i = 0; i < facts.length; i++) {
            ExpectedFact fact = declared.get(i);
            Object actual = Matching.factsOf(object).apply(fact.name());
            facts[i] = fact.accepts(actual) ? MET : shared(stated.get(fact.name()), actual);
            if (facts[i] == 0 && WHAT_IT_IS_ON.contains(fact.name())) {
                return Optional.empty();
            }
            alike |= facts[i] == MET && !USUAL.contains(fact.name());
        }
        return alike ? Optional.of(new Likeness(facts)) : Optional.empty();
    }

    /** How many of the words in a list the other has too, as a part of what a fact that is met counts. */
    private static int shared(@Nullable Object expected, @Nullable Object actual) {
        if (!(expected instanceof List<?> list) || !(actual instanceof List<?> other)) {
            return 0;
        }
        Set<String> words = words(list);
        Set<String> found = words(other);
        long both = words.stream().filter(found::contains).count();
        return both == 0 ? 0 : (int) Math.max(1, both * (MET - 1) / Math.max(words.size(), found.size()));
    }

    private static Set<String> words(Collection<?> list) {
        return list.stream()
                .flatMap(element -> WORD.matcher(element.toString()).results())
                .map(word -> word.group())
                .collect(Collectors.toSet());
    }

    boolean isNearerThan(Likeness other) {
        return Arrays.compare(facts, other.facts) > 0;
    }
}
