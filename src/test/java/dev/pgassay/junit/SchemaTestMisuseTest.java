package dev.pgassay.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.scratch.Naming;
import dev.pgassay.scratch.Platform;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What is declared wrongly is said before a server is started, with the annotation and the class. */
class SchemaTestMisuseTest {

    private static final String HERE = "dev.pgassay.junit.SchemaTestMisuseTest$";

    @SchemaTest(database = "archon-plus", migrations = Kit.MIGRATIONS, platform = Platform.SUPABASE)
    static class BothCase extends Empty {}

    @SchemaTest
    static class NeitherCase extends Empty {}

    @SchemaTest(
            migrations = Kit.MIGRATIONS,
            image = "a",
            images = {"b", "c"})
    static class ImageAndImagesCase extends Empty {}

    @SchemaTest(
            migrations = Kit.MIGRATIONS,
            images = {"b", "b"})
    static class SameImagesCase extends Empty {}

    @SchemaTest(database = "archon-pls")
    static class MisspeltCase extends Empty {}

    @SchemaTest(database = "archon-plus", config = "no/pgassay.yaml")
    static class NoConfigCase extends Empty {}

    @SchemaTest(migrations = Kit.MIGRATIONS, config = "other.yaml")
    static class ConfigWithoutDatabaseCase extends Empty {}

    @SchemaTest(migrations = "src/test/resources/nowhere")
    static class NoFolderCase extends Empty {}

    @SchemaTest(migrations = "classpath:nowhere")
    static class NotOnClassPathCase extends Empty {}

    @SchemaTest(migrations = Kit.MIGRATIONS, naming = Naming.LISTED)
    static class ListedWithoutOrderCase extends Empty {}

    @SchemaTest(migrations = "src/test/resources/dev/pgassay/junit/expected")
    static class NoMigrationsCase extends Empty {}

    @Retention(RetentionPolicy.RUNTIME)
    @SchemaTest(migrations = Kit.MIGRATIONS)
    @interface OneSchema {}

    @Retention(RetentionPolicy.RUNTIME)
    @SchemaTest(migrations = Kit.FAILING)
    @interface OtherSchema {}

    @OneSchema
    @OtherSchema
    static class TwiceCase extends Empty {}

    @ExtendWith(SchemaExtension.class)
    static class WithoutAnnotationCase extends Empty {}

    @SchemaTest(migrations = Kit.MIGRATIONS)
    @Committed
    static class CommittedClassCase extends Empty {}

    @SchemaTest(migrations = Kit.MIGRATIONS)
    static class CommittedMethodCase {
        @Test
        void other(Connection connection) {}

        @Test
        @Committed
        void test() {}
    }

    @SchemaTest(migrations = Kit.MIGRATIONS)
    static class CommittedParameterCase {
        @Test
        void test(@Committed String text) {}
    }

    static class RegisteredCase extends Empty {
        @RegisterExtension
        static final SchemaExtension SCHEMA =
                SchemaExtension.migrations("nowhere").build();
    }

    @SchemaTest(migrations = Kit.MIGRATIONS)
    static class AnnotatedAndRegisteredCase extends Empty {
        @RegisterExtension
        static final SchemaExtension SCHEMA =
                SchemaExtension.migrations(Kit.MIGRATIONS).build();

        @BeforeAll
        static void whose(Catalog catalog) {}
    }

    static class RegisteredAroundCase {
        @RegisterExtension
        static final SchemaExtension SCHEMA =
                SchemaExtension.migrations(Kit.MIGRATIONS).build();

        @Nested
        @OneSchema
        class Inside extends Empty {}
    }

    @SchemaTest(
            migrations = Kit.MIGRATIONS,
            images = {"b", "c"})
    @ParameterizedClass
    @ValueSource(ints = {1, 2})
    static class ParameterizedImagesCase {
        @Parameter
        int number;

        @Test
        void test(Connection connection) {}
    }

    @SchemaTest(
            migrations = "src/test/resources/dev/pgassay/junit/others",
            naming = Naming.NUMBERED,
            notMigrations = "undo.sqll")
    static class NotMigrationsCase extends Empty {}

    abstract static class Empty {
        @Test
        void test() {}
    }

    @Test
    void databaseAndMigrations() {
        assertMisuse(
                BothCase.class,
                "@SchemaTest on " + HERE + "BothCase: database = \"archon-plus\" and migrations, platform contradict"
                        + " each other; pgassay.yaml says that for a database");
    }

    @Test
    void neitherDatabaseNorMigrations() {
        assertMisuse(
                NeitherCase.class,
                "@SchemaTest on " + HERE + "NeitherCase: neither database nor migrations is given; database = \"name in"
                        + " pgassay.yaml\", or migrations = \"folder\"");
    }

    @Test
    void imageAndImages() {
        assertMisuse(
                ImageAndImagesCase.class,
                "@SchemaTest on " + HERE + "ImageAndImagesCase: image and images contradict each other; keep one");
        assertMisuse(
                SameImagesCase.class, "@SchemaTest on " + HERE + "SameImagesCase: images has one image twice: b, b");
    }

