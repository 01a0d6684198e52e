package dev.pgassay.schemacrawler;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.MaterializedView;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.View;
import dev.pgassay.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import schemacrawler.schema.Column;

/** All lints on one reading. */
final class Linting {

    private final schemacrawler.schema.Catalog theirs;
    private final Catalog ours;
    private final Set<String> reserved;
    private final Set<Lint> lints;

    Linting(Crawl.Read read, Catalog ours, Collection<Lint> lints) {
        this.theirs = read.catalog();
        this.reserved = read.reserved();
        this.ours = ours;
        this.lints = lints.isEmpty() ? EnumSet.noneOf(Lint.class) : EnumSet.copyOf(lints);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(seenByOne());
        Scope scope = new Scope(ours, relations(theirs.getTables().stream()), nullable(), reserved);
        lints.forEach(lint -> findings.addAll(own(lint, scope)));
        Confirmation confirmation = new Confirmation(scope);
        new Linters(theirs, lints)
                .claims()
                .map(confirmation::of)
                .flatMap(Optional::stream)
                .distinct()
                .forEach(findings::add);
        findings.sort(
                Comparator.comparing(Finding::name).thenComparing(Finding::kind).thenComparing(Finding::toString));
        return findings;
    }

    private static List<Finding> own(Lint lint, Scope scope) {
        return switch (lint) {
            case NO_PRIMARY_KEY -> new KeyLints(scope).withoutPrimaryKey();
            case FOREIGN_KEY_WITHOUT_INDEX -> new KeyLints(scope).withoutIndex();
            case FOREIGN_KEY_TYPE -> new KeyLints(scope).ofAnotherType();
            case REDUNDANT_INDEX -> new IndexLints(scope).redundant();
            case NULLABLE_UNIQUE_KEY -> new IndexLints(scope).nullable();
            case TYPE_BY_NAME -> TypesByName.in(scope);
            case NULL_AS_TEXT -> new NameLints(scope).nullAsText();
            case QUOTED_NAME -> new NameLints(scope).quoted();
            default -> List.of();
        };
    }

    private static Set<ObjectName> relations(Stream<schemacrawler.schema.Table> tables) {
        return tables.map(Names::of).collect(Collectors.toSet());
    }

    /** The columns that take null; SchemaCrawler's query knows of domains that do not. */
    private Set<ObjectName> nullable() {
        return theirs.getTables().stream()
                .flatMap(table -> table.getColumns().stream())
                .filter(Column::isNullable)
                .map(Names::of)
                .collect(Collectors.toSet());
    }

    /** What one of the two readings has and the other has not, in the schemas that both have; nothing is said of these. */
    private List<Finding> seenByOne() {
        Set<ObjectName> read = relations(theirs.getTables().stream()
                // pgassay's catalog has none of these
                .filter(table -> !table.getTableType().getTableType().equals("FOREIGN TABLE")));
        Set<String> schemas = theirs.getSchemas().stream()
                .map(schemacrawler.schema.Schema::getName)
                .collect(Collectors.toSet());
        Set<ObjectName> given = Stream.of(Table.class, View.class, MaterializedView.class)
                .flatMap(type -> ours.all(Kind.of(type)).stream())
                .map(CatalogObject::name)
                .filter(name -> schemas.contains(name.schema()))
                .collect(Collectors.toSet());
        Set<ObjectName> either = new TreeSet<>(read);
        either.addAll(given);
        Set<ObjectName> both = new HashSet<>(read);
        both.retainAll(given);
        either.removeAll(both);
        return either.stream().map(name -> unseen(name, read.contains(name))).toList();
    }

    private static Finding unseen(ObjectName name, boolean read) {
        String why = read
                ? "SchemaCrawler has read it, and the catalog that was given does not have it"
                : "the catalog that was given has it, and SchemaCrawler has not read it";
        return Finding.unknown("relation", name.toString(), null, why + ": read both in one transaction");
    }
}
