package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.Command;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a role may do with a table at the moment, as the server says.
 *
 * @param usage whether it may use the schema
 * @param plain whether it is a table, and no view and no foreign table
 * @param secured whether row security is enabled
 * @param bypasses whether no row security applies to the role
 * @param owns whether it is the owner or has the privileges of the owner
 * @param forced whether row security applies to the owner too
 * @param whole the privileges on the table as a whole
 * @param columns of the other privileges the columns for which it has them
 * @param blind the commands whose own policies may let through what those of SELECT do not
 */
record Granted(
        boolean usage,
        boolean plain,
        boolean secured,
        boolean bypasses,
        boolean owns,
        boolean forced,
        Set<Command> whole,
        Map<Command, List<String>> columns,
        Set<Command> blind) {

    /** Of a role or a table that is not there. */
    static final Granted NOTHING = new Granted(false, false, false, false, false, false, Set.of(), Map.of(), Set.of());

    private static final String SQL = """
            select r.rolname, p.command, pg_catalog.has_schema_privilege(r.oid, c.relnamespace, 'usage'),
                c.relkind in ('r', 'p'), c.relrowsecurity, r.rolsuper or r.rolbypassrls,
                pg_catalog.pg_has_role(r.oid, c.relowner, 'usage'), c.relforcerowsecurity,
                pg_catalog.has_table_privilege(r.oid, c.oid, p.command),
                case when pg_catalog.has_table_privilege(r.oid, c.oid, p.command) or p.command = 'delete' then '{}'
                    else array(select a.attname::text from pg_catalog.pg_attribute a
                        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                            and pg_catalog.has_column_privilege(r.oid, c.oid, a.attnum, p.command)
                        order by a.attnum) end,
                exists (select from pg_catalog.pg_policy o where o.polrelid = c.oid
                    and case when o.polpermissive then o.polcmd = p.code else o.polcmd = 'r' end
                    and exists (select from pg_catalog.unnest(o.polroles) as named(role)
                        where named.role = 0 or pg_catalog.pg_has_role(r.oid, named.role, 'usage')))
            from pg_catalog.pg_class c, pg_catalog.pg_roles r,
                (values ('select', null::"char"), ('insert', null), ('update', 'w'), ('delete', 'd')) as p(command, code)
            where c.oid = pg_catalog.to_regclass(%s) and r.rolname in (%s)""";

    /** By role. */
    static Map<String, Granted> read(Session session, ObjectName table, Collection<String> roles) throws SQLException {
        Map<String, Granted> all = new HashMap<>();
        String names = roles.stream().distinct().map(Sql::literal).collect(Collectors.joining(", "));
        try (Statement statement = session.connection().createStatement();
                ResultSet row = session.ask(statement, SQL.formatted(Sql.literal(table.toString()), names))) {
            while (row.next()) {
                Granted granted = all.computeIfAbsent(row.getString(1), role -> NOTHING);
                all.put(row.getString(1), granted.with(row));
            }
        }
        return all;
    }

    private Granted with(ResultSet row) throws SQLException {
        Command command = Command.valueOf(row.getString(2).toUpperCase(Locale.ROOT));
        Set<Command> all = copy(whole);
        Map<Command, List<String>> some = new EnumMap<>(Command.class);
        some.putAll(columns);
        if (row.getBoolean(9)) {
            all.add(command);
        } else {
            some.put(command, List.of((String[]) row.getArray(10).getArray()));
        }
        Set<Command> loose = copy(blind);
        if (row.getBoolean(11)) {
            loose.add(command);
        }
        return new Granted(
                row.getBoolean(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getBoolean(8),
                all,
                some,
                loose);
    }

    private static Set<Command> copy(Set<Command> commands) {
        Set<Command> copy = EnumSet.noneOf(Command.class);
        copy.addAll(commands);
        return copy;
    }

    /** Whether row security has no say over it. */
    boolean exempt() {
        return bypasses || (owns && !forced);
    }

    /** Whether on the table or on a column at least. */
    boolean may(Command command) {
        return usage && (whole.contains(command) || onColumnsOnly(command));
    }

    /** Whether on all these columns. */
    boolean may(Command command, Collection<String> all) {
        return usage && (whole.contains(command) || columns(command).containsAll(all));
    }

    boolean onColumnsOnly(Command command) {
        return !columns(command).isEmpty();
    }

    /** The columns for which it has what it has not on the table as a whole. */
    List<String> columns(Command command) {
        return columns.getOrDefault(command, List.of());
    }

    /** The privilege in words, {@code update (n)}. */
    String words(Command command) {
        return command.word() + (onColumnsOnly(command) ? " (" + String.join(", ", columns(command)) + ")" : "");
    }
}
