package dev.pgassay.expect;

import dev.pgassay.catalog.Kind;
import dev.pgassay.yaml.InvalidFile;
import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.Problems;
import dev.pgassay.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds and reads expectation files. */
final class ExpectationLoader {

    private final Problems problems = new Problems();
    private final List<ObjectExpectation> objects = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();
    private final List<RowsExpectation> rows = new ArrayList<>();
    private final BehaviourReader behaviour = new BehaviourReader(problems);
    private final Set<Kind> complete = EnumSet.noneOf(Kind.class);
    private @Nullable Path snapshotIn;
    private int server;

    private ExpectationLoader() {}

    static Expectations load(List<Path> paths) {
        ExpectationLoader loader = new ExpectationLoader();
        for (Path file :
                paths.stream().flatMap(path -> files(path).stream()).distinct().toList()) {
            try {
                loader.add(file, YamlReader.read(file, file.toString()));
            } catch (InvalidFile e) {
                loader.problems.add(e);
            }
        }
        Duplicates.check(loader.objects, loader.problems);
        BehaviourExpectations behaviour = loader.behaviour.expectations();
        loader.problems.throwIfAny();
        return new Expectations(loader.objects, loader.limits, loader.rows, loader.complete, loader.server, behaviour);
    }

    private void add(Path file, Node node) {
        if (node instanceof Node.Mapping top && SnapshotFile.isOne(top)) {
            if (snapshotIn != null) {
                problems.add(top.position(), "a second snapshot; one folder holds one, and " + snapshotIn + " is it");
            }
            snapshotIn = file;
            SnapshotFile snapshot = new SnapshotFile(problems);
            snapshot.read(top);
            objects.addAll(snapshot.objects());
            complete.addAll(snapshot.complete());
            server = snapshot.server();
            return;
        }
        ExpectationFile read = new ExpectationFile(problems, behaviour);
        read.read(node);
        objects.addAll(read.objects());
        limits.addAll(read.limits());
        rows.addAll(read.rows());
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
