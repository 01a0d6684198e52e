package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Tries.Attempt;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.View;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.Command;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which policy, lack of one or lack of a privilege makes a cell what it is. */
final class AccessHint {

    /** An option of a view that is on, as it may have been written. */
    private static final Set<String> SET = Set.of("true", "on", "yes", "1");

    private final Catalog catalog;
    private final ObjectName table;
    private final String role;
    private final Command command;
    private final Granted granted;
    private final AppliedPolicies policies;

    AccessHint(Catalog catalog, ObjectName table, Attempt attempt) {
        this.catalog = catalog;
        this.table = table;
        this.role = attempt.persona().role();
        this.command = attempt.command();
        this.granted = attempt.granted();
        this.policies = new AppliedPolicies(catalog, table, role, command);
    }

    @Nullable
    String of(Access expected, Seen seen) {
        if (seen.access() == Access.ERROR || seen.access() == expected) {
            return null;
        }
        if (seen.access() == Access.DENIED && !seen.isOfPolicy()) {
            return new Lacking(table, role, granted).text(command);
        }
        if (expected == Access.ERROR && seen.reaches()) { // which no policy raises
            return by("what does not fire: ", new SwitchedOff(catalog, table, command).names());
        }
        String grant = expected == Access.DENIED && granted.may(command) ? having() : null;
        if (seen.unconditional() && seen.access() == Access.DENIED) {
            return "without a condition it reaches rows that it does not find, and only the new row is refused: one that"
                    + " WITH CHECK takes changes them";
        }
        if (seen.unconditional()) {
            String blindly = "without a condition nothing is read, and a row need not be one that it may select";
            return joined(grant, joined(blindly, by("let through by ", policies.opening(expected == Access.DENIED))));
        }
        if (expected == Access.BLINDLY && seen.access() == Access.ROWS && isHeld()) {
            return by(
                    "found by a condition, as it may select: ",
                    policies.of(Command.SELECT).opening(false));
        }
        // what the policies say of a command that is denied for want of a privilege is another matter
        boolean writes = command == Command.INSERT || command == Command.UPDATE;
        return grant != null && !writes ? grant : joined(grant, ofRows(expected, seen));
    }

    private static @Nullable String by(String what, String policies) {
        return policies.isEmpty() ? null : what + policies;
    }

    /** Whether row security has a say. */
    private boolean isHeld() {
        return granted.plain() && granted.secured() && !granted.exempt();
    }

    private static @Nullable String joined(@Nullable String first, @Nullable String second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return second.startsWith(first) ? second : first + "; " + second;
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
    private @Nullable String ofRows(Access expected, Seen seen) {
        boolean opener = seen.reaches();
        if (!opener && !seen.isOfPolicy() && !isFiltered()) {
            return by("no policy keeps the row away; what may do nothing with it: ", swallowing());
        }
        if (!granted.plain()) {
            return ofView();
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
        boolean checked = command == Command.INSERT
                || (command == Command.UPDATE && (seen.isOfPolicy() || (opener && expected == Access.DENIED)));
        if (opener) {
            return by("let through by ", policies.opening(checked));
        }
        String permissive = policies.permissive(checked);
        if (permissive.isEmpty()) {
            return "no policy lets role " + role + " " + command.word();
        }
        String restrictive = policies.restrictive(checked);
        return "policies for it: " + permissive
                + (restrictive.isEmpty() ? "" : ", and whatever they say restrictive " + restrictive)
                + unselected(seen);
    }

    /** Whether a policy may be what keeps rows away without a word: none filters new ones. */
    private boolean isFiltered() {
        boolean open = policies.open() && policies.of(Command.SELECT).open();
        return command != Command.INSERT
                && (granted.plain() ? isHeld() && !open : swallowing().isEmpty());
    }

    private String swallowing() {
        return new Swallowing(catalog, table, command).names();
    }

    private String unselected(Seen seen) {
        if (command == Command.SELECT || command == Command.INSERT) {
            return "";
        }
        if (seen.isOfPolicy()) {
            return policies.of(Command.SELECT).ofItsOwn() ? "; the new row must be one that it may select, too" : "";
        }
        return "; a row that it may not select is not found either";
    }

    private @Nullable String ofView() {
        return catalog.find(View.class, table)
                .filter(view -> !SET.contains(String.valueOf(view.options().get("security_invoker"))))
                .map(view -> "view " + table + " is without security_invoker: what its owner " + view.owner()
                        + " may read, and the policies for " + view.owner() + ", count for everybody")
                .orElse(null);
    }
}
