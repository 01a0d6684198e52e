package dev.pgassay;

import dev.pgassay.behaviour.BehaviourCheck;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Extension;
import dev.pgassay.catalog.Speller;
import dev.pgassay.catalog.Unmodeled;
import dev.pgassay.expect.Check;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.RowsExpectation;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Verdict;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.reader.ServerSpeller;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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

    private static final String NOT_SCRATCH =
            "a connection does not show that its database is a scratch one; give the ScratchDatabase instead";

    private Assay() {}

    /**
     * The verdict on a database that is only read: its catalog, and nothing else. Rows are not looked at and what it does is not
     * tried, which the verdict says. An expression written by hand must be written as the server prints it.
     *
     * @throws SQLException when the database cannot be read
     */
    public static Verdict live(Connection connection, Expectations expectations) throws SQLException {
        Catalog catalog = CatalogReader.read(connection);
        return new Looked(catalog, Check.run(catalog, expectations, Speller.NONE)).verdict(untried(expectations));
    }

    private static List<Unmodeled> untried(Expectations expectations) {
        List<Unmodeled> untried = new ArrayList<>(BehaviourCheck.untried(expectations.behaviour()));
        if (!expectations.rows().isEmpty()) {
            untried.add(new Unmodeled(
                    "rows",
                    expectations.rows().stream()
                            .map(rows -> rows.table().toString())
                            .toList()));
        }
        return untried;
    }

    /** The verdict on a catalog that has been read; of rows and of what the database does it says nothing. */
    public static Verdict of(Catalog catalog, Expectations expectations) {
        return verdict(catalog, Check.run(catalog, expectations, Speller.NONE));
    }

    /** The verdict on a catalog, by what was found in it. */
    public static Verdict verdict(Catalog catalog, Tally tally) {
        return new Looked(catalog, tally).verdict(List.of());
    }

    /**
     * The verdict on a scratch database, which is also asked to spell expressions written by hand; it is left as it was. What the
     * database does is not tried, and said to be unknown.
     *
     * @throws SQLException when the database cannot be read
     */
    public static Verdict scratch(Connection connection, Expectations expectations) throws SQLException {
        Looked looked = lookAndSpell(connection, expectations);
        BehaviourCheck.unseen(expectations.behaviour(), looked.tally(), NOT_SCRATCH);
        return looked.verdict(List.of());
    }

    /**
     * The verdict on a scratch database, with what it does: who may do what with which rows, and which rows it refuses. It is left
     * as it was.
     *
     * @throws SQLException when the database cannot be read
     */
    public static Verdict scratch(ScratchDatabase database, Expectations expectations) throws SQLException {
        try (Connection connection = database.connect()) {
            Looked looked = lookAndSpell(connection, expectations);
            // what spelling has locked is free again
            BehaviourCheck.run(database, looked.catalog(), expectations.behaviour(), looked.tally());
            return looked.verdict(List.of());
        }
    }

    private static Looked lookAndSpell(Connection connection, Expectations expectations) throws SQLException {
        try (ServerSpeller speller = new ServerSpeller(connection)) {
            return look(connection, expectations, speller);
        }
    }

    private static Looked look(Connection connection, Expectations expectations, Speller speller) throws SQLException {
        Catalog catalog = CatalogReader.read(connection);
        Tally tally = Check.run(catalog, expectations, speller);
        RowCheck rows = new RowCheck(connection, catalog, tally);
        for (RowsExpectation expected : expectations.rows()) {
            rows.check(expected);
        }
        return new Looked(catalog, tally);
    }

    /** What has been read, and what was found in it. */
    private record Looked(Catalog catalog, Tally tally) {

        Verdict verdict(List<Unmodeled> untried) {
            List<Unmodeled> unmodeled = new ArrayList<>(catalog.unmodeled());
            unmodeled.addAll(untried);
            return new Verdict(versions(catalog), tally.findings(), tally.sections(), unmodeled);
        }
    }

    private static List<String> versions(Catalog catalog) {
        return Stream.concat(
                        Stream.of("PostgreSQL " + catalog.server()),
                        catalog.all(Extension.class).stream()
                                .map(extension -> extension.name().simple() + " " + extension.version()))
                .toList();
    }
}
