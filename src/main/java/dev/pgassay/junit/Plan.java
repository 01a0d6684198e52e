package dev.pgassay.junit;

import dev.pgassay.config.DatabaseConfig;
import dev.pgassay.config.ProjectConfig;
import dev.pgassay.expect.Expectations;
import dev.pgassay.scratch.InvalidMigrations;
import dev.pgassay.scratch.MigrationFolder;
import dev.pgassay.scratch.Migrations;
import dev.pgassay.scratch.Platform;
import dev.pgassay.yaml.InvalidFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * What a declaration comes to, once its files have been read.
 *
 * @param naming calls the files of a message as the declaration does
 */
record Plan(
        Platform platform, Migrations migrations, Optional<Expectations> expectations, UnaryOperator<String> naming) {

    /** Throws {@link ExtensionConfigurationException} when something is not there or cannot be used. */
    static Plan of(Declaration declaration, String where, Class<?> testClass) {
        declaration.check(where);
        try (ProjectFiles files = new ProjectFiles(where, testClass.getClassLoader())) {
            try {
                return declaration.database().isBlank() ? inPlace(declaration, files) : configured(declaration, files);
            } catch (InvalidFile | InvalidMigrations e) {
                throw new ExtensionConfigurationException(where + ": " + files.named(String.valueOf(e.getMessage())));
            }
        }
    }

    private static Plan inPlace(Declaration declaration, ProjectFiles files) {
        Map<String, String> others = new HashMap<>();
        declaration.notMigrations().forEach(file -> others.put(file, "other"));
        MigrationFolder folder = new MigrationFolder(
                files.find("migrations", declaration.migrations()),
                declaration.naming(),
                declaration.order(),
                declaration.transaction(),
                List.of(),
                others);
        return new Plan(
                declaration.platform(),
                Migrations.discover(folder, "notMigrations"),
                expected(declaration, files),
                files::named);
    }

    private static Plan configured(Declaration declaration, ProjectFiles files) {
        ProjectConfig project = ProjectConfig.load(files.find("config", declaration.config()));
        DatabaseConfig database =
                project.select(List.of(declaration.database())).get(0);
        throwIfMissing(project, database.migrations().location());
        Optional<Expectations> expected = expected(declaration, files);
        if (expected.isEmpty()) {
            throwIfMissing(project, database.expectations());
            expected = Optional.of(Expectations.load(database.expectations()));
        }
        return new Plan(database.platform(), Migrations.discover(database.migrations()), expected, files::named);
    }

    private static void throwIfMissing(ProjectConfig project, Path path) {
        project.missing(path).ifPresent(missing -> {
            throw missing;
        });
    }

    private static Optional<Expectations> expected(Declaration declaration, ProjectFiles files) {
        return declaration.expected().isEmpty()
                ? Optional.empty()
                : Optional.of(Expectations.load(files.find("expected", declaration.expected())));
    }
}
