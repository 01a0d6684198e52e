package dev.pgassay.restore;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ALTER TABLE, GRANT and REVOKE, as far as they decide who may do what with the rows of a table. */
final class TableDdl implements Ddl {

    @Override
    public Optional<String> alter(Part part) {
        List<String> statements = new ArrayList<>();
        String alter = "alter table " + part.relation();
        if (part.states("owner")) {
            statements.add(alter + " owner to " + Identifiers.quote(part.word("owner", "")));
        }
        if (part.states("row_security")) {
            boolean on = part.word("row_security", "").equals("enabled");
            statements.add(alter + (on ? " enable" : " disable") + " row level security");
        }
        if (part.states("force_row_security")) {
            statements.add(alter + (part.is("force_row_security") ? "" : " no") + " force row level security");
        }
        if (part.states("privileges") && part.read() instanceof Table table) {
            Optional<List<String>> grants = new Grants(part.relation().toString(), "", part.text("owner"))
                    .statements(part.map("privileges"), table.privileges());
            if (grants.isEmpty()) {
                return Optional.empty();
            }
            statements.addAll(grants.get());
        }
        return statements.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", statements));
    }
}
