package dev.pgassay.junit;

import dev.pgassay.scratch.Migration;
import dev.pgassay.scratch.Migrations;
import dev.pgassay.scratch.ScratchKind;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    synchronized void enter(TestDatabase database, Migrations migrations) {
        inside.add(database);
        suspects.add(database.owner());
        boolean ours = database.server().scratch().kind() != ScratchKind.SERVER;
        if (ours && (known == null || !database.scratch().alreadyMigrated())) {
            Map<String, String> now = roles(database);
            if (now != null && (known == null || inside.size() == 1)) {
                known = now;
            } else if (now != null && known != null) {
                addThoseOf(migrations, now, known);
            }
        }
    }

    /** Meanwhile tests of other classes may have made some: those that the migrations name are theirs. */
    private static void addThoseOf(Migrations migrations, Map<String, String> now, Map<String, String> known) {
        Set<String> fresh = new TreeSet<>(now.keySet());
        fresh.removeAll(known.keySet());
        if (fresh.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (Migration migration : migrations.files()) {
            Quietly.run("reading " + migration.path(), () -> text.append(read(migration)));
        }
        for (String role : fresh) {
            if (text.indexOf(role) >= 0 || String.valueOf(now.get(role)).contains("made by pgassay")) {
                known.put(role, String.valueOf(now.get(role)));
            }
        }
    }

    private static String read(Migration migration) throws IOException {
        return Files.readString(migration.path());
    }

    /** A database that stays, and with it what was done to roles. */
    synchronized void forget(TestDatabase database) {
        inside.remove(database);
        known = null;
    }

    /** Throws {@link AssertionFailedError} when the last to leave finds other roles than there were. */
    synchronized void leave(TestDatabase database) {
        inside.remove(database);
        if (!inside.isEmpty()) {
            return;
        }
        String by = String.join(", ", suspects);
        boolean several = suspects.size() > 1;
        suspects.clear();
        if (known == null) {
            return;
        }
        Map<String, String> now = roles(database);
        if (now == null) {
            return; // the database is gone; who looks next will find what is to be found
        }
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
        try (Connection connection = database.connect()) {
            return new TreeMap<>(RoleFacts.read(connection));
        } catch (SQLException | NoDatabase e) {
            System.getLogger("dev.pgassay.junit").log(System.Logger.Level.DEBUG, "roles cannot be read", e);
            return null;
        }
    }
}
