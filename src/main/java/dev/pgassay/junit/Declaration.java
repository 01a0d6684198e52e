package dev.pgassay.junit;

import dev.pgassay.scratch.Naming;
import dev.pgassay.scratch.Platform;
import dev.pgassay.scratch.TransactionMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What a class asks for, by annotation or by a registered extension; text that is not given is empty. */
record Declaration(
        String database,
        String config,
        String migrations,
        String expected,
        Platform platform,
        Naming naming,
        List<String> order,
        List<String> notMigrations,
        TransactionMode transaction,
        List<String> images,
        Isolation isolation,
        WithoutEngine withoutEngine) {

    static final String CONFIG = "pgassay.yaml";

    /** Takes what an annotation says; {@code where} names it in messages. */
    static Declaration of(SchemaTest annotation, String where) {
        List<String> images = List.of(annotation.images());
        if (!annotation.image().isEmpty()) {
            if (!images.isEmpty()) {
                throw new ExtensionConfigurationException(where + ": image and images contradict each other; keep one");
            }
            images = List.of(annotation.image());
        }
        return new Declaration(
                annotation.database(),
                annotation.config(),
                annotation.migrations(),
                annotation.expected(),
                annotation.platform(),
                annotation.naming(),
                List.of(annotation.order()),
                List.of(annotation.notMigrations()),
                annotation.transaction(),
                images,
                annotation.isolation(),
                annotation.withoutEngine());
    }

    /** Whether the class runs more than once. */
    boolean runsOnSeveral() {
        return images.size() > 1;
    }

    /** What the tests are about, in a word. */
    String label() {
        return database.isEmpty() ? migrations : database;
    }

    /** Throws {@link ExtensionConfigurationException} with everything that contradicts itself. */
    void check(String where) {
        List<String> problems = new ArrayList<>();
        if (database.isBlank() && migrations.isBlank()) {
            problems.add("neither database nor migrations is given; database = \"name in pgassay.yaml\","
                    + " or migrations = \"folder\"");
        }
        if (!database.isBlank()) {
            checkConfigured(problems);
        } else if (!config.equals(CONFIG)) {
            problems.add("config is given without database");
        }
        if (database.isBlank() && (naming == Naming.LISTED) == order.isEmpty()) {
            problems.add(
                    order.isEmpty()
                            ? "naming = LISTED needs order: the files in their order"
                            : "order is for naming = LISTED; here the names decide");
        }
        if (images.stream().anyMatch(String::isBlank)) {
            problems.add("an image without a name");
        }
        if (new HashSet<>(images).size() < images.size()) {
            problems.add("images has one image twice: " + String.join(", ", images));
        }
        if (!problems.isEmpty()) {
            throw new ExtensionConfigurationException(where + ": " + String.join("; ", problems));
        }
    }

    private void checkConfigured(List<String> problems) {
        List<String> besides = new ArrayList<>();
        if (!migrations.isBlank()) {
            besides.add("migrations");
        }
        if (platform != Platform.PLAIN) {
            besides.add("platform");
        }
        if (naming != Naming.FLYWAY) {
            besides.add("naming");
        }
        if (!order.isEmpty()) {
            besides.add("order");
        }
        if (!notMigrations.isEmpty()) {
            besides.add("notMigrations");
        }
        if (transaction != TransactionMode.PER_FILE) {
            besides.add("transaction");
        }
        if (!besides.isEmpty()) {
            problems.add("database = \"" + database + "\" and " + String.join(", ", besides)
                    + " contradict each other; " + config + " says that for a database");
        }
    }
}
