package dev.pgassay.junit;

import dev.pgassay.Assay;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.Check;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.Spellers;
import dev.pgassay.finding.Finding;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicNode;

/**
 * A test for each expectation.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> expectations(Expectations expected) {
 *     return ExpectationTests.of(expected);
 * }
 * }</pre>
 *
 * <p>The database is looked at once, when the tests are made. There is a container for each file, in it one for each table or other
 * group, in it a test for each object, limit, row, cell of a truth table and table that is exercised. What could not be looked at, because its table is missing, is skipped; the
 * missing table fails. A finding that belongs to no expectation fails a test of its own.
 *
 * @since 0.1.0
 */
public final class ExpectationTests {

    private ExpectationTests() {}

    /**
     * The tests of expectations that {@link SchemaTest} has given, on the database of the class.
     *
     * @throws IllegalArgumentException when they come from elsewhere, or nothing is expected
     * @since 0.1.0
     */
    public static Stream<DynamicNode> of(Expectations expected) {
        TestDatabase database = TestDatabase.of(Given.value("of", "expected", expected))
                .orElseThrow(() -> new IllegalArgumentException("these expectations were not given by @SchemaTest;"
                        + " say which database they are about: ExpectationTests.of(expected, dataSource)"));
        Expectations all =
                expected.behaviour().exercises().isEmpty() ? expected : expected.withTables(database.catalog());
        return tests(all, database.verdict(all).findings());
    }

    /**
     * The tests of any expectations on a scratch database; expressions written by hand are spelled by it.
     *
     * @throws IllegalArgumentException when nothing is expected
     * @throws IllegalStateException when the database cannot be read
     * @since 0.1.0
     */
    public static Stream<DynamicNode> of(Expectations expected, DataSource scratch) {
        Given.value("of", "expected", expected);
        Given.value("of", "scratch", scratch);
        if (!expected.behaviour().isEmpty() && scratch instanceof TrackedDataSource given) {
            Expectations all = expected.withTables(given.database().catalog());
            return tests(all, given.database().verdict(all).findings());
        }
        try (Connection connection = scratch.getConnection()) {
            return of(expected, connection);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * The tests of any expectations on a scratch database, with what it does.
     *
     * @throws IllegalArgumentException when nothing is expected
     * @throws IllegalStateException when the database cannot be read
     * @since 0.1.0
     */
    public static Stream<DynamicNode> of(Expectations expected, ScratchDatabase scratch) {
        Given.value("of", "expected", expected);
        Given.value("of", "scratch", scratch);
        try {
            Expectations all = expected;
            if (!expected.behaviour().exercises().isEmpty()) {
                try (Connection connection = scratch.connect()) {
                    all = expected.withTables(CatalogReader.read(connection));
                }
            }
            return tests(all, Assay.scratch(scratch, all).findings());
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * The tests of any expectations on a scratch database as this connection sees it, with what its transaction has changed.
     *
     * @throws IllegalArgumentException when nothing is expected
     * @throws IllegalStateException when the database cannot be read
     * @since 0.1.0
     */
    public static Stream<DynamicNode> of(Expectations expected, Connection scratch) {
        Given.value("of", "expected", expected);
        Given.value("of", "scratch", scratch);
        try {
            return tests(expected, Assay.scratch(scratch, expected).findings());
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * The tests of any expectations on a catalog, which has no rows and does nothing.
     *
     * @throws IllegalArgumentException when rows or behaviour are expected, or nothing is
     * @since 0.1.0
     */
    public static Stream<DynamicNode> of(Expectations expected, Catalog catalog) {
        Given.value("of", "expected", expected);
        Given.value("of", "catalog", catalog);
        if (!expected.behaviour().isEmpty()) {
            throw new IllegalArgumentException(
                    "access or rejects are expected, and a catalog does nothing; give the scratch database instead");
        }
        if (!expected.rows().isEmpty()) {
            throw new IllegalArgumentException("rows are expected ("
                    + expected.rows().get(0).position().fileAndLine()
                    + "), and a catalog has none; give the data source or a connection instead");
        }
        return tests(
                expected, Check.run(catalog, expected, Spellers.of(catalog)).findings());
    }

    private static Stream<DynamicNode> tests(Expectations expected, List<Finding> findings) {
        if (expected.isEmpty()) {
            throw new IllegalArgumentException("nothing is expected, so nothing would be checked");
        }
        return new ExpectationTree(expected, findings).nodes();
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("the database cannot be read: " + e.getMessage(), e);
    }
}
