package dev.pgassay.restore;

import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ALTER COLUMN, as far as it decides which values a column takes. */
final class ColumnDdl implements Ddl {

    @Override
    public Optional<String> create(Part part) {
        String value = part.text("default");
        return part.knows("type") && part.text("generated") == null && part.text("identity") == null
                ? Optional.of("alter table " + part.relation() + " add column " + part.named("") + part.text("type")
                        + (value == null ? "" : " default " + value)
                        + (part.knows("nullable") && !part.is("nullable") ? " not null" : ""))
                : Optional.empty();
    }

    @Override
    public Optional<String> drop(Part part) {
        return Optional.of("alter table " + part.relation() + " drop column " + part.named(""));
    }

    /** The default goes before the type, which it would have to be of. */
    @Override
    public Optional<String> alter(Part part) {
        List<String> steps = new ArrayList<>();
        if (part.states("generated")) {
            if (part.text("generated") != null) {
                return Optional.empty(); // a column that is there is not made a generated one
            }
            steps.add("drop expression");
        }
        if (part.states("identity")) {
            String identity = part.text("identity");
            steps.add("drop identity if exists");
            if (identity != null) {
                steps.add("drop default");
                steps.add("add generated " + identity + " as identity");
            }
        }
        boolean typed = part.states("type");
        if ((typed || part.states("default")) && part.text("generated") == null && part.text("identity") == null) {
            String value = part.text("default");
            steps.add("drop default");
            if (typed) {
                steps.add(type(part));
            }
            if (value != null) {
                steps.add("set default " + value);
            }
        } else if (typed) {
            steps.add(type(part));
        }
        if (part.states("nullable")) {
            steps.add(part.is("nullable") ? "drop not null" : "set not null");
        }
        String column = " alter column " + part.named("");
        List<String> statements = new ArrayList<>();
        if (!steps.isEmpty()) {
            statements.add("alter table " + part.relation() + column + String.join("," + column, steps));
        }
        if (part.states("privileges") && part.read() instanceof Column read) {
            new Grants(part.relation().toString(), " (" + part.named("").strip() + ")", null)
                    .statements(part.map("privileges"), read.privileges())
                    .ifPresent(statements::addAll);
        }
        return statements.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", statements));
    }

    private static String type(Part part) {
        return "type " + part.text("type") + " using " + Identifiers.quote(String.valueOf(part.name())) + "::text::"
                + part.text("type");
    }
}
