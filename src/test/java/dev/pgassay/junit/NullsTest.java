package dev.pgassay.junit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.Expectations;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A null is refused where it is given, not where it is first used. */
class NullsTest {

    @Test
    void inTheBuilder() {
        refused(() -> SchemaExtension.database(null), "database: name");
        refused(() -> SchemaExtension.migrations(null), "migrations: folder");
        SchemaExtensionBuilder builder = SchemaExtension.database("x");
        refused(() -> builder.config(null), "config: file");
        refused(() -> builder.expected(null), "expected: fileOrFolder");
        refused(() -> builder.platform(null), "platform: host");
        refused(() -> builder.naming(null), "naming: convention");
        refused(() -> builder.order((String[]) null), "order: files");
        refused(() -> builder.notMigrations((String[]) null), "notMigrations: files");
        refused(() -> builder.transaction(null), "transaction: mode");
        refused(() -> builder.image(null), "image: name");
        refused(() -> builder.isolation(null), "isolation: who");
        refused(() -> builder.withoutEngine(null), "withoutEngine: then");
    }

    @Test
    void inTestsOfExpectations() {
        Expectations none = new Expectations(List.of(), List.of(), List.of());
        refused(() -> ExpectationTests.of(null), "of: expected");
        refused(() -> ExpectationTests.of(none, (Catalog) null), "of: catalog");
        refused(() -> ExpectationTests.of(none, (DataSource) null), "of: scratch");
    }

    private static void refused(ThrowingCallable callable, String what) {
        assertThatThrownBy(callable)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(what + " must be given, found null");
    }
}
