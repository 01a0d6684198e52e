package dev.pgassay.junit;

import java.sql.Connection;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A program that runs a test that fails, or one that does not, with {@code pgassay.keep=on-failure}. */
final class KeptRun {

    private KeptRun() {}

    @SchemaTest(migrations = Kit.MIGRATIONS)
    static class FailingCase {
        @Test
        void fails(Connection connection) {
            throw new AssertionError("on purpose");
        }
    }

    @SchemaTest(migrations = Kit.MIGRATIONS)
    static class PassingCase {
        @Test
        void passes(Connection connection) {}
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Class<?> type = arguments[0].equals("failing") ? FailingCase.class : PassingCase.class;
        System.out.println(Kit.failures(Kit.run(Map.of("pgassay.keep", "on-failure"), type)));
    }
}
