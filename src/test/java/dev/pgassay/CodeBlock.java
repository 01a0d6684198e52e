package dev.pgassay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A fenced block of a Markdown document. */
public record CodeBlock(Path document, int line, String language, String text) {

    /** Every block of the README, of CONTRIBUTING.md and of what is in docs. */
    public static List<CodeBlock> all() {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), docs.sorted())
                    .filter(file -> file.toString().endsWith(".md"))
                    .flatMap(file -> of(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every block of one document. */
    public static List<CodeBlock> of(Path document) {
        List<CodeBlock> blocks = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(document);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith("```")) {
                    String language = lines.get(i).substring(3);
                    int start = i + 1;
                    do {
                        i++;
                    } while (!lines.get(i).equals("```"));
                    String text = String.join("\n", lines.subList(start, i)) + "\n";
                    blocks.add(new CodeBlock(document, start + 1, language, text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return blocks;
    }

    @Override
    public String toString() {
        return document + ":" + line + " " + language;
    }
}
