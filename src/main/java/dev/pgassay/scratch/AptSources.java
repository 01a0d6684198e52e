package dev.pgassay.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Debian mirrors in apt's configuration: sources.list and *.list (one line each) and *.sources (paragraphs). */
final class AptSources {
    private AptSources() {}

    /** A mirror without a slash at the end, and the keyring that apt uses for it if the source says so. */
    record Mirror(String uri, @Nullable String keyring) {}

    static List<Mirror> of(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(List.of(folder.resolve("sources.list")));
        Path parts = folder.resolve("sources.list.d");
        if (Files.isDirectory(parts)) {
            try (Stream<Path> entries = Files.list(parts)) {
                entries.sorted().forEach(files::add);
            }
        }
        Set<Mirror> mirrors = new LinkedHashSet<>();
        for (Path file : files) {
            if (Files.isRegularFile(file) && file.toString().endsWith(".list")) {
                mirrors.addAll(lines(Files.readString(file)));
            } else if (Files.isRegularFile(file) && file.toString().endsWith(".sources")) {
                mirrors.addAll(paragraphs(Files.readString(file)));
            }
        }
        return List.copyOf(mirrors);
    }

    static List<Mirror> lines(String text) {
        List<Mirror> mirrors = new ArrayList<>();
        for (String line : text.lines().map(AptSources::uncommented).toList()) {
            String options = line.replaceFirst("^deb\\s*(\\[([^]]*)])?.*$", "$2");
            List<String> words = words(line.replaceFirst("^deb\\s*\\[[^]]*]", "deb "));
            if (words.size() > 3 && words.get(0).equals("deb")) {
                add(mirrors, words.get(1), words.subList(3, words.size()), keyring(words(options)));
            }
        }
        return mirrors;
    }

    static List<Mirror> paragraphs(String text) {
        List<Mirror> mirrors = new ArrayList<>();
        for (String paragraph : text.lines()
                .filter(line -> !line.startsWith("#"))
                .reduce("", (all, line) -> all + "\n" + line)
                .split("\n\\s*\n", -1)) {
            Map<String, String> fields = fields(paragraph);
            boolean enabled = !fields.getOrDefault("enabled", "yes").strip().equals("no");
            if (enabled && words(fields.getOrDefault("types", "")).contains("deb")) {
                String signer = fields.getOrDefault("signed-by", "").strip();
                for (String uri : words(fields.getOrDefault("uris", ""))) {
                    add(
                            mirrors,
                            uri,
                            words(fields.getOrDefault("components", "")),
                            signer.startsWith("/") ? signer.split("\\s", 2)[0] : null);
                }
            }
        }
        return mirrors;
    }

    /** Field names in lower case; a line that starts with a blank continues the field before it. */
    private static Map<String, String> fields(String paragraph) {
        Map<String, String> fields = new LinkedHashMap<>();
        String last = "";
        for (String line : paragraph.lines().toList()) {
            int colon = line.indexOf(':');
            if (line.startsWith(" ") || line.startsWith("\t")) {
                fields.merge(last, line, (before, more) -> before + "\n" + more);
            } else if (colon > 0) {
                last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                fields.put(last, line.substring(colon + 1));
            }
        }
        return fields;
    }

    /** Only Debian itself: a security archive or another distribution has no such package. */
    private static void add(List<Mirror> mirrors, String uri, List<String> components, @Nullable String keyring) {
        String plain = uri.replaceFirst("/+$", "");
        if (plain.matches("https?://.*/debian") && components.contains("main")) {
            mirrors.add(new Mirror(plain, keyring));
        }
    }

    private static @Nullable String keyring(List<String> options) {
        return options.stream()
                .filter(option -> option.startsWith("signed-by=/"))
                .map(option -> option.substring("signed-by=".length()).split(",", 2)[0])
                .findFirst()
                .orElse(null);
    }

    private static String uncommented(String line) {
        return line.replaceFirst("#.*$", "").strip();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
