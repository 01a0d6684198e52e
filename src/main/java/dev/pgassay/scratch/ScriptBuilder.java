package dev.pgassay.scratch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a script together line by line and remembers where each line is from. */
final class ScriptBuilder {
    private final StringBuilder text = new StringBuilder();
    private final List<Origin> lines = new ArrayList<>();
    private final Set<Path> included = new LinkedHashSet<>();
    private Script.@Nullable Defect defect;

    ScriptBuilder(Path file) {
        lines.add(new Origin(file, 1));
    }

    void append(String piece) {
        text.append(piece);
        Origin last = lines.get(lines.size() - 1);
        int line = last.line();
        for (int i = piece.indexOf('\n'); i >= 0; i = piece.indexOf('\n', i + 1)) {
            lines.add(new Origin(last.file(), ++line));
        }
    }

    /** Goes on in another file, on a line of its own. */
    void switchTo(Origin origin) {
        text.append('\n');
        lines.add(origin);
    }

    void include(Path file) {
        included.add(file);
        switchTo(new Origin(file, 1));
    }

    void defect(Origin at, String message) {
        if (defect == null) {
            defect = new Script.Defect(at, message);
        }
    }

    Script build() {
        return new Script(text.toString(), List.copyOf(lines), Set.copyOf(included), defect);
    }
}
