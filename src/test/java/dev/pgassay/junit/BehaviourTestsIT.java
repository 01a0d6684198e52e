package dev.pgassay.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.Expectations;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** A test for each cell of a truth table, and for each row that must be refused. */
class BehaviourTestsIT {

    private static final String EXPECTED = "src/test/resources/dev/pgassay/junit/access/access.yaml";

    private static final String LOST = "src/test/resources/dev/pgassay/junit/lost/lost.yaml";

    private static final String TOLD = "src/test/resources/dev/pgassay/junit/told/told.yaml";

    private static final String APART = "src/test/resources/dev/pgassay/junit/apart/apart.yaml";

    private static final String EXERCISE = "src/test/resources/dev/pgassay/junit/exercise/exercise.yaml";

    @SchemaTest(migrations = Kit.MIGRATIONS, expected = EXPECTED)
    static class AccessCase implements EachExpectation {}

    @SchemaTest(migrations = Kit.MIGRATIONS, expected = EXPECTED)
    static class DataSourceCase {

        @TestFactory
        Stream<DynamicNode> expectations(Expectations expected, DataSource dataSource) {
            return ExpectationTests.of(expected, dataSource);
        }
    }

    @SchemaTest(migrations = Kit.MIGRATIONS, expected = EXPECTED)
    static class ScratchCase {

        @TestFactory
        Stream<DynamicNode> expectations(Expectations expected, ScratchDatabase database) {
            return ExpectationTests.of(expected, database);
        }
    }

    @Test
    void eachCellIsATestOfItsOwn() {
        EngineExecutionResults results = Kit.run(AccessCase.class);

        assertThat(results.testEvents().started().stream()
                        .map(event -> event.getTestDescriptor())
                        .map(TestDescriptor::getDisplayName))
                .containsExactly(
                        "persona reader",
                        "persona nobody",
                        "only listed access to public.documents",
                        "row class public.documents (seeded)",
                        "row class public.documents (none)",
                        "access public.documents (seeded): select by reader",
                        "access public.documents (none): select by reader",
                        "access public.documents (seeded): update by reader",
                        "access public.documents (none): update by reader",
                        "access public.documents (seeded): select by nobody",
                        "access public.documents (none): select by nobody",
                        "rejection by public.documents: row 1",
                        "rejection by public.documents: row 2");
        assertThat(Kit.failures(results).stream().map(text -> text.replace(EXPECTED, "FILE")))
                .containsExactly("""
                        persona nobody: persona nobody could not be seen
                          declared at  FILE:3
                          hint         role no_such_role cannot be assumed: role "no_such_role" does not exist""", """
                        only listed access to public.documents: access public.documents (seeded): delete by reader is not expected
                          outcome      denied 42501: permission denied for table documents
                          declared at  FILE:5
                          hint         complete: true wants every cell listed""", """
                        row class public.documents (none): row class public.documents (none) could not be seen
                          declared at  FILE:9
                          hint         there is no row where id = 7""", """
                        access public.documents (seeded): update by reader: access public.documents (seeded): update by reader has another outcome
                          expected     filtered
                          but was      denied 42501: permission denied for table documents
                          declared at  FILE:10
                          hint         role pg_read_all_data has not been granted update on public.documents""", """
                        rejection by public.documents: row 2: rejection by public.documents: row 2 has another SQLSTATE
                          expected     23505
                          but was      23514
                          declared at  FILE:15
                          hint         it was refused with 23514: new row for relation "documents" violates check constraint "documents_status_check\"""");
        assertThat(Kit.aborted(results))
                .containsExactly(
                        "access public.documents (none): select by reader: not looked at: row class public.documents"
                                + " (none) could not be seen",
                        "access public.documents (none): update by reader: not looked at: row class public.documents"
                                + " (none) could not be seen",
                        "access public.documents (seeded): select by nobody: not looked at: persona nobody could not"
                                + " be seen",
                        "access public.documents (none): select by nobody: not looked at: persona nobody could not"
                                + " be seen");
    }

    @SchemaTest(migrations = Kit.MIGRATIONS, expected = LOST)
    static class LostColumnCase implements EachExpectation {}

    @Test
    void whatNeedsAColumnThatIsMissingIsNotLookedAt() {
        EngineExecutionResults results = Kit.run(LostColumnCase.class);

        assertThat(Kit.failures(results).stream().map(text -> text.replace(LOST, "FILE")))
                .containsExactly("""
                        column public.documents.owner: column public.documents.owner is missing
                          declared at  FILE:1
                          hint         not looked at without it: access, declared at FILE:4; rejects, declared at FILE:8""");
        assertThat(Kit.aborted(results))
                .containsExactly(
                        "access public.documents (own): select by reader: not looked at: column"
                                + " public.documents.owner is missing",
                        "rejection by public.documents: row 1: not looked at: column public.documents.owner is"
                                + " missing");
    }

