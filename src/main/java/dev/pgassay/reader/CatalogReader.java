package dev.pgassay.reader;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
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

    private CatalogReader() {}

    /**
     * The catalog of the database that the connection is on. The connection may be closed afterwards. A transaction that
     * is under way is used as it is and left as it was; otherwise a {@code REPEATABLE READ READ ONLY} one is made and ended.
     *
     * @throws SQLException when the server refuses, times out or goes away
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

    /** The version of the server that the connection is on. */
    static ServerVersion server(List<Row> rows) {
        Row row = rows.get(0);
        return new ServerVersion(Integer.parseInt(row.text("number")), row.text("text"));
    }
}
