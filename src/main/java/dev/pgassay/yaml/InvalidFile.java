package dev.pgassay.yaml;

import dev.pgassay.finding.Position;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file that cannot be used as it is; the message names every place and what is wrong there. */
public final class InvalidFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient @Nullable Position position;

    /** One problem that has no place inside a file. */
    public InvalidFile(String message) {
        super(message);
        this.position = null;
    }

    /** One problem of a whole file. */
    public InvalidFile(String file, String message) {
        super(file + "  " + message);
        this.position = new Position(file, 0, 0);
    }

    /** One problem at a place. */
    public InvalidFile(Position position, String message) {
        super(position + "  " + message);
        this.position = position;
    }

    /** Several problems, in the order in which they are said. */
    public InvalidFile(List<InvalidFile> problems) {
        super(problems.stream().map(Throwable::getMessage).distinct().collect(Collectors.joining("\n")));
        this.position = null;
    }

    /** The place of the one problem, line 0 where it is a whole file's, or null. */
    @Nullable
    Position position() {
        return position;
    }
}
