package dev.pgassay.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where a command prints. */
final class Terminal {

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    Terminal(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    Map<String, String> environment() {
        return environment;
    }

    PrintStream err() {
        return err;
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** Colour is for people: on a terminal, which the launcher knows, and only where nobody said NO_COLOR. */
    boolean colour() {
        String refused = environment.getOrDefault("NO_COLOR", "");
        return refused.isEmpty() && Boolean.getBoolean("pgassay.terminal") && !"dumb".equals(environment.get("TERM"));
    }

    synchronized void line(String text) {
        out.println(text);
    }

    /** A whole text that ends with its last line. */
    synchronized void text(String text) {
        out.print(text);
        out.flush();
    }

    /** Something to know of what is printed, on standard error, so that what is printed can be kept as it is. */
    synchronized void note(String text) {
        err.println(text);
    }

    /** Something that went wrong, on standard error. */
    synchronized void error(String text) {
        err.println("pgassay: " + text);
    }

    String good(String text) {
        return colour() ? "\u001b[32m" + text + "\u001b[0m" : text;
    }

    String bad(String text) {
        return colour() ? "\u001b[31m" + text + "\u001b[0m" : text;
    }
}
