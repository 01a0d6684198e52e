package dev.pgassay.reader;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.ServerVersion;
import dev.pgassay.catalog.Unmodeled;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Reads everything that pgassay models from {@code pg_catalog}, in one read-only snapshot. */
public final class CatalogReader {

    private static final String SERIALIZATION_FAILURE = "40001";

    private static final int READS = 5;

    static final String SERVER = "server.sql";
    private static final String UNMODELED = "unmodeled.sql";

    private CatalogReader() {}

    /**
     * The catalog of the database that the connection is on. The connection may be closed afterwards. A transaction that
     * is under way is used as it is and left as it was; otherwise a {@code REPEATABLE READ READ ONLY} one is made and ended.
     * What others change in the meantime is never half of it: then the catalog is read again.
     *
     * @throws SQLException when the server refuses, times out or goes away, or others do not stop changing the catalog
     */
    public static Catalog read(Connection connection) throws SQLException {
        return settled(care -> Reading.of(connection, care)).catalog();
    }

    /**
     * The catalog of a live database, with what was done to read it. As {@link #read(Connection)}, but for its limits.
     *
     * @param itemized whether each statement goes to the server alone, so that it can be said how long each took
     * @throws SQLException as {@link #read(Connection)} does
     */
    public static Visit visit(Connection connection, ReadLimits limits, boolean itemized) throws SQLException {
        Journal journal = new Journal();
        int batch = itemized ? 0 : Queries.BATCH;
        Settled settled = settled(care -> Reading.of(connection, limits, journal, true, batch, care));
        Reading.Visit visit = settled.reading().visit();
        return new Visit(
                settled.catalog(),
                new Receipt(
                        Objects.requireNonNull(visit.session()), journal.statements(), visit.locks(), journal.total()));
    }

    /**
     * A catalog, and what was done to read it.
     *
     * @param catalog the catalog
     * @param receipt what was done to the server
     */
    public record Visit(Catalog catalog, Receipt receipt) {}

    private record Settled(Catalog catalog, Reading reading) {}

    private interface Go {
        Reading read(int care) throws SQLException;
    }

    /** Reads until nobody has changed anything meanwhile, or it made no difference. */
    private static Settled settled(Go go) throws SQLException {
        Catalog before = null;
        Exception failure = null;
        int care = 0;
        for (int read = 0; read < READS; read++) {
            Reading reading = go.read(care);
            Catalog catalog = reading.catalog();
            if (catalog != null && (!reading.changed() || catalog.equals(before))) {
                return new Settled(catalog, reading);
            }
            before = catalog;
            failure = reading.failure();
            care = reading.care(care);
        }
        throw new SQLException(
                "the catalog was being changed by others each of the " + READS
                        + " times that it was read; read it when they have ended"
                        + (failure == null ? "" : " (" + failure.getMessage() + ")"),
                SERIALIZATION_FAILURE,
                failure);
    }

    static void answer(Answers answers, Queries queries) throws SQLException {
        queries.run(files(), answers);
    }

    /** All that a read asks but for what depends on the answers; what tells a change comes first. */
    static Set<String> files() {
        Set<String> files = new LinkedHashSet<>(List.of(SERVER));
        files.addAll(Names.FILES);
        Sources.ALL.forEach(source -> files.add(source.sql()));
        files.add(UNMODELED);
        return files;
    }

    static Catalog catalog(Answers answers, PrintedTypes types) {
        ServerVersion server = server(answers.to(SERVER).get(0));
        Names names = Names.of(answers, types);
        List<CatalogObject> objects = new ArrayList<>();
        List<Source<?>> sources = new ArrayList<>(Sources.ALL);
        while (!sources.isEmpty()) {
            Source<?> source = sources.remove(0);
            boolean again = sources.stream().anyMatch(other -> other.sql().equals(source.sql()));
            objects.addAll(source.objects(again ? answers.to(source.sql()) : answers.take(source.sql()), names));
        }
        return Catalog.of(server, objects, unmodeled(answers.to(UNMODELED), names));
    }

    private static List<Unmodeled> unmodeled(List<Row> rows, Names names) {
        Map<String, List<String>> byKind = new TreeMap<>();
        for (Row row : rows) {
            if (!names.isMember(row.oid("catalog"), row.oid("oid")) && !names.isPassedOver(row.oid("namespace"))) {
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

    private static ServerVersion server(Row row) {
        return new ServerVersion(Integer.parseInt(row.text("number")), row.text("text"));
    }
}
