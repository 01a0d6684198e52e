package dev.pgassay.cli;

import dev.pgassay.yaml.InvalidFile;
import java.nio.file.Path;

/** A process of its own that writes a file of a megabyte, for want of a disk that is full. */
final class WholeFileProgram {

    private WholeFileProgram() {}

    /** Argument: the file. */
    public static void main(String[] args) {
        try {
            WholeFile.write(Path.of(args[0]), "x".repeat(1024 * 1024));
        } catch (InvalidFile e) {
            System.out.println(e.getMessage());
            System.exit(2);
        }
    }
}
