package dev.pgassay;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Extension;
import dev.pgassay.catalog.Speller;
import dev.pgassay.expect.Check;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.RowsExpectation;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Verdict;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.reader.ServerSpeller;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the database behind a connection against expectations.
 *
 * <pre>{@code
 * Verdict verdict = Assay.scratch(connection, Expectations.load(Path.of("expected-schema/rag")));
 * }</pre>
 */
public final class Assay {

    private Assay() {}

    /**
     * The verdict on a database that is only read. An expression written by hand must be written as the server prints it.
     *
     * @throws SQLException when the database cannot be read
     */
    public static Verdict live(Connection connection, Expectations expectations) throws SQLException {
        return verdict(connection, expectations, Speller.NONE);
    }

    /** The verdict on a catalog, by what was found in it. */
    public static Verdict verdict(Catalog catalog, Tally tally) {
        return new Verdict(versions(catalog), tally.findings(), tally.sections(), catalog.unmodeled());
    }

    /**
     * The verdict on a scratch database, which is also asked to spell expressions written by hand; it is left as it was.
     *
     * @throws SQLException when the database cannot be read
     */
    public static Verdict scratch(Connection connection, Expectations expectations) throws SQLException {
        try (ServerSpeller speller = new ServerSpeller(connection)) {
            return verdict(connection, expectations, speller);
        }
    }

    private static Verdict verdict(Connection connection, Expectations expectations, Speller speller)
            throws SQLException {
        Catalog catalog = CatalogReader.read(connection);
        Tally tally = Check.run(catalog, expectations, speller);
        RowCheck rows = new RowCheck(connection, catalog, tally);
        for (RowsExpectation expected : expectations.rows()) {
            rows.check(expected);
        }
        return verdict(catalog, tally);
    }

    private static List<String> versions(Catalog catalog) {
        return Stream.concat(
                        Stream.of("PostgreSQL " + catalog.server()),
                        catalog.all(Extension.class).stream()
                                .map(extension -> extension.name().simple() + " " + extension.version()))
                .toList();
    }
}
