package dev.pgassay.bench;

import dev.pgassay.Assay;
import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.Environment;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.SnapshotText;
import dev.pgassay.finding.Verdict;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.reader.Fingerprint;
import dev.pgassay.reader.Floor;
import dev.pgassay.reader.ReadLimits;
import dev.pgassay.scratch.ScratchDatabase;
import dev.pgassay.witness.SchemaDump;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;

/** All that is measured of one database, one thing beside the other in each round. */
final class Sitting implements AutoCloseable {

    private static final ReadLimits LIMITS = new ReadLimits(Duration.ofMinutes(10), Duration.ofMinutes(1));

    final int tables;
    final ScratchDatabase database;
    final Path snapshot;
    final Optional<SchemaDump> pgDump;
    final Meter meter = new Meter();
    private final Connection connection;

    Sitting(int tables) throws SQLException, IOException {
        this.tables = tables;
        this.database = TestServer.empty();
        this.connection = database.connect();
        Tables.make(connection, tables);
        this.snapshot = Files.createTempFile("pgassay-bench-", ".yaml");
        this.pgDump = SchemaDump.of(database, connection.getMetaData().getDatabaseMajorVersion());
    }

    /** Rounds enough for a median, fewer where one takes long. */
    int rounds() {
        return tables <= 1000 ? 5 : 2;
    }

    void measure() throws Exception {
        if (tables <= 1000) { // the first ones are large enough to warm up for those that follow
            for (int i = 0; i < 3; i++) {
                round();
            }
        } else {
            CatalogReader.read(connection);
        }
        meter.forget();
        for (int i = 0; i < rounds(); i++) {
            round();
            if (i < 2) {
                dump();
            }
        }
        crawl();
    }

    private void round() throws Exception {
        meter.warm(What.FLOOR, connection, Floor::run);
        meter.warm(What.READ, connection, CatalogReader::read);
        meter.fresh(What.FLOOR_FRESH, database, Floor::run);
        meter.fresh(What.READ_FRESH, database, CatalogReader::read);
        meter.warm(What.FINGERPRINT, connection, there -> Fingerprint.of(there, LIMITS));
        Catalog catalog = CatalogReader.read(connection);
        meter.alone(What.WRITE, () -> Files.writeString(snapshot, SnapshotText.of(catalog, Set.<Environment>of())));
        Expectations[] loaded = new Expectations[1];
        meter.alone(What.LOAD, () -> loaded[0] = Expectations.load(snapshot));
        meter.alone(What.PARSE, this::parse);
        meter.alone(What.COMPARE, () -> insistOnNothing(Assay.of(catalog, loaded[0])));
    }

    private void parse() throws IOException {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        for (Event event : new Parse(settings).parseString(Files.readString(snapshot))) {
            if (event.getEventId() == Event.ID.Alias) {
                throw new IllegalStateException("a snapshot has no alias");
            }
        }
    }

    /** A comparison that finds nothing has looked at everything. */
    static void insistOnNothing(Verdict verdict) {
        if (!verdict.findings().isEmpty()) {
            throw new IllegalStateException("a database is not as its own snapshot: "
                    + verdict.findings().get(0));
        }
    }

    private void dump() throws Exception {
        if (pgDump.isPresent()) {
            meter.alone(What.PG_DUMP, () -> pgDump.get().write(database));
        }
    }

    private void crawl() throws Exception {
        if (tables <= Crawler.MOST) {
            meter.warm(What.SCHEMACRAWLER_OURS, connection, Crawler::throughOurs);
            meter.warm(What.SCHEMACRAWLER, connection, Crawler::asItComes);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
        try {
            Files.delete(snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
