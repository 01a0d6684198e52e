package dev.pgassay.expect;

import dev.pgassay.yaml.InvalidFile;
import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.Problems;
import dev.pgassay.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds and reads expectation files. */
final class ExpectationLoader {

    private ExpectationLoader() {}

    static Expectations load(Path path) {
        Problems problems = new Problems();
        List<ObjectExpectation> objects = new ArrayList<>();
        List<Limit> limits = new ArrayList<>();
        List<RowsExpectation> rows = new ArrayList<>();
        for (Path file : files(path)) {
            try {
                Node node = YamlReader.read(file, file.toString());
                ExpectationFile read = new ExpectationFile(problems);
                read.read(node);
                objects.addAll(read.objects());
                limits.addAll(read.limits());
                rows.addAll(read.rows());
            } catch (InvalidFile e) {
                problems.add(e);
            }
        }
        Duplicates.check(objects, problems);
        problems.throwIfAny();
        return new Expectations(objects, limits, rows);
    }

    private static List<Path> files(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new InvalidFile(path + "  does not exist; an expectation is a .yaml file or a folder of them");
        }
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(path.relativize(file)))
                    .filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new InvalidFile(path + "  holds no .yaml file, so nothing would be checked");
            }
            return files;
        } catch (IOException e) {
            throw new InvalidFile(path + "  cannot be read: " + e.getMessage());
        }
    }

    private static boolean isHidden(Path file) {
        return StreamSupport.stream(file.spliterator(), false)
                .anyMatch(part -> part.toString().startsWith("."));
    }
}
