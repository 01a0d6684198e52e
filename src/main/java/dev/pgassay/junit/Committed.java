package dev.pgassay.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is done through a {@link java.sql.Connection} parameter is committed after the test instead of rolled back.
 *
 * <p>On a parameter it holds for that connection, on a method for those of the method, on a class for all of them. Auto-commit is off
 * either way; the test may commit earlier by itself. What is committed stays in the database for the tests that share it.
 *
 * <p>Where there is no {@code Connection} that it could be about, the class fails with an
 * {@link org.junit.jupiter.api.extension.ExtensionConfigurationException}.
 *
 * @since 0.1.0
 */
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface Committed {}
