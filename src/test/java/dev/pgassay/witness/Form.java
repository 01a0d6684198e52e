package dev.pgassay.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A statement with blanks, and who sees what it does: both witness and reader unless the line says otherwise, with a reason. */
record Form(String text, Shown shown) {

    static final Path FOLDER = Path.of("src/test/resources/dev/pgassay/witness");

    enum Shown {
        IN_BOTH(""),
        IN_NO_DUMP(" -- not in a dump: "),
        ONLY_IN_DUMPS(" -- only in a dump: "),
        NOWHERE(" -- nothing: ");

        private final String mark;

        Shown(String mark) {
            this.mark = mark;
        }
    }

    /** Every form there is, in the order of the files. */
    static List<Form> all() throws IOException {
        List<Form> forms = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("forms"))) {
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).stream().map(Form::of).forEach(forms::add);
            }
        }
        return forms;
    }

    private static Form of(String line) {
        for (Shown shown : Shown.values()) {
            int at = line.indexOf(shown.mark);
            if (at > 0) {
                return new Form(line.substring(0, at), shown);
            }
        }
        return new Form(line, Shown.IN_BOTH);
    }

    boolean creates() {
        return text.startsWith("create ") || text.startsWith("comment ") || text.startsWith("grant ");
    }

    @Override
    public String toString() {
        return text;
    }
}
