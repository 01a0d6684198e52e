package dev.pgassay.restore;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.expect.ObjectExpectation;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down how what a finding is about is made as it is expected, which nobody but a scratch database is to be told. */
public final class Restoration {

    private static final Ddl CONSTRAINT = new ConstraintDdl();

    private static final Map<Kind, Ddl> DDL = Map.ofEntries(
            Map.entry(Kind.SCHEMA, new SchemaDdl()),
            Map.entry(Kind.TABLE, new TableDdl()),
            Map.entry(Kind.VIEW, new ViewDdl()),
            Map.entry(Kind.COLUMN, new ColumnDdl()),
            Map.entry(Kind.PRIMARY_KEY, CONSTRAINT),
            Map.entry(Kind.UNIQUE_CONSTRAINT, CONSTRAINT),
            Map.entry(Kind.FOREIGN_KEY, CONSTRAINT),
            Map.entry(Kind.CHECK_CONSTRAINT, CONSTRAINT),
            Map.entry(Kind.EXCLUSION_CONSTRAINT, CONSTRAINT),
            Map.entry(Kind.INDEX, new IndexDdl()),
            Map.entry(Kind.POLICY, new PolicyDdl()),
            Map.entry(Kind.TRIGGER, new TriggerDdl()),
            Map.entry(Kind.ROUTINE, new RoutineDdl()));

    private final Map<Finding.About, Optional<String>> known = new HashMap<>();
    private final Parts parts;
    private final Tally tally;

    /**
     * Restores parts of a database.
     *
     * @param catalog what has been read of it
     * @param tally what has been found there
     */
    public Restoration(Catalog catalog, Tally tally) {
        this.parts = new Parts(catalog, tally);
        this.tally = tally;
    }

    /** SQL behind which what a finding is about is as it is expected, or nothing where too little is known of it. */
    public Optional<String> sql(Finding finding) {
        return known.computeIfAbsent(finding.about(), about -> written(finding));
    }

    private Optional<String> written(Finding finding) {
        return DDL.entrySet().stream()
                .filter(kind -> kind.getKey().label().equals(finding.kind()))
                .findFirst()
                .flatMap(kind -> parts.of(kind.getKey(), finding)
                        .flatMap(part -> statement(kind.getValue(), part, finding.problem())))
                .map(sql -> lookedUp(schema(finding), sql));
    }

    private static Optional<String> statement(Ddl ddl, Part part, Problem problem) {
        return switch (problem) {
            case MISSING -> ddl.create(part);
            case UNEXPECTED -> ddl.drop(part);
            case DIFFERENT -> ddl.alter(part);
            case UNKNOWN -> Optional.empty();
        };
    }

    /** Where names are looked up, or null where a server has printed them. */
    private @Nullable String schema(Finding finding) {
        return tally.expected(finding).stream()
                .map(ObjectExpectation::schema)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** With names looked up there, and as before behind it. */
    private static String lookedUp(@Nullable String schema, String sql) {
        return "select set_config('pgassay.search_path', current_setting('search_path'), true); "
                + "set local search_path = " + (schema == null ? "" : Identifiers.quote(schema) + ", ") + "public; "
                + sql + "; select set_config('search_path', current_setting('pgassay.search_path'), true)";
    }
}
