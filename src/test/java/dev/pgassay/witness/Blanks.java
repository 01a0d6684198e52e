package dev.pgassay.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What there is to put into a blank: asked of PostgreSQL's own catalogs, so that what pgassay does not see is changed too. */
final class Blanks {

    private static final String OURS = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"
            + " and not exists (select from pg_depend d where d.objid = o.oid and d.deptype in ('e', 'i'))";

    /** Words that stand for what many queries share. */
    private static final Map<String, String> SHARED = new LinkedHashMap<>();

    static {
        SHARED.put(
                "@class",
                "select format('%I.%I', n.nspname, o.relname) as name from pg_class o"
                        + " join pg_namespace n on n.oid = o.relnamespace where @ours and");
        SHARED.put(
                "@column",
                "select quote_ident(a.attname) as name, format('%I.%I', n.nspname, c.relname) as table"
                        + " from pg_attribute a join pg_class c on c.oid = a.attrelid"
                        + " join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^pg_'"
                        + " and n.nspname <> 'information_schema' and a.attnum > 0 and not a.attisdropped and");
        SHARED.put(
                "@constraint",
                "select quote_ident(o.conname) as name, o.conrelid::regclass::text as table from pg_constraint o"
                        + " where o.conrelid >= 16384 and o.contype <> 't' and");
        SHARED.put(
                "@type",
                "select format('%I.%I', n.nspname, o.typname) as name from pg_type o"
                        + " join pg_namespace n on n.oid = o.typnamespace where @ours and");
        SHARED.put(
                "@routine",
                "select format('%I.%I(%s)', n.nspname, o.proname, pg_get_function_identity_arguments(o.oid)) as name"
                        + " from pg_proc o join pg_namespace n on n.oid = o.pronamespace where @ours and");
        SHARED.put("@ours", OURS);
    }

    private final Map<String, String> queries = new HashMap<>();

    Blanks() throws IOException {
        for (String line : Files.readAllLines(Form.FOLDER.resolve("objects.txt"))) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                String[] parts = line.split(": ", 2);
                String sql = parts[1];
                for (Map.Entry<String, String> shared : SHARED.entrySet()) {
                    sql = sql.replace(shared.getKey(), shared.getValue());
                }
                queries.put(parts[0], sql);
            }
        }
    }

    boolean isKnown(String blank) {
        return queries.containsKey(blank);
    }

    /** Every row of what a blank can be, in an order that depends on nothing but the names. */
    List<Map<String, String>> rows(Connection connection, String blank) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(queries.get(blank))) {
            while (result.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.put(result.getMetaData().getColumnLabel(column), result.getString(column));
                }
                rows.add(row);
            }
        }
        rows.sort((one, other) -> one.toString().compareTo(other.toString()));
        return rows;
    }
}