    @SchemaTest(migrations = Kit.MIGRATIONS, expected = TOLD)
    static class ToldCase implements EachExpectation {}

    /** A cell or a row that is told with another finding has no finding of its own, and does not pass for that. */
    @Test
    void whatIsToldWithSomethingElseDoesNotPass() {
        EngineExecutionResults results = Kit.run(ToldCase.class);

        assertThat(Kit.failures(results).stream().map(text -> text.lines().findFirst()))
                .extracting(first -> first.orElse("").replaceFirst(":.*", ""))
                .containsExactly(
                        "trigger public.documents.stamp",
                        "check constraint public.documents.title_check",
                        "table public.documents",
                        "rejection by public.documents");
        assertThat(Kit.aborted(results))
                .containsExactly(
                        "access public.documents (seeded): select by reader: told with what is found of table"
                                + " public.documents",
                        "rejection by public.documents: row 1: told with what is found of check constraint"
                                + " public.documents.title_check",
                        "what exercise of schema public says beside its tables: told with what is found of trigger"
                                + " public.documents.stamp");
        assertThat(results.testEvents().succeeded().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .containsExactly(
                        "persona reader",
                        "access to public.documents",
                        "row class public.documents (seeded)",
                        "access public.documents (seeded): update by reader",
                        "table public.chunks");
    }

    @SchemaTest(migrations = Kit.MIGRATIONS, expected = APART)
    static class ApartCase implements EachExpectation {}

    @Test
    void whatIsDoneBeforeForOnePersonaIsNotThereForAnother() {
        EngineExecutionResults results = Kit.run(ApartCase.class);

        assertThat(Kit.failures(results).stream().map(text -> text.replace(APART, "FILE")))
                .containsExactly("""
                        row class public.documents (own): row class public.documents (own) for reader could not be seen
                          declared at  FILE:6
                          hint         there is no row where id = 7""");
        assertThat(Kit.aborted(results))
                .containsExactly("access public.documents (own): select by reader: not looked at: row class"
                        + " public.documents (own) for reader could not be seen");
    }

    @SchemaTest(migrations = Kit.MIGRATIONS, expected = EXERCISE)
    static class ExerciseCase implements EachExpectation {

        @TestFactory
        Stream<DynamicNode> onTheScratchDatabase(Expectations expected, ScratchDatabase database) throws SQLException {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table impossible (id int not null check (id <> id))");
            }
            return ExpectationTests.of(expected, database);
        }
    }

    @Test
    void eachTableThatIsExercisedIsATestOfItsOwn() {
        EngineExecutionResults results = Kit.run(ExerciseCase.class);

        assertThat(results.testEvents().started().stream()
                        .map(event -> event.getTestDescriptor())
                        .map(TestDescriptor::getDisplayName))
                .contains("table public.documents", "table public.impossible");
        assertThat(Kit.failures(results).stream().map(text -> text.replace(EXERCISE, "FILE")))
                .containsExactly("""
                        table public.impossible: table public.impossible could not be exercised
                          stopped by   check constraint impossible_id_check: (id <> id)
                          tried        values of id
                          declared at  FILE:1
                          hint         give values that fit, exercise: {samples: {impossible: {column: value}}}, or say why not, exercise: {except: {impossible: reason}}""");
    }

    @Test
    void theDatabaseOfTheClassMayBeGivenAsItIsKnown() {
        assertThat(Kit.failures(Kit.run(DataSourceCase.class))).hasSize(5);
        assertThat(Kit.failures(Kit.run(ScratchCase.class))).hasSize(5);
    }

    @SchemaTest(migrations = Kit.MIGRATIONS, expected = EXPECTED)
    static class WithoutDatabaseCase {

        @Test
        void aCatalogDoesNothing(Expectations expected, Catalog catalog) {
            assertThatThrownBy(() -> ExpectationTests.of(expected, catalog))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("access or rejects are expected, and a catalog does nothing; give the scratch"
                            + " database instead");
        }

        @TestFactory
        Stream<DynamicNode> aConnectionIsNoProof(Expectations expected, Connection connection) {
            return ExpectationTests.of(expected, connection);
        }
    }

    @Test
    void whatIsNotTriedDoesNotPass() {
        assertThat(Kit.failures(Kit.run(WithoutDatabaseCase.class)).get(0).replace(EXPECTED, "FILE"))
                .isEqualTo("""
                only listed access to public.documents: access public.documents could not be seen
                  declared at  FILE:5
                  hint         a connection does not show that its database is a scratch one; give the ScratchDatabase instead""");
    }
}
