package dev.pgassay.scratch;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every file of a folder by its name relative to it, slashes between; names that begin with a dot are passed over. */
final class FolderListing extends SimpleFileVisitor<Path> {
    private final Path location;
    private final List<String> problems;
    private final SortedMap<String, Path> files = new TreeMap<>();

    private FolderListing(Path location, List<String> problems) {
        this.location = location;
        this.problems = problems;
    }

    static SortedMap<String, Path> of(Path location, List<String> problems) {
        if (!Files.isDirectory(location)) {
            problems.add(
                    location + ": " + (Files.exists(location) ? "is no folder" : "no such folder" + hint(location)));
            return new TreeMap<>();
        }
        FolderListing listing = new FolderListing(location, problems);
        try {
            Files.walkFileTree(location, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, listing);
        } catch (IOException e) {
            problems.add(location + ": cannot be listed: " + e);
        }
        return listing.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return !folder.equals(location) && hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!hidden(file)) {
            files.put(location.relativize(file).toString().replace('\\', '/'), file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
        problems.add(file + ": cannot be read: " + reason);
        return FileVisitResult.CONTINUE;
    }

    private static boolean hidden(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    private static String hint(Path location) {
        Path parent = location.toAbsolutePath().getParent();
        Path name = location.getFileName();
        if (parent == null || name == null || !Files.isDirectory(parent)) {
            return "";
        }
        try (Stream<Path> siblings = Files.list(parent)) {
            List<String> names = siblings.filter(Files::isDirectory)
                    .map(sibling -> parent.relativize(sibling).toString())
                    .toList();
            return Nearest.hint(name.toString(), names);
        } catch (IOException e) {
            return "; " + parent + " cannot be listed: " + e;
        }
    }
}
