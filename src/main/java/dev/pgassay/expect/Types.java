package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types that a catalog has. */
final class Types {

    /** A table, view or composite type is a row's type. */
    static final List<Kind> KINDS = List.of(
            Kind.TABLE,
            Kind.VIEW,
            Kind.MATERIALIZED_VIEW,
            Kind.ENUM,
            Kind.DOMAIN,
            Kind.COMPOSITE_TYPE,
            Kind.RANGE_TYPE);

    private static final Pattern FORM =
            Pattern.compile("(setof\\s+)?([^(\\[]+?)\\s*([(\\[].*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Types() {}

    /**
     * A type with the schema in question, where that has one of this name: it hides public's, which is printed without a schema.
     */
    static String inSchema(String schema, String written, Catalog catalog) {
        Matcher form = FORM.matcher(written.strip());
        if (schema.equals("public") || TypeNames.isOwn(written) || !form.matches()) {
            return written;
        }
        List<String> parts = Identifiers.parts(form.group(2));
        if (parts.size() != 1) {
            return written;
        }
        ObjectName here = ObjectName.of(schema, parts.get(0));
        boolean hides = KINDS.stream().anyMatch(kind -> catalog.find(kind, here).isPresent());
        return hides
                ? (form.group(1) == null ? "" : "SETOF ") + here + (form.group(3) == null ? "" : form.group(3))
                : written;
    }
}
