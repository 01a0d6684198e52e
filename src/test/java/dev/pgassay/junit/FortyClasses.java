package dev.pgassay.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Table;
import java.sql.Connection;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Forty test classes of one test each, for the bench. */
final class FortyClasses {

    static final String MIGRATIONS = "target/bench/migrations";
    static final int TABLES = 50;

    /** When the test of each class began. */
    static final Map<Class<?>, Instant> BEGAN = new ConcurrentHashMap<>();

    private FortyClasses() {}

    @SchemaTest(migrations = MIGRATIONS)
    abstract static class Work {

        @Test
        void test(Connection connection) throws Exception {
            BEGAN.put(getClass(), Instant.now());
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @SchemaTest(migrations = MIGRATIONS)
    static class WithCatalog {

        @Test
        void test(Catalog catalog) {
            BEGAN.put(getClass(), Instant.now());
            assertThat(catalog.all(Table.class)).hasSize(TABLES);
        }
    }

    static class Class01 extends Work {}

    static class Class02 extends Work {}

    static class Class03 extends Work {}

    static class Class04 extends Work {}

    static class Class05 extends Work {}

    static class Class06 extends Work {}

    static class Class07 extends Work {}

    static class Class08 extends Work {}

    static class Class09 extends Work {}

    static class Class10 extends Work {}

    static class Class11 extends Work {}

    static class Class12 extends Work {}

    static class Class13 extends Work {}

    static class Class14 extends Work {}

    static class Class15 extends Work {}

    static class Class16 extends Work {}

    static class Class17 extends Work {}

    static class Class18 extends Work {}

    static class Class19 extends Work {}

    static class Class20 extends Work {}

    static class Class21 extends Work {}

    static class Class22 extends Work {}

    static class Class23 extends Work {}

    static class Class24 extends Work {}

    static class Class25 extends Work {}

    static class Class26 extends Work {}

    static class Class27 extends Work {}

    static class Class28 extends Work {}

    static class Class29 extends Work {}

    static class Class30 extends Work {}

    static class Class31 extends Work {}

    static class Class32 extends Work {}

    static class Class33 extends Work {}

    static class Class34 extends Work {}

    static class Class35 extends Work {}

    static class Class36 extends Work {}

    static class Class37 extends Work {}

    static class Class38 extends Work {}

    static class Class39 extends Work {}

    static class Class40 extends Work {}
}
