package dev.pgassay.scratch;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A migration as the server will see it: psql's commands gone, included files put in; each line knows where it is from. */
record Script(
        String text,
        List<Origin> lines,
        Set<Path> included,
        @Nullable Defect defect) {

    /** Something that is opened and never closed; running the file would end in it, or silently leave the rest out. */
    record Defect(Origin at, String message) {}

    Origin origin(int line) {
        return lines.get(Math.max(1, Math.min(line, lines.size())) - 1);
    }
}
