package dev.pgassay.assertions;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Speller;
import dev.pgassay.expect.CatalogRule;
import dev.pgassay.expect.Check;
import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a catalog.
 *
 * <p>Names are given as they are, without quotes, {@code "Users"}; with the schema in front where it is not the one in
 * question, {@code "auth.users"}. A part that has a dot in it stands in double quotes, {@code "public.\"a.b\""}.
 *
 * @since 0.1.0
 */
public class CatalogAssert extends AbstractSchemaCodeAssert<CatalogAssert> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public CatalogAssert(@Nullable Catalog actual) {
        super(actual, CatalogAssert.class);
    }

    /**
     * Leads to the same catalog, with unqualified names looked up in this schema; it is {@code public} before.
     *
     * @throws AssertionError when there is no such schema
     */
    @CheckReturnValue
    public final CatalogAssert inSchema(String schema) {
        SchemaAssert there = schema(schema);
        return again(context().inSchema(Identifiers.parts(schema).get(0)), there.isMissing() ? null : actual);
    }

    /** Leads to the same catalog, with what is written by hand spelled by this speller, a {@code ServerSpeller}. */
    @CheckReturnValue
    public final CatalogAssert spelledBy(Speller speller) {
        return again(context().spelledBy(Given.value("speller", speller)), actual);
    }

    /**
     * Leads to an object of any kind: {@code object(Kind.SEQUENCE, "documents_id_seq")}. What belongs to a table is named
     * with it, {@code object(Kind.COLUMN, "documents.id")}.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final CatalogObjectAssert object(Kind kind, String name) {
        return lead(Noun.ANY, kind, name);
    }

    /**
     * Asserts that there is an object of this kind and name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public CatalogAssert hasObject(Kind kind, String name) {
        return exists(kind, name);
    }

    /**
     * Asserts that there is no object of this kind and name.
     *
     * @throws AssertionError when there is one
     */
    public CatalogAssert hasNoObject(Kind kind, String name) {
        return isAbsent(kind, name);
    }

    /**
     * Asserts that there are these objects of a kind and no others, in the database or the schema in question.
     *
     * @throws AssertionError when one is missing or another is there
     * @throws IllegalArgumentException when the kind belongs to a table: its exact set is asserted there
     */
    public CatalogAssert hasOnlyObjects(Kind kind, String... names) {
        Given.value("kind", kind);
        if (kind.place() == Kind.Place.RELATION) {
            throw new IllegalArgumentException(
                    kind.plural() + " belong to a table: assertThat(catalog).table(…).hasOnly…");
        }
        return only(kind, names);
    }

    /**
     * Asserts that all is as expected, {@code Expectations.load(Path.of("expected-schema/rag"))}.
     *
     * @throws AssertionError with everything that is not, and what cannot be seen: a catalog holds no rows
     */
    public CatalogAssert meets(Expectations expectations) {
        Given.value("expectations", expectations);
        if (isMissing()) {
            return this;
        }
        List<Finding> findings = new ArrayList<>(
                Check.run(actual, expectations, context().speller()).findings());
        expectations.rows().stream()
                .map(rows -> Finding.unknown(
                        "rows of",
                        rows.table().toString(),
                        rows.position(),
                        "a catalog holds no rows; Assay.scratch(connection, expectations) looks at them"))
                .forEach(findings::add);
        return report(findings);
    }

    /**
     * Asserts rules for all objects at once, {@code tables().should(havePrimaryKey())}.
     *
     * @throws AssertionError with everything that is not so
     * @throws IllegalArgumentException when no rule is given
     */
    public CatalogAssert obeys(CatalogRule... rules) {
        if (Given.value("rules", rules).length == 0) {
            throw new IllegalArgumentException("no rule is given, so nothing would be looked at");
        }
        return isMissing()
                ? this
                : report(Arrays.stream(rules)
                        .map(rule -> Given.value("each rule", rule))
                        .flatMap(rule -> rule.findings(actual).stream())
                        .toList());
    }

    private CatalogAssert again(Context context, @Nullable Catalog catalog) {
        return described(context.start(catalog));
    }
}
