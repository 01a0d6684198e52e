package dev.pgassay.expect;

import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Renderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A text file of known findings, one a line, sorted, for people to review. It shrinks and never grows.
 *
 * @param path where it is
 * @param mayBeMade whether it is made when it is not there
 */
record FrozenFile(Path path, boolean mayBeMade) {

    static final String SWITCH = "pgassay.freeze";
    private static final String HEADING = "# Known findings of: ";

    /** On CI a file that is not there was forgotten, unless somebody asks for it. */
    static boolean mayBeMade(Map<String, String> environment, Properties properties) {
        String ci = environment.getOrDefault("CI", "");
        return ci.isEmpty() || ci.equals("false") || "create".equals(properties.getProperty(SWITCH));
    }

    /** What a finding is called here: kind, name, what is wrong, and the values, so that another value is another finding. */
    static String line(Finding finding) {
        return Renderer.inOneLine(finding);
    }

    /**
     * The findings that are known, among those that there are now. What has gone is taken out of the file.
     *
     * @throws AssertionError when there is no file and none may be made
     */
    SortedSet<String> known(String rule, SortedSet<String> now) {
        try {
            if (Files.notExists(path)) {
                if (!mayBeMade) {
                    throw new AssertionError("there is no " + path + " of the known findings of: " + rule
                            + "; make it where CI is not set, or with -D" + SWITCH + "=create, and commit it");
                }
                write(rule, now);
                return now;
            }
            insistOn(rule);
            SortedSet<String> frozen = read();
            SortedSet<String> left = new TreeSet<>(frozen);
            left.retainAll(now);
            if (!left.equals(frozen)) {
                write(rule, left);
            }
            return left;
        } catch (IOException e) {
            throw new UncheckedIOException("known findings in " + path + ": " + e.getMessage(), e);
        }
    }

    /** The lines of one rule mean nothing to another, which would take them out. */
    private void insistOn(String rule) throws IOException {
        List<String> others = Files.readAllLines(path).stream()
                .filter(line -> line.startsWith(HEADING))
                .filter(line -> !line.equals(HEADING + rule))
                .toList();
        if (!others.isEmpty()) {
            throw new AssertionError(path + " has the known findings of another rule: "
                    + others.get(0).substring(HEADING.length()) + "; this one is: " + rule
                    + "; give it a file of its own, or mend the heading when the rule has been changed");
        }
    }

    private SortedSet<String> read() throws IOException {
        return Files.readAllLines(path).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void write(String rule, SortedSet<String> lines) throws IOException {
        List<String> text = new ArrayList<>();
        text.add(HEADING + rule);
        text.add("# A line goes by itself when its finding has gone; none is added.");
        text.addAll(lines);
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path draft = Files.createTempFile(folder, path.getFileName().toString(), ".tmp");
        Files.write(draft, text);
        Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
