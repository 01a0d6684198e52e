package dev.pgassay.config;

import dev.pgassay.catalog.Nearest;
import dev.pgassay.yaml.InvalidFile;
import dev.pgassay.yaml.Problems;
import dev.pgassay.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What {@code pgassay.yaml} says.
 *
 * @param file the file
 * @param databases the databases by name, in its order
 */
public record ProjectConfig(Path file, Map<String, DatabaseConfig> databases) {

    /**
     * Reads a configuration.
     *
     * @throws InvalidFile when it is missing or wrong; every problem is named with its place
     */
    public static ProjectConfig load(Path file) {
        Problems problems = new Problems();
        ProjectConfig config =
                new ProjectConfig(file, new ProjectReader(file, problems).read(YamlReader.read(file, file.toString())));
        problems.throwIfAny();
        return config;
    }

    /**
     * The databases of these names, or all of them when none is given.
     *
     * @throws InvalidFile when a name is not configured
     */
    public List<DatabaseConfig> select(List<String> names) {
        if (names.isEmpty()) {
            return List.copyOf(databases.values());
        }
        List<DatabaseConfig> selected = new ArrayList<>();
        for (String name : names) {
            DatabaseConfig database = databases.get(name);
            if (database == null) {
                String nearest = Nearest.to(name, databases.keySet())
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("");
                throw new InvalidFile(file + "  has no database '" + name + "'" + nearest + " (configured: "
                        + String.join(", ", databases.keySet()) + ")");
            }
            if (!selected.contains(database)) {
                selected.add(database);
            }
        }
        return selected;
    }
}
