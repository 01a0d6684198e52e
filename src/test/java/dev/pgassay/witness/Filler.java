package dev.pgassay.witness;

import dev.pgassay.catalog.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the blanks of a form at random: <code>{a|b}</code> is one of these, <code>{n}</code> a number, <code>{new}</code> a name
 * that nothing has, <code>{in}</code> any schema, and all else an object of the database.
 */
final class Filler {

    private static final Pattern INNERMOST = Pattern.compile("\\{([^{}]*)}");
    /** What a form itself names. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<=\\b(?:app|public)\\.)\\w+|(?<= on (?:function )?)pg_\\w+|\\bwitness_\\w+"
                    + "|(?<=^create extension )\\w+|(?<=^create transform for )\\w+|(?<=^(?:grant|revoke) usage on language )\\w+"
                    + "|(?<= on parameter )\\w+|(?<=^create operator (?:\"[^-+*/<>=~!@#%^&|`?]{1,60}\"|\\w{1,60})\\.)[-+*/<>=~!@#%^&|`?]+");

    private static final Pattern OPERATOR = Pattern.compile(".*?([-+*/<>=~!@#%^&|`?]+)(?:\\(.*)?");

    /** What stands in parentheses behind a name, which may have some itself. */
    private static final Pattern ARGUMENTS = Pattern.compile("^((?:\"(?:[^\"]|\"\")*\"|[^\"(])*)\\(.*", Pattern.DOTALL);

    /** Names that somebody will have. */
    private static final List<String> ODD =
            List.of("Order", "a b", "x.y", "say \"hi\"", "größe", "select", "🐘", "l,r(s)");

    private final Blanks blanks;
    private final Connection connection;
    private final Random random;
    private int names;

    Filler(Blanks blanks, Connection connection, Random random) {
        this.blanks = blanks;
        this.connection = connection;
        this.random = random;
    }

    /** The statement, or nothing where the database has no such object. */
    Optional<Change> fill(Form form) throws SQLException {
        Map<String, Map<String, String>> picked = new HashMap<>();
        Set<String> named = new LinkedHashSet<>();
        String sql = form.text();
        for (Matcher matcher = INNERMOST.matcher(sql); matcher.find(); matcher = INNERMOST.matcher(sql)) {
            String blank = matcher.group(1);
            Optional<String> value = blank.contains("|") ? Optional.of(choice(blank)) : value(blank, picked);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sql = sql.substring(0, matcher.start()) + value.get() + sql.substring(matcher.end());
        }
        picked.forEach((blank, row) -> {
            if (!blank.equals("in")) {
                row.values().forEach(value -> named.add(last(value)));
            }
        });
        WRITTEN.matcher(sql).results().forEach(match -> named.add(match.group()));
        return Optional.of(new Change(form, sql.strip(), named));
    }

    private String choice(String blank) {
        return one(List.of(blank.split("\\|", -1)));
    }

    private Optional<String> value(String blank, Map<String, Map<String, String>> picked) throws SQLException {
        if (blank.equals("n")) {
            return Optional.of(String.valueOf(2 + random.nextInt(98)));
        }
        if (blank.equals("database")) {
            return Optional.of(Chain.DATABASE);
        }
        String[] parts = blank.split("\\.", 2);
        Map<String, String> row = picked.get(parts[0]);
        if (row == null) {
            List<Map<String, String>> rows = rows(parts[0]);
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            row = one(rows);
            picked.put(parts[0], row);
        }
        return Optional.of(row.get(parts.length == 2 ? parts[1] : "name"));
    }

    private List<Map<String, String>> rows(String blank) throws SQLException {
        if (blanks.isKnown(blank)) {
            return blanks.rows(connection, blank);
        }
        if (blank.equals("in")) {
            return blanks.rows(connection, "schema");
        }
        return List.of(Map.of("name", fresh(blank)));
    }

    private String fresh(String blank) {
        String letter = blank.substring(Math.max(0, blank.indexOf('_') + 1), Math.max(1, blank.indexOf('_') + 2));
        String name = letter + ++names;
        return random.nextInt(8) == 0 ? Identifiers.quote(one(ODD) + names) : name;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The last part of a qualified name, as it is quoted, without what stands in parentheses. */
    private static String last(String name) {
        if (OPERATOR.matcher(name).matches()) {
            return OPERATOR.matcher(name).replaceFirst("$1");
        }
        List<String> parts = Identifiers.parts(ARGUMENTS.matcher(name).replaceFirst("$1"));
        return Identifiers.quote(parts.get(parts.size() - 1));
    }
}
