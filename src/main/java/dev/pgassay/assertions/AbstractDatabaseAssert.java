package dev.pgassay.assertions;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import java.util.function.Consumer;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what belongs to the whole database.
 *
 * @param <SELF> the class of the assertion
 * @since 0.1.0
 */
public abstract class AbstractDatabaseAssert<SELF extends AbstractDatabaseAssert<SELF>>
        extends AbstractServerAssert<SELF> {

    AbstractDatabaseAssert(@Nullable Catalog actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Leads to the extension of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final ExtensionAssert extension(String name) {
        return lead(Noun.EXTENSION, name);
    }

    /**
     * Asserts that there is an extension of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasExtension(String name) {
        return exists(Kind.EXTENSION, name);
    }

    /**
     * Asserts that there is no extension of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoExtension(String name) {
        return isAbsent(Kind.EXTENSION, name);
    }

    /**
     * Asserts that there are these extensions and no others; no name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyExtensions(String... names) {
        return only(Kind.EXTENSION, names);
    }

    /**
     * Asserts that there is an extension of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasExtensionSatisfying(String name, Consumer<? super ExtensionAssert> requirements) {
        return satisfying(Noun.EXTENSION, name, requirements);
    }

    /**
     * Leads to the schema of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final SchemaAssert schema(String name) {
        return lead(Noun.SCHEMA, name);
    }

    /**
     * Asserts that there is a schema of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasSchema(String name) {
        return exists(Kind.SCHEMA, name);
    }

    /**
     * Asserts that there is no schema of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoSchema(String name) {
        return isAbsent(Kind.SCHEMA, name);
    }

    /**
     * Asserts that there are these schemas and no others; no name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlySchemas(String... names) {
        return only(Kind.SCHEMA, names);
    }

    /**
     * Asserts that there is a schema of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasSchemaSatisfying(String name, Consumer<? super SchemaAssert> requirements) {
        return satisfying(Noun.SCHEMA, name, requirements);
    }
}
