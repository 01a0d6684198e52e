package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Policy;
import dev.pgassay.expect.Command;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Problem;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a policy's finding has a say in a command of somebody: as the policy is, or as it is expected. */
record PolicyCause(Catalog catalog, Tally tally, ObjectName table, Command command, List<String> memberships) {

    private static final String PERMISSIVE = "permissive";
    private static final Set<String> DECIDING = Set.of("command", "roles", "using", "check", PERMISSIVE);

    boolean test(Finding finding) {
        boolean on = finding.name().startsWith(table + ".") || finding.name().equals("of " + table);
        boolean decides = finding.problem() != Problem.DIFFERENT
                || finding.differences().stream().map(Difference::fact).anyMatch(DECIDING::contains);
        return on
                && decides
                && says(finding, "command", Policy::command, this::isOfCommand)
                && says(finding, "roles", Policy::roles, memberships::contains);
    }

    /** One that is missing lets nothing through, one that is there too keeps nothing away; of those that restrict, the reverse. */
    boolean mayOpen(Finding finding) {
        return finding.problem() == Problem.DIFFERENT
                || (finding.problem() == Problem.MISSING) == isRestrictive(finding);
    }

    boolean mayClose(Finding finding) {
        return finding.problem() == Problem.DIFFERENT
                || (finding.problem() == Problem.MISSING) != isRestrictive(finding);
    }

    private boolean isRestrictive(Finding finding) {
        return values(finding, PERMISSIVE, Policy::permissive).contains("false");
    }

    /** Rows are found by what may be selected. */
    private boolean isOfCommand(String word) {
        return word.equals("all")
                || word.equals(command.word())
                || (word.equals("select") && command != Command.INSERT);
    }

    /** Whether a fact has such a value; of what is not known, it may. */
    private boolean says(Finding finding, String fact, Function<Policy, Object> actual, Predicate<String> such) {
        List<String> values = values(finding, fact, actual);
        return values.isEmpty() || values.stream().anyMatch(such);
    }

    /** As the fact is and as it is expected. */
    private List<String> values(Finding finding, String fact, Function<Policy, Object> actual) {
        return finding.differences().stream()
                .filter(each -> each.fact().equals(fact))
                .findFirst()
                .map(found -> Stream.concat(words(found.expected()), words(found.actual()))
                        .toList())
                .or(() -> policy(finding)
                        .map(policy -> words(actual.apply(policy)).toList()))
                .or(() -> stated(finding, fact))
                .orElse(List.of());
    }

    /** What is stated of one that is missing. */
    private Optional<List<String>> stated(Finding finding, String fact) {
        return tally.expected(finding).stream()
                .flatMap(expected -> expected.facts().stream())
                .filter(each -> each.fact().name().equals(fact))
                .findFirst()
                .map(found -> words(found.value()).toList());
    }

    private Optional<Policy> policy(Finding finding) {
        return catalog.of(table, Kind.POLICY)
                .map(Policy.class::cast)
                .filter(policy -> policy.name().toString().equals(finding.name()))
                .findFirst();
    }

    private static Stream<String> words(@Nullable Object value) {
        if (value == null) {
            return Stream.empty();
        }
        if (value instanceof Collection<?> all) {
            return all.stream().map(String::valueOf);
        }
        return value instanceof Enum<?> command
                ? Stream.of(command.name().toLowerCase(Locale.ROOT))
                : Arrays.stream(String.valueOf(value).split(", ", -1));
    }
}
