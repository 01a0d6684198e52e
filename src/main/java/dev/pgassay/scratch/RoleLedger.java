package dev.pgassay.scratch;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Roles belong to the server. Which ones the migrations make is written into the comment of the template before they are
 * made, so that the next run can remove them when this one is killed; a role that was there before is never in it.
 */
final class RoleLedger {
    /** Stands on the roles of a platform, where COMMENT and CREATE are one transaction. */
    static final String MARK = "made by pgassay for a scratch database";

    private static final String HEADING = "pgassay roles";
    private static final Pattern CREATE = Pattern.compile(
            "\\bcreate\\s+(?:role|user|group)\\s+(?!mapping\\b)(?:\"((?:[^\"]++|\"\")+)\"|([\\p{L}_][\\p{L}\\p{N}_$]*))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Sessions sessions;
    private final boolean shared;
    private final Set<Page> pages = ConcurrentHashMap.newKeySet();
    private @Nullable Set<String> original;

    RoleLedger(Sessions sessions, boolean shared) {
        this.sessions = sessions;
        this.shared = shared;
    }

    record Page(String template, Set<String> before, String text, boolean alone) {}

    Page before(String template, Order order) throws SQLException {
        Page page = new Page(
                template, shared ? roles() : original(), order.migrations().text(), order.alone());
        Set<String> planned = named(page.text());
        planned.removeAll(page.before());
        write(template, planned);
        pages.add(page);
        return page;
    }

    /** Takes note of what came; a role whose name the migrations do not hold may be somebody else's, made meanwhile. */
    void after(Page page) throws SQLException {
        if (!shared) {
            return;
        }
        Set<String> mine = new TreeSet<>();
        for (String role : appeared(page)) {
            if (page.text().contains(role)) {
                mine.add(role);
            } else if (!marked().contains(role)) {
                Leftover.warn("role " + role + " appeared while migrations ran; none of them names it, so it stays");
            }
        }
        write(page.template(), mine);
    }

    /** On a server for several sets that leave roles alone there are those of its platform and no others. */
    void insistThatNoneIsNew(Page page) throws SQLException {
        if (shared || page.alone()) {
            return;
        }
        Set<String> roles = appeared(page);
        if (!roles.isEmpty()) {
            marked().forEach(roles::remove);
        }
        if (!roles.isEmpty()) {
            throw new RolesAppeared(String.join(", ", roles));
        }
    }

    /**
     * After a failure, so that a second attempt finds the server as the first did. Roles belong to the server: what the
     * migrations of another database name may be theirs, made meanwhile.
     */
    void undo(Page page) {
        pages.remove(page);
        Leftover.attempt("removing the roles of a failed migration", () -> {
            List<String> platform = marked();
            for (String role : appeared(page)) {
                boolean others = pages.stream().anyMatch(other -> other.text().contains(role));
                if (page.text().contains(role) && !others && !platform.contains(role)) {
                    sessions.run("DROP ROLE IF EXISTS " + Sessions.quoted(role));
                }
            }
        });
    }

    List<String> marked() throws SQLException {
        return sessions.column(
                "SELECT rolname FROM pg_catalog.pg_roles WHERE pg_catalog.shobj_description(oid, 'pg_authid') = ?",
                MARK);
    }

    /** What an earlier run wrote for its template. */
    List<String> written(String template) throws SQLException {
        List<String> comments = sessions.column(
                "SELECT pg_catalog.shobj_description(oid, 'pg_database') FROM pg_catalog.pg_database WHERE datname = ?",
                template);
        List<String> lines =
                comments.isEmpty() ? List.of() : comments.get(0).lines().toList();
        return lines.isEmpty() || !lines.get(0).equals(HEADING) ? List.of() : lines.subList(1, lines.size());
    }

    static Set<String> named(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = CREATE.matcher(text);
        while (matcher.find()) {
            String quoted = matcher.group(1);
            names.add(
                    quoted != null
                            ? quoted.replace("\"\"", "\"")
                            : matcher.group(2).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private void write(String template, Set<String> roles) throws SQLException {
        if (shared) {
            List<String> lines = new ArrayList<>(List.of(HEADING));
            lines.addAll(roles);
            sessions.run("COMMENT ON DATABASE " + Sessions.quoted(template) + " IS "
                    + Sessions.literal(String.join("\n", lines)));
        }
    }

    private Set<String> appeared(Page page) throws SQLException {
        Set<String> now = roles();
        now.removeAll(page.before());
        return now;
    }

    private synchronized Set<String> original() throws SQLException {
        if (original == null) {
            original = roles();
        }
        return original;
    }

    private Set<String> roles() throws SQLException {
        return new TreeSet<>(sessions.column("SELECT rolname FROM pg_catalog.pg_roles"));
    }
}
