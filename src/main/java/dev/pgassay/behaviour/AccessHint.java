package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Policy;
import dev.pgassay.catalog.PolicyCommand;
import dev.pgassay.catalog.Role;
import dev.pgassay.catalog.RowSecurity;
import dev.pgassay.catalog.Table;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which policy, lack of one or lack of a privilege makes a cell what it is. */
final class AccessHint {

    private final Catalog catalog;
    private final ObjectName table;
    private final String role;
    private final Command command;

    AccessHint(Catalog catalog, ObjectName table, String role, Command command) {
        this.catalog = catalog;
        this.table = table;
        this.role = role;
        this.command = command;
    }

    @Nullable
    String of(Access expected, @Nullable Access seen, @Nullable Failure failure) {
        if (seen == Access.ERROR || seen == expected) {
            return null;
        }
        if (failure != null && !failure.isOfPolicy()) {
            return new Lacking(catalog, table, role, memberships()).text(command, failure);
        }
        Optional<Table> secured = catalog.find(Kind.TABLE, table).map(Table.class::cast);
        if (secured.isEmpty()) {
            return null;
        }
        boolean opener = seen == Access.ROWS || seen == null;
        if (secured.get().rowSecurity() != RowSecurity.ENABLED) {
            return opener ? "row security of " + table + " is not enabled" : null;
        }
        if (bypasses() && opener) {
            return "role " + role + " bypasses row security";
        }
        String policies = policies();
        if (opener) {
            return policies.isEmpty() ? null : "let through by " + policies;
        }
        return policies.isEmpty()
                ? "no policy lets role " + role + " " + command.word()
                : "policies for it: " + policies + (seen == Access.FILTERED ? unselected() : "");
    }

    private String unselected() {
        return command == Command.SELECT ? "" : "; a row that it may not select is not found either";
    }

    private boolean bypasses() {
        return catalog.find(Kind.ROLE, ObjectName.of(role))
                .map(Role.class::cast)
                .map(found -> found.superuser() || found.bypassesRowSecurity())
                .orElse(false);
    }

    private String policies() {
        return catalog.of(table, Kind.POLICY)
                .map(Policy.class::cast)
                .filter(policy -> policy.permissive() && applies(policy))
                .map(policy -> "policy " + policy.name().simple() + " (" + condition(policy) + ")")
                .collect(Collectors.joining(", "));
    }

    private boolean applies(Policy policy) {
        boolean ofCommand =
                policy.command() == PolicyCommand.ALL || policy.command().name().equals(command.name());
        List<String> granted = memberships();
        return ofCommand && policy.roles().stream().anyMatch(granted::contains);
    }

    private List<String> memberships() {
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
