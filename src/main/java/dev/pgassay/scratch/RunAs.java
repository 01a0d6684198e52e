package dev.pgassay.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How the server's programs are started: PostgreSQL refuses to run as root. In a user namespace (unshare) root's files stay
 * its own; otherwise they are given to nobody, whose number is then in {@code uid}.
 */
record RunAs(List<String> prefix, OptionalInt uid) {
    private static final int NOBODY = 65534;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Throws {@link ScratchUnavailable} when root has no way to become somebody else. */
    static RunAs on(Machine machine) {
        if (!root()) {
            return new RunAs(apart(machine), OptionalInt.empty());
        }
        return Stream.of(namespace(), setpriv(), runuser())
                .filter(way -> machine.command(way.prefix().get(0)).isPresent())
                .filter(way -> Command.succeeds(PATIENCE, way.of("true")))
                .findFirst()
                .map(way -> new RunAs(joined(apart(machine), way.prefix()), way.uid()))
                .orElseThrow(() -> new ScratchUnavailable(
                        "PostgreSQL does not run as root, and neither unshare -U nor setpriv nor runuser works here;"
                                + " run as an ordinary user"));
    }

    static RunAs namespace() {
        return new RunAs(List.of("unshare", "-U"), OptionalInt.empty());
    }

    static RunAs setpriv() {
        String id = String.valueOf(NOBODY);
        return new RunAs(
                List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups", "--"), OptionalInt.of(NOBODY));
    }

    private static RunAs runuser() {
        return new RunAs(List.of("runuser", "-u", "nobody", "--"), OptionalInt.of(NOBODY));
    }

    /** In a session of its own the server does not get the terminal's Ctrl-C before we do. */
    private static List<String> apart(Machine machine) {
        return machine.command("setsid").isPresent() ? List.of("setsid") : List.of();
    }

    List<String> of(String... words) {
        return joined(prefix, List.of(words));
    }

    List<String> of(List<String> words) {
        return joined(prefix, words);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    private static boolean root() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "root".equals(System.getProperty("user.name")); // no /proc: not Linux
        }
    }
}
