package dev.pgassay.yaml;

import dev.pgassay.finding.Position;
import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be used as it is; the message names every place and what is wrong there. */
public final class InvalidFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** One problem that has no place inside a file. */
    public InvalidFile(String message) {
        super(message);
    }

    /** One problem at a place. */
    public InvalidFile(Position position, String message) {
        super(position + "  " + message);
    }

    /** Several problems. */
    public InvalidFile(List<InvalidFile> problems) {
        super(problems.stream().map(Throwable::getMessage).distinct().collect(Collectors.joining("\n")));
    }
}
