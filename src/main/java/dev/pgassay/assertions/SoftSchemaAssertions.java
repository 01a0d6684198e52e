package dev.pgassay.assertions;

import org.assertj.core.api.AutoCloseableSoftAssertions;

/**
 * Soft assertions for catalogs, and for all that AssertJ knows: everything that fails is reported at once, by
 * {@code assertAll()}, at the end of try-with-resources, or by AssertJ's {@code SoftAssertionsExtension}.
 *
 * @since 0.1.0
 */
public class SoftSchemaAssertions extends AutoCloseableSoftAssertions implements SchemaSoftAssertionsProvider {}
