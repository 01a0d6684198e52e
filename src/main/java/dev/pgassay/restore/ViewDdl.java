package dev.pgassay.restore;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ALTER VIEW, GRANT and REVOKE: who may read a view, and whose privileges count behind it. */
final class ViewDdl implements Ddl {

    @Override
    public Optional<String> alter(Part part) {
        if (!(part.read() instanceof View view)) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>();
        String alter = "alter view " + part.relation();
        if (part.states("owner")) {
            statements.add(alter + " owner to " + Identifiers.quote(part.word("owner", "")));
        }
        if (part.states("options")) {
            view.options().keySet().forEach(option -> statements.add(alter + " reset (" + option + ")"));
            part.map("options")
                    .forEach((option, value) -> statements.add(alter + " set (" + option + " = " + value + ")"));
        }
        if (part.states("privileges")) {
            new Grants(part.relation().toString(), "", part.text("owner"))
                    .statements(part.map("privileges"), view.privileges())
                    .ifPresent(statements::addAll);
        }
        return statements.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", statements));
    }
}
