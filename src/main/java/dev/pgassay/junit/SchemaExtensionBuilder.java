package dev.pgassay.junit;

import dev.pgassay.scratch.Naming;
import dev.pgassay.scratch.Platform;
import dev.pgassay.scratch.TransactionMode;
import java.util.List;

/**
 * Says what {@link SchemaTest} says, for an extension in a field.
 *
 * @since 0.1.0
 */
public final class SchemaExtensionBuilder {

    private final String database;
    private final String migrations;
    private String config = Declaration.CONFIG;
    private String expected = "";
    private Platform platform = Platform.PLAIN;
    private Naming naming = Naming.FLYWAY;
    private List<String> order = List.of();
    private List<String> notMigrations = List.of();
    private TransactionMode transaction = TransactionMode.PER_FILE;
    private List<String> images = List.of();
    private Isolation isolation = Isolation.CLASS;
    private WithoutEngine withoutEngine = WithoutEngine.EMBEDDED;
    private boolean shared;

    SchemaExtensionBuilder(String database, String migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    /**
     * The configuration that has the database; {@code pgassay.yaml} unless said otherwise.
     *
     * @since 0.1.0
     */
    public SchemaExtensionBuilder config(String file) {
        this.config = Given.value("config", "file", file);
        return this;
    }

    /**
     * The file or folder of the expectations.
     *
     * @since 0.1.0
     */
    public SchemaExtensionBuilder expected(String fileOrFolder) {
        this.expected = Given.value("expected", "fileOrFolder", fileOrFolder);
        return this;
    }

    /**
     * What the host gives before the first migration runs; nothing unless said otherwise.
     *
     * @since 0.1.0
     */
    public SchemaExtensionBuilder platform(Platform host) {
        this.platform = Given.value("platform", "host", host);
        return this;
    }

    /**
     * How the files are named; by Flyway's convention unless said otherwise.
     *
     * @since 0.1.0
     */
    public SchemaExtensionBuilder naming(Naming convention) {
        this.naming = Given.value("naming", "convention", convention);
        return this;
    }

    /**
     * The files in their order, for {@link Naming#LISTED}.
     *
     * @since 0.1.0
     */
    public SchemaExtensionBuilder order(String... files) {
        this.order = List.of(Given.value("order", "files", files));
        return this;
    }

    /**
     * Files in the folder that are no migrations, such as rollback scripts.
     *
     * @since 0.1.0
     */
    public SchemaExtensionBuilder notMigrations(String... files) {
        this.notMigrations = List.of(Given.value("notMigrations", "files", files));
        return this;
    }

    /**
     * Where transactions begin and end; at files unless said otherwise.
     *
     * @since 0.1.0
     */
    public SchemaExtensionBuilder transaction(TransactionMode mode) {
        this.transaction = Given.value("transaction", "mode", mode);
        return this;
    }

    /**
     * The image for containers, {@code pgvector/pgvector:pg17}.
     *
     * @since 0.1.0
     */
    public SchemaExtensionBuilder image(String name) {
        this.images = List.of(Given.value("image", "name", name));
        return this;
    }

    /**
     * Who shares a database; the tests of a class unless said otherwise.
     *
     * @since 0.1.0
     */
    public SchemaExtensionBuilder isolation(Isolation who) {
        this.isolation = Given.value("isolation", "who", who);
        return this;
    }

    /**
     * What becomes of the class where there is no container engine; the embedded server unless said otherwise.
     *
     * @since 0.1.0
     */
    public SchemaExtensionBuilder withoutEngine(WithoutEngine then) {
        this.withoutEngine = Given.value("withoutEngine", "then", then);
        return this;
    }

    /**
     * One database for all classes that use this very object, until the run ends: for a field of a base class, whose application
     * context outlives each class.
     *
     * @since 0.1.0
     */
    public SchemaExtensionBuilder shared() {
        this.shared = true;
        return this;
    }

    /**
     * The extension, for a static field with {@link org.junit.jupiter.api.extension.RegisterExtension}. What contradicts itself or is
     * not there fails the class with an {@link org.junit.jupiter.api.extension.ExtensionConfigurationException}.
     *
     * @since 0.1.0
     */
    public SchemaExtension build() {
        return new SchemaExtension(
                new Declaration(
                        database,
                        config,
                        migrations,
                        expected,
                        platform,
                        naming,
                        order,
                        notMigrations,
                        transaction,
                        images,
                        isolation,
                        withoutEngine),
                shared);
    }
}
