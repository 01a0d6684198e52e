package dev.pgassay.yaml;

import dev.pgassay.catalog.OneOfEach;
import dev.pgassay.finding.Position;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML document as data. */
public final class YamlReader {

    private static final int DEEPEST = 32;
    private static final int FEW = 4; // most have no more, and a large file has many of them
    private static final int LARGEST = 64 * 1024 * 1024;

    private final String file;
    private final Iterator<Event> events;
    private final OneOfEach same = new OneOfEach();

    private YamlReader(String file, Iterator<Event> events) {
        this.file = file;
        this.events = events;
    }

    /**
     * The document in a file.
     *
     * @param path the file
     * @param shown its name in messages
     * @throws InvalidFile when it is missing, empty, too large, no UTF-8 or no YAML, or uses tags, anchors or aliases
     */
    public static Node read(Path path, String shown) {
        try {
            if (!Files.isRegularFile(path)) {
                throw new InvalidFile(shown, Files.exists(path) ? "is no file" : "does not exist");
            }
            if (Files.size(path) > LARGEST) {
                throw new InvalidFile(
                        shown, "has " + Files.size(path) + " bytes; more than " + LARGEST + " are not read");
            }
            return parse(Files.readString(path), shown);
        } catch (CharacterCodingException e) {
            throw new InvalidFile(shown, "is not UTF-8");
        } catch (IOException e) {
            throw new InvalidFile(shown, "cannot be read: " + e.getMessage());
        }
    }

    /** The document in a text. */
    public static Node parse(String text, String shown) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(shown)
                .setUseMarks(true)
                .setCodePointLimit(LARGEST)
                .build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            return new YamlReader(shown, events).document();
        } catch (YamlEngineException e) {
            throw NoYaml.because(e, text, shown);
        }
    }

    private Node document() {
        events.next(); // the stream starts
        if (!(events.next() instanceof DocumentStartEvent)) {
            throw new InvalidFile(file, "is empty");
        }
        Node node = node(events.next(), 0);
        events.next(); // the document ends
        Event after = events.next();
        if (after instanceof DocumentStartEvent) {
            throw new InvalidFile(position(file, after.getStartMark()), "a second document; one file holds one");
        }
        return node;
    }

    private Node node(Event event, int depth) {
        Position position = position(file, event.getStartMark());
        if (depth > DEEPEST) {
            throw new InvalidFile(position, "is nested more than " + DEEPEST + " deep");
        }
        refuse(event, position);
        if (event instanceof MappingStartEvent) {
            return mapping(position, depth);
        }
        if (event instanceof SequenceStartEvent) {
            List<Node> items = new ArrayList<>();
            for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
                items.add(node(next, depth + 1));
            }
            return new Node.Sequence(position, Collections.unmodifiableList(items));
        }
        ScalarEvent scalar = (ScalarEvent) event;
        return new Node.Scalar(position, same.of(scalar.getValue()), scalar.getScalarStyle() == ScalarStyle.PLAIN);
    }

    private Node mapping(Position position, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(FEW);
        for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            Position at = position(file, next.getStartMark());
            if (!(node(next, depth + 1) instanceof Node.Scalar key)) {
                throw new InvalidFile(at, "a key must be a single value");
            }
            Node.Entry earlier = entries.get(key.text());
            if (earlier != null) {
                throw new InvalidFile(
                        at,
                        "'" + key.text() + "' stands here a second time; first in line "
                                + earlier.position().line());
            }
            entries.put(key.text(), new Node.Entry(at, key.text(), node(events.next(), depth + 1)));
        }
        return new Node.Mapping(position, Entries.of(entries));
    }

    private static void refuse(Event event, Position position) {
        if (event instanceof AliasEvent) {
            throw new InvalidFile(position, "aliases are not read; write the value out");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new InvalidFile(position, "anchors are not read; write the value out");
        }
        if (tag(event).isPresent()) {
            throw new InvalidFile(position, "tags are not read; quote the value if it begins with '!'");
        }
    }

    private static Optional<?> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
    }

    static Position position(String file, Optional<Mark> mark) {
        return mark.map(at -> new Position(file, at.getLine() + 1, at.getColumn() + 1))
                .orElseGet(() -> new Position(file, 1, 1));
    }
}