    @Test
    void aDatabaseThatIsNotConfigured() {
        assertMisuse(
                MisspeltCase.class,
                "@SchemaTest on " + HERE + "MisspeltCase: pgassay.yaml  has no database 'archon-pls'; did you mean"
                        + " 'archon-plus'? (configured: self-evolution, singularity, trading-rag, agent-prompt-train,"
                        + " archon-plus)");
    }

    @Test
    void aPathThatIsNotThere() {
        assertMisuse(
                NoConfigCase.class,
                "@SchemaTest on " + HERE + "NoConfigCase: config = \"no/pgassay.yaml\" does not exist ("
                        + Path.of("no/pgassay.yaml").toAbsolutePath() + ")");
        assertMisuse(
                NoFolderCase.class,
                "@SchemaTest on " + HERE + "NoFolderCase: migrations = \"src/test/resources/nowhere\" does not exist ("
                        + Path.of("src/test/resources/nowhere").toAbsolutePath() + ")");
        assertMisuse(
                NotOnClassPathCase.class,
                "@SchemaTest on " + HERE
                        + "NotOnClassPathCase: migrations = \"classpath:nowhere\" is not on the class path");
        assertMisuse(
                RegisteredCase.class,
                "SchemaExtension in " + HERE + "RegisteredCase: migrations = \"nowhere\" does not exist ("
                        + Path.of("nowhere").toAbsolutePath() + ")");
    }

    @Test
    void whatBelongsToTheOtherForm() {
        assertMisuse(
                ConfigWithoutDatabaseCase.class,
                "@SchemaTest on " + HERE + "ConfigWithoutDatabaseCase: config is given without database");
        assertMisuse(
                ListedWithoutOrderCase.class,
                "@SchemaTest on " + HERE
                        + "ListedWithoutOrderCase: naming = LISTED needs order: the files in their order");
    }

    @Test
    void aFolderWithoutMigrations() {
        assertThat(Kit.failure(Kit.run(NoMigrationsCase.class)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageStartingWith("@SchemaTest on " + HERE
                        + "NoMigrationsCase: migrations in src/test/resources/dev/pgassay/junit/expected: ");
    }

    @Test
    void twoAnnotationsThatSayDifferentThings() {
        assertMisuse(
                TwiceCase.class,
                "@SchemaTest on " + HERE + "TwiceCase: it stands there 2 times and says different things (@OneSchema,"
                        + " @OtherSchema); keep one");
    }

    @Test
    void theExtensionAlone() {
        assertMisuse(
                WithoutAnnotationCase.class,
                "SchemaExtension on " + HERE + "WithoutAnnotationCase: it takes @SchemaTest to say which migrations; or"
                        + " register SchemaExtension.database(…).build() in a field");
    }

    @Test
    void theAnnotationAndAnExtensionInAField() {
        assertMisuse(
                AnnotatedAndRegisteredCase.class,
                "@SchemaTest on " + HERE + "AnnotatedAndRegisteredCase and a SchemaExtension in " + HERE
                        + "AnnotatedAndRegisteredCase both give it a database; keep one");
        assertMisuse(
                RegisteredAroundCase.class,
                "@SchemaTest on " + HERE + "RegisteredAroundCase$Inside (through @OneSchema) and a SchemaExtension in "
                        + HERE + "RegisteredAroundCase$Inside both give it a database; keep one");
    }

    @Test
    void imagesAndParameters() {
        assertMisuse(
                ParameterizedImagesCase.class,
                "@SchemaTest on " + HERE + "ParameterizedImagesCase: images and @ParameterizedClass both say how often"
                        + " the class runs; keep one, or have a class for each image");
    }

    @Test
    void filesThatAreNoMigrations() {
        assertMisuse(
                NotMigrationsCase.class,
                "@SchemaTest on " + HERE
                        + "NotMigrationsCase: migrations in src/test/resources/dev/pgassay/junit/others:"
                        + " 3 problems\n  undo.sqll is named under notMigrations and does not exist; nearest is undo.sql"
                        + "\n  missing number 2, before 003_later.sql; declare the gap with its reason, or put the files"
                        + " back (gaps are declared in pgassay.yaml)\n  undo.sql is no migration (numbered: 001_name.sql, 001-name.sql)"
                        + " and is not named under notMigrations; nearest is undo.sqll");
    }

    @Test
    void committedWithoutAConnection() {
        assertMisuse(
                CommittedClassCase.class,
                "@Committed on " + HERE + "CommittedClassCase: nothing in the class has a parameter of type"
                        + " java.sql.Connection");
        assertMisuse(
                CommittedMethodCase.class,
                "@Committed on " + HERE
                        + "CommittedMethodCase.test(): neither the method nor what comes before it has a"
                        + " parameter of type java.sql.Connection");
        assertMisuse(
                CommittedParameterCase.class,
                "@Committed on a parameter of type java.lang.String of " + HERE + "CommittedParameterCase.test(): it is"
                        + " about parameters of type java.sql.Connection");
    }

    private static void assertMisuse(Class<?> type, String message) {
        assertThat(Kit.failure(Kit.run(type)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(message);
    }
}
