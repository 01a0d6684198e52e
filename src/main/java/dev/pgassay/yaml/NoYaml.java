package dev.pgassay.yaml;

import dev.pgassay.finding.Position;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says where and why a text is no YAML. */
final class NoYaml {

    private static final Pattern CONFLICT = Pattern.compile("(?:<{7}|>{7})(?: .*)?");
    private static final Pattern RESERVED = Pattern.compile("\\. \\(Do not use [^\\\\] for indentation\\)");

    private NoYaml() {}

    static InvalidFile because(YamlEngineException e, String text, String file) {
        int conflict = conflict(text);
        if (conflict > 0) {
            // what the parser stumbles over stands some lines further down and says nothing of the cause
            return new InvalidFile(
                    new Position(file, conflict, 1), "the mark of a merge conflict; resolve it and remove the marks");
        }
        if (e instanceof MarkedYamlEngineException marked) {
            Optional<Mark> mark = marked.getProblemMark().or(marked::getContextMark);
            return new InvalidFile(YamlReader.position(file, mark), "is no YAML here: " + problem(marked));
        }
        if (e instanceof ReaderException character) {
            return new InvalidFile(
                    position(file, text, text.indexOf(character.getCodePoint())),
                    String.format(
                            "is no YAML here: the character U+%04X may not stand in it", character.getCodePoint()));
        }
        return new InvalidFile(file, "is no YAML: " + e.getMessage());
    }

    /** The first line that is the mark of a merge conflict, from 1, or 0. */
    private static int conflict(String text) {
        int number = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            number++;
            if (CONFLICT.matcher(line).matches()) {
                return number;
            }
        }
        return 0;
    }

    private static String problem(MarkedYamlEngineException e) {
        String problem = RESERVED.matcher(Objects.requireNonNullElse(e.getProblem(), ""))
                .replaceFirst("; put the value in quotes");
        String context = e.getContext();
        if (context == null || context.isEmpty()) {
            return problem;
        }
        int begins = e.getContextMark().map(Mark::getLine).orElse(-1);
        int fails = e.getProblemMark().map(Mark::getLine).orElse(begins);
        return context + (begins < 0 || begins == fails ? "" : " that begins in line " + (begins + 1)) + ", " + problem;
    }

    private static Position position(String file, String text, int index) {
        String before = text.substring(0, index);
        String[] lines = before.split("\r\n|\r|\n", -1);
        String last = lines[lines.length - 1];
        return new Position(file, lines.length, last.codePointCount(0, last.length()) + 1);
    }
}
