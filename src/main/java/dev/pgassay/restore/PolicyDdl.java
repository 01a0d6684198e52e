package dev.pgassay.restore;

import dev.pgassay.catalog.Identifiers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CREATE and DROP POLICY. */
final class PolicyDdl implements Ddl {

    /** A policy needs a name, also where none is stated. */
    private static final String NAMELESS = "pgassay_restored";

    /** One of which nobody has said what it lets through could be any. */
    @Override
    public Optional<String> create(Part part) {
        String command = part.word("command", "all");
        if (!part.knows(command.equals("insert") ? "check" : "using")) {
            return Optional.empty();
        }
        boolean restrictive = part.knows("permissive") && !part.is("permissive");
        List<String> roles = part.texts("roles");
        return Optional.of("create policy " + Identifiers.quote(Objects.requireNonNullElse(part.name(), NAMELESS))
                + " on " + part.relation() + (restrictive ? " as restrictive" : "") + " for " + command + " to "
                + (roles.isEmpty()
                        ? "public"
                        : roles.stream().map(PolicyDdl::role).collect(Collectors.joining(", ")))
                + clause(" using ", part.text("using")) + clause(" with check ", part.text("check")));
    }

    @Override
    public Optional<String> drop(Part part) {
        return Optional.of("drop policy " + part.named("") + "on " + part.relation());
    }

    private static String clause(String words, @Nullable String condition) {
        return condition == null ? "" : words + "(" + condition + ")";
    }

    private static String role(String name) {
        return name.equals("public") ? name : Identifiers.quote(name);
    }
}
