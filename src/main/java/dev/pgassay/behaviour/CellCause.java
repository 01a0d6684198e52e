package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Tries.Attempt;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.Command;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which finding of a table or its policies may explain that a cell is not as expected: one that can make just this difference. */
final class CellCause implements Predicate<Finding> {

    private final Catalog catalog;
    private final Tally tally;
    private final ObjectName table;
    private final Attempt attempt;
    private final Access expected;
    private final Seen seen;
    private final List<String> memberships;

    CellCause(Catalog catalog, Tally tally, ObjectName table, Filled cell, Access expected) {
        this.catalog = catalog;
        this.tally = tally;
        this.table = table;
        this.attempt = cell.attempt();
        this.expected = expected;
        this.seen = cell.seen();
        this.memberships = Memberships.of(catalog, attempt.persona().role());
    }

    @Override
    public boolean test(Finding finding) {
        // what fails for another reason does not hang on who may do what
        if (expected == Access.ERROR || seen.access() == Access.ERROR) {
            return false;
        }
        if (finding.kind().equals(Kind.POLICY.label())) {
            PolicyCause policy = new PolicyCause(catalog, tally, table, attempt.command(), memberships);
            return policy.test(finding)
                    && attempt.granted().secured()
                    && !attempt.granted().exempt()
                    && ((opens() && policy.mayOpen(finding)) || (closes() && policy.mayClose(finding)));
        }
        return finding.kind().equals(Kind.TABLE.label())
                && finding.problem() == Problem.DIFFERENT
                && finding.name().equals(table.toString())
                && finding.differences().stream().anyMatch(this::explains);
    }

    private boolean explains(Difference difference) {
        Granted granted = attempt.granted();
        return switch (difference.fact()) {
            case "owner" ->
                Stream.of(difference.expected(), difference.actual())
                        .map(String::valueOf)
                        .anyMatch(memberships::contains);
            case "privileges" -> (expected == Access.DENIED || lacksPrivilege()) && isGranted(difference);
            case "row_security" -> !granted.exempt() && secures(difference, "enabled");
            case "force_row_security" -> granted.owns() && !granted.bypasses() && secures(difference, "true");
            default -> false;
        };
    }

    private boolean secures(Difference difference, String word) {
        boolean on = word.equalsIgnoreCase(String.valueOf(difference.actual()));
        // a privilege is what denies the others
        boolean open = opens() && (expected != Access.DENIED || attempt.command() == Command.INSERT);
        return on ? closes() : open;
    }

    private boolean lacksPrivilege() {
        return seen.access() == Access.DENIED && !seen.isOfPolicy();
    }

    private boolean lets() {
        return seen.reaches() || seen.access() == Access.BLINDLY;
    }

    /** Whether more is let through than is expected, of what a policy may keep away. */
    private boolean opens() {
        return switch (expected) {
            case FILTERED, BLINDLY -> lets() || seen.isOfPolicy();
            case DENIED -> lets() && isChecked();
            default -> false;
        };
    }

    /** Whether less is let through than is expected, of what a policy may let through. */
    private boolean closes() {
        return switch (expected) {
            case ROWS, BLINDLY -> !lacksPrivilege();
            case DENIED -> seen.access() == Access.FILTERED && attempt.command() == Command.UPDATE;
            default -> false;
        };
    }

    /** Whether a policy may refuse a new row: otherwise what denies it is a privilege. */
    private boolean isChecked() {
        return attempt.command() == Command.INSERT || attempt.command() == Command.UPDATE;
    }

    /** Whether a privilege that the command needs is granted otherwise to the role, or to what it is a member of. */
    private boolean isGranted(Difference difference) {
        Map<?, ?> before = map(difference.expected());
        Map<?, ?> after = map(difference.actual());
        List<String> needed = attempt.command() == Command.INSERT
                ? List.of("insert")
                : List.of("select", attempt.command().word());
        return memberships.stream().anyMatch(member -> {
            Set<String> one = words(before.get(member));
            Set<String> other = words(after.get(member));
            return needed.stream().anyMatch(privilege -> one.contains(privilege) != other.contains(privilege));
        });
    }

    private static Map<?, ?> map(@Nullable Object privileges) {
        return privileges instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Set<String> words(@Nullable Object privileges) {
        return privileges instanceof Set<?> set
                ? set.stream()
                        .map(privilege -> String.valueOf(privilege).replaceFirst(" with .*", ""))
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
