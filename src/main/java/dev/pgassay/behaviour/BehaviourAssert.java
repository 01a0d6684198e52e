package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.Persona;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Finding;
import dev.pgassay.reader.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * Assertions on what a scratch database does: where everything else begins.
 *
 * @since 0.1.0
 */
public final class BehaviourAssert extends AbstractBehaviourAssert<BehaviourAssert> {

    BehaviourAssert(Trial trial) {
        super(trial, "database", trial.database().toString(), BehaviourAssert.class);
    }

    /** What follows is tried after the owner has run this SQL, {@code insert into users values (1)}. */
    @CheckReturnValue
    public BehaviourAssert after(String sql) {
        return new BehaviourAssert(trial().after(sql));
    }

    /** What follows is tried as this persona. */
    @CheckReturnValue
    public BehaviourAssert as(Persona persona) {
        return new BehaviourAssert(trial().as(persona));
    }

    /** What follows is tried as this role, {@code anon}. */
    @CheckReturnValue
    public BehaviourAssert asRole(String role) {
        return as(Persona.of(role, role));
    }

    /** Asserts every cell of a truth table. */
    public BehaviourAssert holds(TruthTable table) {
        Tally tally = new Tally();
        try (Connection connection = trial().database().connect()) {
            Catalog catalog = CatalogReader.read(connection);
            BehaviourCheck.run(
                    trial().database(),
                    catalog,
                    table.expectations().behaviour().after(trial().setups()),
                    tally);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be read: " + e.getMessage(), e);
        }
        List<Finding> findings = tally.findings();
        if (!findings.isEmpty()) {
            failWithMessage("%s", findings.stream().map(Finding::toString).collect(Collectors.joining("\n\n")));
        }
        return this;
    }

    /** Leads to a table, {@code documents} or {@code app.documents}. */
    @CheckReturnValue
    public TableBehaviourAssert table(String name) {
        return new TableBehaviourAssert(trial(), named(name));
    }

    /** Leads to a function or procedure, {@code archive_task} or {@code app.archive_task}. */
    @CheckReturnValue
    public RoutineBehaviourAssert routine(String name) {
        return new RoutineBehaviourAssert(trial(), named(name));
    }

    /** Leads to what becomes of any SQL. */
    @CheckReturnValue
    public StatementAssert statement(String sql) {
        return new StatementAssert(trial(), "statement", sql, sql);
    }

    static ObjectName named(String written) {
        List<String> parts = Identifiers.parts(written);
        return parts.size() == 1
                ? ObjectName.of("public", parts.get(0))
                : ObjectName.of(parts.get(0), String.join(".", parts.subList(1, parts.size())));
    }
}
