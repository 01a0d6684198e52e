package dev.pgassay.scratch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a script of a file and those it includes; what stands in the way is added to a list of problems. */
final class ScriptReader {
    private static final int DEEPEST = 20;

    private final IncludePath includes;
    private final List<String> problems;
    private final Deque<Path> open = new ArrayDeque<>();

    ScriptReader(Path root, List<String> problems) {
        this.includes = new IncludePath(root);
        this.problems = problems;
    }

    Script read(Path file) {
        ScriptBuilder script = new ScriptBuilder(file);
        read(file, script);
        return script.build();
    }

    private void read(Path file, ScriptBuilder script) {
        open.addLast(file);
        try {
            ScriptFile contents = new ScriptFile(file, ScriptText.read(file), script, this);
            contents.expand();
            if (open.size() > 1 && contents.endsWithinStatement()) {
                script.append("\n;"); // psql runs what is left at the end of a file
            }
        } catch (ScriptText.NotUtf8 e) {
            problem(new Origin(file, e.line()).toString(), e.getMessage());
        } catch (IOException e) {
            problem(file.toString(), "cannot be read: " + e);
        } finally {
            open.removeLast();
        }
    }

    /** Puts the file that a command names in the command's place, and says whether there was one. */
    boolean include(MetaCommand command, String place, Path from, ScriptBuilder script) {
        try {
            Path file = includes.resolve(command, from);
            refuseCycle(file);
            script.include(file);
            read(file, script);
            return true;
        } catch (IncludePath.NotFound e) {
            problem(place, "\\" + command.name() + " " + command.arguments() + " " + e.getMessage());
            return false;
        }
    }

    void problem(String place, @Nullable String message) {
        problems.add(place + ": " + message);
    }

    private void refuseCycle(Path file) throws IncludePath.NotFound {
        if (open.contains(file)) {
            String way = open.stream().map(Path::toString).collect(Collectors.joining(" → "));
            throw new IncludePath.NotFound("closes a circle: " + way + " → " + file);
        }
        if (open.size() > DEEPEST) {
            throw new IncludePath.NotFound("is nested more than " + DEEPEST + " files deep");
        }
    }
}
