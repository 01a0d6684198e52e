package dev.pgassay.schemacrawler;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.finding.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A database as SchemaCrawler sees it: lint, diagram, report. Each call reads anew, in the transaction that is under way on the
 * connection or in a {@code REPEATABLE READ READ ONLY} one of its own. System schemas and what belongs to extensions are left
 * out.
 */
public final class SchemaCrawlerView {

    /** How many tables and views are read unless {@link #withTableLimit} says otherwise. */
    public static final int TABLE_LIMIT = 1000;

    private final Connection connection;
    private final Set<String> schemas;
    private final int tableLimit;

    private SchemaCrawlerView(Connection connection, Set<String> schemas, int tableLimit) {
        this.connection = connection;
        this.schemas = schemas;
        this.tableLimit = tableLimit;
    }

    /** A view of every schema but the system's. */
    public static SchemaCrawlerView of(Connection connection) {
        return new SchemaCrawlerView(connection, Set.of(), TABLE_LIMIT);
    }

    /**
     * A view of these schemas only, {@code public}, written without quotes.
     *
     * @throws IllegalArgumentException when no schema is named
     */
    public SchemaCrawlerView inSchemas(String... names) {
        if (names.length == 0) {
            throw new IllegalArgumentException("no schema is named");
        }
        return new SchemaCrawlerView(connection, new LinkedHashSet<>(Arrays.asList(names)), tableLimit);
    }

    /** A view that reads as many tables and views as this, and refuses beyond. */
    public SchemaCrawlerView withTableLimit(int tables) {
        return new SchemaCrawlerView(connection, schemas, tables);
    }

    /**
     * What every lint but those that are off by default finds; see {@link Lint}.
     *
     * @param catalog the same database as pgassay reads it, at best in the same transaction; each lint is held against it
     * @throws SQLException when the server refuses, times out or goes away
     * @throws ViewRefused when there is too much to read, or nothing
     */
    public List<Finding> lint(Catalog catalog) throws SQLException {
        return lint(catalog, Lint.byDefault());
    }

    /**
     * What these lints find.
     *
     * @param catalog the same database as pgassay reads it, at best in the same transaction; each lint is held against it
     * @throws SQLException when the server refuses, times out or goes away
     * @throws ViewRefused when there is too much to read, or nothing
     */
    public List<Finding> lint(Catalog catalog, Collection<Lint> lints) throws SQLException {
        return new Linting(read(), catalog, lints).findings();
    }

    /**
     * The tables with their columns and foreign keys, as text for a drawing tool.
     *
     * @throws SQLException when the server refuses, times out or goes away
     * @throws ViewRefused when there is too much to read, or nothing
     */
    public String diagram(DiagramFormat format) throws SQLException {
        return format.draw(read().catalog());
    }

    /**
     * Everything that SchemaCrawler reads, for people.
     *
     * @throws SQLException when the server refuses, times out or goes away
     * @throws ViewRefused when there is too much to read, or nothing
     */
    public String report(ReportFormat format) throws SQLException {
        return Rendering.of(read().catalog(), "details", format.schemaCrawlerName());
    }

    private Crawl.Read read() throws SQLException {
        return Crawl.read(connection, schemas, tableLimit);
    }
}
