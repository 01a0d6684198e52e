package dev.pgassay.junit;

import dev.pgassay.scratch.Naming;
import dev.pgassay.scratch.Platform;
import dev.pgassay.scratch.TransactionMode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a scratch database with its migrations applied.
 *
 * <pre>{@code
 * @SchemaTest(database = "rag")
 * class RagSchemaTest {
 *
 *     @Test
 *     void documents(Catalog catalog) {
 *         assertThat(catalog).table("documents").hasPrimaryKey("id");
 *     }
 * }
 * }</pre>
 *
 * <p>Constructors, lifecycle methods and tests may have parameters of the types {@link dev.pgassay.catalog.Catalog},
 * {@link javax.sql.DataSource}, {@link java.sql.Connection}, {@link dev.pgassay.expect.Expectations} and
 * {@link dev.pgassay.finding.Verdict}, and SchemaCrawler's own catalog. Nested classes share the database of the class around them; a composed annotation may carry this
 * one.
 *
 * <p>Paths are relative to the project's base directory, or start with {@code classpath:}. Whatever is declared wrongly fails the class
 * with an {@link org.junit.jupiter.api.extension.ExtensionConfigurationException} that names the annotation and the class.
 *
 * @since 0.1.0
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ClassTemplate
@ExtendWith({SchemaExtension.class, ImageInvocations.class})
public @interface SchemaTest {

    /**
     * The name of a database in {@code pgassay.yaml}; then its migrations and expectations are those of the configuration.
     *
     * @since 0.1.0
     */
    String database() default "";

    /**
     * The configuration that has {@link #database()}.
     *
     * @since 0.1.0
     */
    String config() default Declaration.CONFIG;

    /**
     * The folder of the migrations, {@code src/main/resources/db/migration} or {@code classpath:db/migration}; instead of
     * {@link #database()}.
     *
     * @since 0.1.0
     */
    String migrations() default "";

    /**
     * The file or folder of the expectations, for parameters of type {@code Expectations} and {@code Verdict}; with {@link #database()}
     * it takes the place of the configuration's.
     *
     * @since 0.1.0
     */
    String expected() default "";

    /**
     * What the host gives before the first migration runs; with {@link #migrations()} only.
     *
     * @since 0.1.0
     */
    Platform platform() default Platform.PLAIN;

    /**
     * How the files are named; with {@link #migrations()} only.
     *
     * @since 0.1.0
     */
    Naming naming() default Naming.FLYWAY;

    /**
     * The files in their order, for {@link Naming#LISTED}.
     *
     * @since 0.1.0
     */
    String[] order() default {};

    /**
     * Files in the folder that are no migrations, such as rollback scripts; with {@link #migrations()} only.
     *
     * @since 0.1.0
     */
    String[] notMigrations() default {};

    /**
     * Where transactions begin and end; with {@link #migrations()} only.
     *
     * @since 0.1.0
     */
    TransactionMode transaction() default TransactionMode.PER_FILE;

    /**
     * The image for containers, {@code pgvector/pgvector:pg17}; otherwise {@code pgassay.scratch.image} decides.
     *
     * @since 0.1.0
     */
    String image() default "";

    /**
     * Several images, instead of {@link #image()}: the class runs once on each, always in a container.
     *
     * @since 0.1.0
     */
    String[] images() default {};

    /**
     * Who shares a database.
     *
     * @since 0.1.0
     */
    Isolation isolation() default Isolation.CLASS;

    /**
     * What becomes of the class where there is no container engine.
     *
     * @since 0.1.0
     */
    WithoutEngine withoutEngine() default WithoutEngine.EMBEDDED;
}
