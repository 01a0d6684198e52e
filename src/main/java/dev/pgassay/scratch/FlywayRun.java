package dev.pgassay.scratch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.jspecify.annotations.Nullable;

/** One run of Flyway over files that are already found and ordered. */
record FlywayRun(List<PreparedMigration> migrations, TransactionMode transaction) {

    MigrationRun on(DataSource dataSource) {
        long start = System.nanoTime();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            SessionStart session = SessionStart.of(connection);
            FlywayEvents events = new FlywayEvents(migrations, connection, session);
            migrate(new FlywayConnection(connection, new FlywayHistory(session.serverVersion())), events);
            return new MigrationRun(
                    paths(), transaction, events.notices(), Duration.ofNanos(System.nanoTime() - start));
        } catch (SQLException e) {
            throw new ScratchUnavailable("the migrations cannot reach their database: " + e.getMessage(), e);
        }
    }

    private void migrate(FlywayConnection connection, FlywayEvents events) {
        int executed;
        try {
            executed = configuration(connection, events).load().migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw new Failure(migrations, transaction, events.current(), e).exception();
        }
        if (executed != migrations.size()) {
            throw new IllegalStateException("Flyway applied " + executed + " of " + migrations.size() + " migrations");
        }
    }

    private FluentConfiguration configuration(FlywayConnection connection, FlywayEvents events) {
        FluentConfiguration flyway = Flyway.configure(FlywayRun.class.getClassLoader())
                .dataSource(connection.dataSource())
                .resourceProvider(new Scripts(resources()))
                .locations(new String[0])
                .callbacks(events)
                .skipDefaultCallbacks(true)
                .loggers(new String[0])
                .defaultSchema(FlywayHistory.SCHEMA)
                .table(FlywayHistory.TABLE)
                .createSchemas(false)
                .installedBy(FlywayHistory.SCHEMA)
                .validateOnMigrate(false)
                .placeholderReplacement(false)
                .mixed(true)
                .outputQueryResults(false)
                .executeInTransaction(transaction == TransactionMode.PER_FILE);
        // one connection for all, and no lock that CREATE INDEX CONCURRENTLY would wait for
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        return flyway;
    }

    private List<LoadableResource> resources() {
        List<LoadableResource> resources = new ArrayList<>();
        for (PreparedMigration migration : migrations) {
            resources.add(new FlywayResource(resources.size() + 1, migration));
        }
        return resources;
    }

    private List<Path> paths() {
        return migrations.stream()
                .map(migration -> migration.migration().path())
                .toList();
    }

    /** Offers our files and no others; Flyway asks for repeatable and baseline ones too. */
    private record Scripts(List<LoadableResource> versioned) implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return prefix.equals("V") ? versioned : List.of();
        }
    }
}
