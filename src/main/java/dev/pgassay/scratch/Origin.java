package dev.pgassay.scratch;

import java.nio.file.Path;

/** The line of a file that a line of a script came from. */
record Origin(Path file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
