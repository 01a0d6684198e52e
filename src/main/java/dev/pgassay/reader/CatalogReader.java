package dev.pgassay.reader;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ServerVersion;
import dev.pgassay.catalog.Unmodeled;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads everything that pgassay models from {@code pg_catalog}, in one read-only snapshot. */
public final class CatalogReader {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private CatalogReader() {}

    /**
     * The catalog of the database that the connection is on. The connection may be closed afterwards. A transaction that
     * is under way is used as it is and left as it was; otherwise a {@code REPEATABLE READ READ ONLY} one is made and ended.
     *
     * @throws SQLException when the server refuses, times out or goes away, or the role may not use schema public
     */
    public static Catalog read(Connection connection) throws SQLException {
        try (ReadTransaction transaction = ReadTransaction.begin(connection)) {
            return read(new Queries(transaction));
        }
    }

    private static Catalog read(Queries queries) throws SQLException {
        Map<Source<?>, List<Row>> rows = new LinkedHashMap<>();
        Map<String, List<Row>> bySql = new HashMap<>();
        for (Source<?> source : Sources.ALL) {
            List<Row> read = bySql.get(source.sql());
            if (read == null) {
                read = queries.run(source.sql());
                bySql.put(source.sql(), read);
            }
            rows.put(source, read);
        }
        Names names = Names.read(queries, rows.values());
        List<CatalogObject> objects = new ArrayList<>();
        rows.forEach((source, read) -> objects.addAll(source.objects(read, names)));
        return Catalog.of(queries.server(), objects, unmodeled(queries, names));
    }

    private static List<Unmodeled> unmodeled(Queries queries, Names names) throws SQLException {
        Map<String, List<String>> byKind = new TreeMap<>();
        for (Row row : queries.run("unmodeled.sql")) {
            if (!names.isMember(row.oid("catalog"), row.oid("oid")) && !names.isSystemSchema(row.oid("namespace"))) {
                byKind.computeIfAbsent(row.text("kind"), kind -> new ArrayList<>())
                        .add(names.inNamespace(row.oid("namespace"), row.text("name"))
                                .toString());
            }
        }
        return byKind.entrySet().stream()
                .map(entry -> new Unmodeled(
                        entry.getKey(), entry.getValue().stream().sorted().toList()))
                .toList();
    }

    /**
     * The version of the server that the connection is on.
     *
     * @throws SQLException when the role may not use schema public: the server would print each name of it otherwise than for others
     */
    static ServerVersion server(List<Row> rows) throws SQLException {
        Row row = rows.get(0);
        String shutOut = row.textOrNull("shut_out");
        if (shutOut != null) {
            String role = Identifiers.quote(shutOut);
            throw new SQLException(
                    "role " + role
                            + " may not use schema public, so the server would print the names in it otherwise than"
                            + " for other roles, and all of them would look changed; GRANT USAGE ON SCHEMA public TO "
                            + role + " is enough",
                    INSUFFICIENT_PRIVILEGE);
        }
        return new ServerVersion(Integer.parseInt(row.text("number")), row.text("text"));
    }
}
