package dev.pgassay.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgassay.yaml.InvalidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of expectation files. */
final class Written {

    private final Path folder;

    Written(Path folder) {
        this.folder = folder;
    }

    Written file(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Expectations load() {
        return Expectations.load(folder);
    }

    /** What is wrong, with the files named as if the folder were the current one. */
    List<String> problems() {
        InvalidFile problem = catchThrowableOfType(InvalidFile.class, this::load);
        assertThat(problem).as("what is wrong with the files").isNotNull();
        return String.valueOf(problem.getMessage())
                .replace(folder + "/", "")
                .lines()
                .toList();
    }
}
