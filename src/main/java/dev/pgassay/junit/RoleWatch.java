package dev.pgassay.junit;

import dev.pgassay.scratch.ScratchKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Roles belong to the server, not to a database: what a test does to them reaches all classes after it. So whenever no database is in
 * use on the server, its roles must be as they were; new ones are removed, and the class that has just ended fails.
 */
final class RoleWatch {

    private final Set<TestDatabase> inside = new LinkedHashSet<>();
    private final Set<String> suspects = new LinkedHashSet<>();
    private @Nullable Map<String, String> known;

    /** What is there when the first database is made is there by right: no test has run on the server yet. */
    synchronized void enter(TestDatabase database) {
        inside.add(database);
        // on other people's servers others make roles too
        if (known == null && database.server().scratch().kind() != ScratchKind.SERVER) {
            known = roles(database);
        }
    }

    /** A database that stays, and with it what was done to roles. */
    synchronized void forget(TestDatabase database) {
        inside.remove(database);
        known = null;
    }

    /** Throws {@link AssertionFailedError} when the last to leave finds other roles than there were. */
    synchronized void leave(TestDatabase database) {
        inside.remove(database);
        if (database.wasHandedOut()) {
            suspects.add(database.owner()); // who only read a catalog has changed nothing
        }
        if (!inside.isEmpty() || suspects.isEmpty() || known == null) {
            return;
        }
        Map<String, String> now = roles(database);
        if (now == null) {
            return; // the server is gone
        }
        String by = String.join(", ", suspects);
        boolean several = suspects.size() > 1;
        suspects.clear();
        List<String> changes = changes(database, known, now);
        known = now;
        if (!changes.isEmpty()) {
            throw new AssertionFailedError(
                    "the roles of the scratch server are not as they were before "
                            + (several ? "these ran at the same time: " : "") + by + "\n  "
                            + String.join("\n  ", changes)
                            + "\n  hint         roles belong to the server, not to a database: undo in the test what it does to them");
        }
    }

    private static List<String> changes(TestDatabase database, Map<String, String> before, Map<String, String> now) {
        List<String> changes = new ArrayList<>();
        for (String role : List.copyOf(now.keySet())) {
            if (!before.containsKey(role)) {
                changes.add("unexpected   role " + role + (remove(database, role) ? ", which has been removed" : ""));
                now.remove(role);
            }
        }
        before.forEach((role, facts) -> {
            String other = now.get(role);
            if (other == null) {
                changes.add("missing      role " + role);
            } else if (!other.equals(facts)) {
                changes.add("different    role " + role + ", which stays so\n    expected   " + facts
                        + "\n    but was    " + other);
            }
        });
        return changes;
    }

    /** What it owns can only be in the database that is about to go. */
    private static boolean remove(TestDatabase database, String role) {
        String quoted = '"' + role.replace("\"", "\"\"") + '"';
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP OWNED BY " + quoted + " CASCADE");
            statement.execute("DROP ROLE " + quoted);
            return true;
        } catch (SQLException | NoDatabase e) {
            Quietly.run("removing role " + role, () -> {
                throw e;
            });
            return false;
        }
    }

    /** Each role with its attributes, settings and memberships; null when nobody can look. */
    private static @Nullable Map<String, String> roles(TestDatabase database) {
        try {
            return new TreeMap<>(database.scratch().onServer(RoleFacts::read));
        } catch (SQLException e) {
            System.getLogger("dev.pgassay.junit").log(System.Logger.Level.DEBUG, "roles cannot be read", e);
            return null;
        }
    }
}
