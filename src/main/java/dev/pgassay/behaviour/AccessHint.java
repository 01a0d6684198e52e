package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Tries.Attempt;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Policy;
import dev.pgassay.catalog.PolicyCommand;
import dev.pgassay.catalog.Role;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which policy, lack of one or lack of a privilege makes a cell what it is. */
final class AccessHint {

    private final Catalog catalog;
    private final ObjectName table;
    private final String role;
    private final Command command;
    private final Granted granted;

    AccessHint(Catalog catalog, ObjectName table, Attempt attempt) {
        this.catalog = catalog;
        this.table = table;
        this.role = attempt.persona().role();
        this.command = attempt.command();
        this.granted = attempt.granted();
    }

    @Nullable
    String of(Access expected, Seen seen) {
        if (seen.access() == Access.ERROR || seen.access() == expected) {
            return null;
        }
        if (seen.access() == Access.DENIED && !seen.isOfPolicy()) {
            return new Lacking(table, role, granted).text(command);
        }
        String grant = expected == Access.DENIED && granted.may(command) ? having() : null;
        if (seen.unconditional() && seen.access() == Access.DENIED) {
            return "without a condition it reaches rows that it does not find, and only the new row is refused: one that"
                    + " WITH CHECK takes changes them";
        }
        if (seen.unconditional()) {
            return joined(grant, "without a condition nothing is read, and a row need not be one that it may select");
        }
        // what the policies say of a command that is denied for want of a privilege is another matter
        boolean writes = command == Command.INSERT || command == Command.UPDATE;
        return grant != null && (!writes || !granted.secured() || granted.exempt())
                ? grant
                : joined(grant, ofRows(seen));
    }

    private static @Nullable String joined(@Nullable String first, @Nullable String second) {
        return first == null ? second : second == null ? first : first + "; " + second;
    }

    /** By what it has the privilege. */
    private String having() {
        if (granted.owns() && !granted.bypasses()) {
            return owning();
        }
        return "role " + role + " has " + granted.words(command) + " on " + table;
    }

    private String owning() {
        return "role " + role + " owns " + table + " or is a member of its owner";
    }

    /** What lets rows through, or keeps them away. */
    private @Nullable String ofRows(Seen seen) {
        boolean opener = seen.access() == Access.ROWS || seen.access() == null;
        if (!granted.plain()) {
            return null;
        }
        if (!granted.secured()) {
            return opener ? "row security of " + table + " is not enabled" : null;
        }
        if (granted.bypasses()) {
            return opener ? "role " + role + " bypasses row security" : null;
        }
        if (granted.exempt()) {
            return opener ? owning() + ", to whom row security does not apply without FORCE" : null;
        }
        String policies = policies(true);
        if (opener) {
            return policies.isEmpty() ? null : "let through by " + policies;
        }
        if (policies.isEmpty()) {
            return "no policy lets role " + role + " " + command.word();
        }
        String restrictive = policies(false);
        return "policies for it: " + policies
                + (restrictive.isEmpty() ? "" : ", and whatever they say restrictive " + restrictive)
                + (seen.access() == Access.FILTERED ? unselected() : "");
    }

    private String unselected() {
        return command == Command.SELECT ? "" : "; a row that it may not select is not found either";
    }

    private String policies(boolean permissive) {
        return applying()
                .filter(policy -> policy.permissive() == permissive)
                .map(policy -> "policy " + policy.name().simple() + " (" + condition(policy) + ")")
                .collect(Collectors.joining(", "));
    }

    private Stream<Policy> applying() {
        List<String> memberships = memberships(catalog, role);
        return catalog.of(table, Kind.POLICY)
                .map(Policy.class::cast)
                .filter(policy -> policy.command() == PolicyCommand.ALL
                        || policy.command().name().equals(command.name()))
                .filter(policy -> policy.roles().stream().anyMatch(memberships::contains));
    }

    /** Everyone, a role, and what it is a member of. */
    static List<String> memberships(Catalog catalog, String role) {
        List<String> all = new ArrayList<>(List.of("public", role));
        for (int i = 1; i < all.size(); i++) {
            catalog.find(Kind.ROLE, ObjectName.of(all.get(i)))
                    .map(Role.class::cast)
                    .ifPresent(found -> found.memberOf().stream()
                            .map(member -> member.replaceFirst(" with .*", ""))
                            .filter(member -> !all.contains(member))
                            .forEach(all::add));
        }
        return all;
    }

    private String condition(Policy policy) {
        boolean writes = command == Command.INSERT || policy.using() == null;
        return writes && policy.check() != null ? "with check " + policy.check() : "using " + policy.using();
    }
}
