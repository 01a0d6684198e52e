package dev.pgassay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code bench/RESULTS.md}: each bench writes a section of its own and leaves the others as they are. */
public final class Results {

    private static final Path FILE = Path.of("bench/RESULTS.md");
    private static final String HEADING = "## ";
    private static final List<String> TOP = List.of(
            "# Bench", "", "Written by `mvn verify -Pbench`, each section by itself. Nothing asserts a time.", "");

    private Results() {}

    /** Prints a section and puts it into the file, in the place of the one of this heading. */
    public static synchronized void write(String heading, List<String> lines) throws IOException {
        Map<String, List<String>> sections = sections();
        sections.put(heading, lines);
        List<String> text = new ArrayList<>(TOP);
        sections.forEach((title, content) -> {
            text.add(HEADING + title);
            text.add("");
            text.addAll(content);
            text.add("");
        });
        Files.writeString(FILE, String.join("\n", text.subList(0, text.size() - 1)) + "\n");
        System.out.println(String.join("\n", lines));
    }

    private static Map<String, List<String>> sections() throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> content = new ArrayList<>(); // what stands before the first heading is written anew
        for (String line : Files.exists(FILE) ? Files.readAllLines(FILE) : List.<String>of()) {
            if (line.startsWith(HEADING)) {
                content = new ArrayList<>();
                sections.put(line.substring(HEADING.length()), content);
            } else if (!line.isEmpty() || !content.isEmpty()) {
                content.add(line);
            }
        }
        sections.values().forEach(Results::withoutEnd);
        return sections;
    }

    private static void withoutEnd(List<String> lines) {
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
    }
}
