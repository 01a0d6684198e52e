package dev.pgassay.yaml;

import dev.pgassay.catalog.Nearest;
import dev.pgassay.finding.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong in files, so that all of it is said at once. */
public final class Problems {

    /** As a reader goes through the files, whatever the order in which their parts are looked at. */
    private static final Comparator<Position> IN_READING_ORDER =
            Comparator.comparing(Position::file).thenComparing(Position::line).thenComparing(Position::column);

    private final List<InvalidFile> problems = new ArrayList<>();

    /** Something wrong at a place. */
    public void add(Position position, String message) {
        problems.add(new InvalidFile(position, message));
    }

    /** Something wrong with a whole file. */
    public void add(InvalidFile problem) {
        problems.add(problem);
    }

    /** A word that is not known where only certain words may stand. */
    public void unknown(Position position, String what, String found, Collection<String> known) {
        String nearest = Nearest.to(found, known)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
        add(position, "unknown " + what + " '" + found + "'" + nearest + " (known: " + String.join(", ", known) + ")");
    }

    /** Something other than what must stand at a place. */
    public void wrong(Node found, String what, String wanted) {
        add(found.position(), what + " must be " + wanted + ", found " + found.what());
    }

    /** How much has been collected so far. */
    public int size() {
        return problems.size();
    }

    /** Throws what has been collected, if anything, in the order of files and lines. */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(InvalidFile::position, Comparator.nullsFirst(IN_READING_ORDER)));
            throw new InvalidFile(problems);
        }
    }

    /** The node as a map, or null when it is none and that has been said. */
    public Node.@Nullable Mapping mapping(Node node, String what) {
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        wrong(node, what, "a map");
        return null;
    }

    /** The text of a single value, or null when it is none and that has been said. */
    public @Nullable String text(Node node, String what) {
        if (node instanceof Node.Scalar scalar && !scalar.isNull()) {
            return scalar.text();
        }
        wrong(node, what, "a single value");
        return null;
    }

    /** The texts of a list of single values, or of one value alone. */
    public List<String> texts(Node node, String what) {
        List<String> texts = new ArrayList<>();
        if (node instanceof Node.Scalar scalar && !scalar.isNull()) {
            texts.add(scalar.text());
        } else if (node instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                String text = text(item, "an item of " + what);
                if (text != null) {
                    texts.add(text);
                }
            }
        } else {
            wrong(node, what, "a list");
        }
        return texts;
    }

    /** Says which keys of a map are not known. */
    public void checkKeys(Node.Mapping mapping, Collection<String> known) {
        for (Node.Entry entry : mapping.entries().values()) {
            if (!known.contains(entry.key())) {
                unknown(entry.position(), "key", entry.key(), known);
            }
        }
    }
}
