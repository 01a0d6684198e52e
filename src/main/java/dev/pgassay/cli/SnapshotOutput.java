package dev.pgassay.cli;

import dev.pgassay.yaml.InvalidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The file of a snapshot: replaced as a whole or not at all. */
record SnapshotOutput(Path file) {

    /** Throws {@link InvalidFile} where a machine would replace what people have reviewed. */
    void refuseToReplaceOnCi(Map<String, String> environment) {
        String ci = environment.getOrDefault("CI", "");
        if (!ci.isEmpty() && !ci.equals("false") && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new InvalidFile(file + "  exists, and CI is set; --check holds it against the database, --overwrite"
                    + " replaces it");
        }
    }

    /** Whether the file is what would be written; says where it is not. */
    ExitStatus check(String text, String what, Terminal terminal) {
        if (!Files.exists(file)) {
            terminal.line(file + "  does not exist");
            return ExitStatus.FINDINGS;
        }
        List<String> held = lines(read());
        List<String> wanted = lines(text);
        int line = 0;
        while (line < held.size() && line < wanted.size() && held.get(line).equals(wanted.get(line))) {
            line++;
        }
        if (line < held.size() || line < wanted.size()) {
            terminal.line(file + ":" + (line + 1) + "  is not what " + what + "\n  the file     " + at(held, line)
                    + "\n  would be     " + at(wanted, line));
            return ExitStatus.FINDINGS;
        }
        terminal.line(file + "  is what " + what);
        return ExitStatus.PASSED;
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line).strip() : "its end";
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidFile(file + "  cannot be read: " + WholeFile.reason(e));
        }
    }

    ExitStatus write(String text, Terminal terminal) {
        WholeFile.write(file, text);
        terminal.line(file + "  written, " + lines(text).size() + " lines");
        return ExitStatus.PASSED;
    }
}
