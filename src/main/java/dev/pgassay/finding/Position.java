package dev.pgassay.finding;

/**
 * A place in a file.
 *
 * @param file the file as it was given, relative where it was
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record Position(String file, int line, int column) {

    /** File and line, {@code documents.yaml:14}. */
    public String fileAndLine() {
        return file + ":" + line;
    }

    /** File, line and column, {@code documents.yaml:14:7}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
