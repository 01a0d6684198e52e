package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Policy;
import dev.pgassay.catalog.PolicyCommand;
import dev.pgassay.expect.Command;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The policies of a table that apply to a role and a command, in words. */
record AppliedPolicies(Catalog catalog, ObjectName table, String role, Command command) {

    private static final String FALSE = "false";

    AppliedPolicies of(Command other) {
        return new AppliedPolicies(catalog, table, role, other);
    }

    /** Those that let rows through. */
    String permissive(boolean checked) {
        return text(Policy::permissive, checked);
    }

    /** Those of them that can, as one that is {@code false} does not. */
    String opening(boolean checked) {
        return text(policy -> policy.permissive() && !isFalse(policy, checked), checked);
    }

    /** Those that keep rows away. */
    String restrictive(boolean checked) {
        return text(policy -> !policy.permissive(), checked);
    }

    /** Whether they let every row through that is there. */
    boolean open() {
        return applying().anyMatch(policy -> policy.permissive() && "true".equals(policy.using()))
                && applying().allMatch(policy -> policy.permissive() || "true".equals(policy.using()));
    }

    /** Whether there are some for this command alone. */
    boolean ofItsOwn() {
        return applying().anyMatch(policy -> policy.command() != PolicyCommand.ALL);
    }

    private Stream<Policy> applying() {
        List<String> memberships = Memberships.of(catalog, role);
        return catalog.of(table, Kind.POLICY)
                .map(Policy.class::cast)
                .filter(policy -> policy.command() == PolicyCommand.ALL
                        || policy.command().name().equals(command.name()))
                .filter(policy -> policy.roles().stream().anyMatch(memberships::contains));
    }

    private String text(Predicate<Policy> which, boolean checked) {
        return applying()
                .filter(which)
                .map(policy -> "policy " + policy.name().simple() + " (" + condition(policy, checked) + ")")
                .collect(Collectors.joining(", "));
    }

    private boolean isFalse(Policy policy, boolean checked) {
        boolean unseen = command != Command.INSERT && FALSE.equals(policy.using());
        return unseen || (checked && FALSE.equals(check(policy)));
    }

    /** Where there is no WITH CHECK the other condition is asked of new rows too. */
    private static @Nullable String check(Policy policy) {
        return policy.check() == null ? policy.using() : policy.check();
    }

    /**
     * The condition that counts.
     *
     * @param checked whether a new row is what it is about
     */
    private String condition(Policy policy, boolean checked) {
        String using = policy.using() == null ? "" : "using " + policy.using();
        String check = policy.check() == null ? "" : "with check " + policy.check();
        if (!checked || check.isEmpty()) {
            return using.isEmpty() ? check : using;
        }
        return command == Command.INSERT || using.isEmpty() ? check : using + " " + check;
    }
}
