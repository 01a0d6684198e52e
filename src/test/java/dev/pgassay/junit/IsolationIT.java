package dev.pgassay.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who shares a database with whom. */
class IsolationIT {

    private static final Collection<String> NAMES = new ConcurrentLinkedQueue<>();

    private static void note(Connection connection) throws Exception {
        NAMES.add(connection.getCatalog());
    }

    @SchemaTest(migrations = Kit.MIGRATIONS, isolation = Isolation.METHOD)
    static class PerMethodCase {

        @BeforeEach
        void each(@Committed Connection connection) throws Exception {
            TestServer.execute(connection, "CREATE TABLE mine (id int)");
        }

        @Test
        void one(Connection connection) throws Exception {
            note(connection);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void each(int value, Connection connection) throws Exception {
            note(connection);
        }

        @RepeatedTest(2)
        void again(Connection connection) throws Exception {
            note(connection);
        }
    }

    @Test
    void byMethodEachTestHasAnother() {
        NAMES.clear();

        assertThat(Kit.failures(Kit.run(PerMethodCase.class))).isEmpty();
        assertThat(NAMES).hasSize(5).doesNotHaveDuplicates();
    }

    @SchemaTest(migrations = Kit.MIGRATIONS)
    static class OuterCase {

        @Test
        void outside(Connection connection) throws Exception {
            note(connection);
        }

        @Nested
        class Inherits {
            @Test
            void inside(Connection connection) throws Exception {
                note(connection);
            }
        }

        @Nested
        @SchemaTest(migrations = "src/test/resources/dev/pgassay/junit/migrations", isolation = Isolation.METHOD)
        class HasItsOwn {
            @Test
            void inside(Connection connection) throws Exception {
                note(connection);
            }
        }
    }

    @Test
    void aNestedClassInheritsUnlessItDeclaresItsOwn() {
        NAMES.clear();

        assertThat(Kit.failures(Kit.run(OuterCase.class))).isEmpty();
        assertThat(NAMES).hasSize(3);
        assertThat(new HashSet<>(NAMES)).hasSize(2);
    }

    static class FirstCase extends Shared {}

    static class SecondCase extends Shared {}

    static class ThirdCase extends Shared {}

    static class FourthCase extends Shared {}

    @SchemaTest(migrations = Kit.MIGRATIONS)
    abstract static class Shared {

        @RepeatedTest(4)
        @Execution(ExecutionMode.SAME_THREAD)
        void writes(DataSource dataSource, Connection connection) throws Exception {
            note(connection);
            try (Connection other = dataSource.getConnection()) {
                TestServer.execute(other, "CREATE TABLE IF NOT EXISTS mine (id int)");
            }
        }
    }

    private static Map<String, String> threads(int number) {
        return Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", String.valueOf(number));
    }

    @Test
    void inParallelEachClassHasItsOwn() {
        NAMES.clear();

        assertThat(Kit.failures(
                        Kit.run(threads(4), FirstCase.class, SecondCase.class, ThirdCase.class, FourthCase.class)))
                .isEmpty();
        List<String> all = new ArrayList<>(NAMES);
        assertThat(all).hasSize(16);
        assertThat(Set.copyOf(all)).hasSize(4);
    }

    private static final Set<Integer> AT_ONCE = ConcurrentHashMap.newKeySet();

    @SchemaTest(migrations = Kit.MIGRATIONS)
    abstract static class Counted {

        @Test
        void counts(Connection connection) throws Exception {
            String mine = connection.getCatalog().replaceFirst("\\d+$", "");
            try (PreparedStatement all = connection.prepareStatement(
                    "select count(*) from pg_database where datname ~ ('^' || ? || '[0-9]+$')")) {
                all.setString(1, mine);
                try (ResultSet rows = all.executeQuery()) {
                    rows.next();
                    AT_ONCE.add(rows.getInt(1));
                }
            }
        }
    }

    static class Counted1 extends Counted {}

    static class Counted2 extends Counted {}

    static class Counted3 extends Counted {}

    static class Counted4 extends Counted {}

    static class Counted5 extends Counted {}

    static class Counted6 extends Counted {}

    static class Counted7 extends Counted {}

    static class Counted8 extends Counted {}

    /** While the first applies the migrations the others wait, and the pool is not to start a thread for each who does. */
    @Test
    void onTwoThreadsThereAreTwoDatabasesAtOnce() {
        AT_ONCE.clear();
        Class<?>[] all = Stream.of(IsolationIT.class.getDeclaredClasses())
                .filter(type -> type.getSuperclass() == Counted.class)
                .toArray(Class<?>[]::new);

        assertThat(all).hasSize(8);
        assertThat(Kit.failures(Kit.run(threads(2), all))).isEmpty();
        assertThat(AT_ONCE).isSubsetOf(1, 2).isNotEmpty();
    }

    @Test
    void testsOfOneClassInParallelShareIts() {
        NAMES.clear();
        Map<String, String> parallel = Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

        assertThat(Kit.failures(Kit.run(parallel, OuterCase.class, PerMethodCase.class)))
                .isEmpty();
        assertThat(NAMES).hasSize(8);
        assertThat(Set.copyOf(NAMES)).hasSize(7);
    }
}
