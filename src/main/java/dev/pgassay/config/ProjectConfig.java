package dev.pgassay.config;

import dev.pgassay.catalog.Nearest;
import dev.pgassay.finding.Position;
import dev.pgassay.yaml.InvalidFile;
import dev.pgassay.yaml.Problems;
import dev.pgassay.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code pgassay.yaml} says.
 *
 * @param file the file
 * @param databases the databases by name, in its order
 * @param places where it names each file and folder
 */
public record ProjectConfig(Path file, Map<String, DatabaseConfig> databases, Map<Path, Position> places) {

    /**
     * Reads a configuration.
     *
     * @throws InvalidFile when it is missing or wrong; every problem is named with its place
     */
    public static ProjectConfig load(Path file) {
        Problems problems = new Problems();
        ProjectReader reader = new ProjectReader(file, problems);
        Map<String, DatabaseConfig> databases = reader.read(YamlReader.read(file, file.toString()));
        problems.throwIfAny();
        return new ProjectConfig(file, databases, reader.places());
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
                        .or(() -> onlyWith(name))
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

    /** The one name that has this as a part, {@code rag} of {@code trading-rag}. */
    private Optional<String> onlyWith(String part) {
        List<String> names = databases.keySet().stream()
                .filter(name -> !part.isBlank() && name.contains(part))
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    /** The place where a file or folder is named that does not exist, or nothing when it exists. */
    public Optional<InvalidFile> missing(Path path) {
        Position place = places.get(path);
        return place == null || Files.exists(path)
                ? Optional.empty()
                : Optional.of(new InvalidFile(place, path + " does not exist"));
    }
}
