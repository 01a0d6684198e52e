package dev.pgassay.reader;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Collation;
import dev.pgassay.catalog.CollationProvider;
import dev.pgassay.catalog.CompositeType;
import dev.pgassay.catalog.Domain;
import dev.pgassay.catalog.EnumType;
import dev.pgassay.catalog.Extension;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.RangeType;
import dev.pgassay.catalog.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that make a skeleton's schemas, extensions and types. */
final class SkeletonTypes {

    private final Catalog catalog;

    SkeletonTypes(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Schemas and extensions: an extension's version is the server's. */
    List<String> surroundings() {
        List<String> statements = new ArrayList<>();
        for (Schema schema : catalog.all(Schema.class)) {
            statements.add("create schema if not exists " + schema.name());
        }
        for (Extension extension : catalog.all(Extension.class)) {
            statements.add("create extension if not exists " + extension.name() + " schema "
                    + Identifiers.quote(extension.schema()));
        }
        return statements;
    }

    List<String> types() {
        List<String> statements = new ArrayList<>();
        catalog.all(Collation.class).forEach(collation -> statements.add(collation(collation)));
        for (EnumType type : catalog.all(EnumType.class)) {
            String labels = type.labels().stream().map(SkeletonTypes::literal).collect(Collectors.joining(", "));
            statements.add("create type " + type.name() + " as enum (" + labels + ")");
        }
        for (Domain domain : catalog.all(Domain.class)) {
            String collation = domain.collation() == null ? "" : " collate " + domain.collation();
            statements.add("create domain " + domain.name() + " as " + domain.type() + collation);
        }
        for (CompositeType type : catalog.all(CompositeType.class)) {
            statements.add("create type " + type.name() + " as (" + String.join(", ", type.attributes()) + ")");
        }
        catalog.all(RangeType.class).forEach(range -> statements.add(range(range)));
        catalog.all(Kind.SEQUENCE).forEach(sequence -> statements.add("create sequence " + sequence.name()));
        catalog.all(Kind.TEXT_SEARCH_CONFIGURATION)
                .forEach(configuration -> statements.add("create text search configuration " + configuration.name()
                        + " (parser = pg_catalog.\"default\")"));
        return statements;
    }

    /** How it sorts is of no interest. */
    private static String collation(Collation collation) {
        String locale = collation.provider() == CollationProvider.ICU
                ? "provider = icu, locale = 'und', deterministic = " + collation.deterministic()
                : "locale = 'C'";
        return "create collation " + collation.name() + " (" + locale + ")";
    }

    /** Without what only decides how it works: a class of operators, a canonical function. */
    private static String range(RangeType range) {
        String collation = range.collation() == null ? "" : ", collation = " + range.collation();
        return "create type " + range.name() + " as range (subtype = " + range.subtype() + collation
                + ", multirange_type_name = " + range.multirange() + ")";
    }

    static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
