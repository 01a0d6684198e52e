package dev.pgassay.expect;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Speller;
import dev.pgassay.catalog.Spelling;
import dev.pgassay.diff.ExpectedFact;
import dev.pgassay.finding.Position;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An expected fact, held against one object. */
record HeldFact(FactExpectation fact, String schema, CatalogObject object, Speller speller, VersionGap gap)
        implements ExpectedFact {

    /** The last item of a list of which only the beginning is stated. */
    private static final String MORE = "...";

    private static final Set<String> OPEN = Set.of("columns", "keys");

    @Override
    public String name() {
        return fact.fact().name();
    }

    @Override
    public boolean accepts(@Nullable Object actual) {
        Object value = fact.value();
        List<?> beginning = beginning(fact);
        if (beginning != null) {
            return actual instanceof List<?> list
                    && list.size() >= beginning.size()
                    && new HeldFact(fact.of(beginning), schema, object, speller, gap)
                            .accepts(list.subList(0, beginning.size()));
        }
        if (isOfAnotherLength(value, actual)) {
            return false;
        }
        Object spelled = spelledInItsSchema();
        if (spelled != null) {
            return fact.isPrinted(spelled, actual) || gap.isSame(fact, object, schema, actual);
        }
        if (fact.accepts(actual, schema) || isInParentheses(value, actual) || isAnotherName(value, actual)) {
            return true;
        }
        if (value == null || actual == null || fact.fact().spelling() == null) {
            return false;
        }
        return fact.isPrinted(speller.spell(object, fact.fact(), schema, value).value(), actual)
                || gap.isSame(fact, object, schema, actual);
    }

    /** However the server spells its items, a list has as many. */
    private static boolean isOfAnotherLength(@Nullable Object value, @Nullable Object actual) {
        return value instanceof List<?> written && actual instanceof List<?> read && written.size() != read.size();
    }

    /** What is stated of a list: all of it, or what stands before {@code ...}. */
    static @Nullable Object stated(FactExpectation fact) {
        List<?> beginning = beginning(fact);
        return beginning == null ? fact.value() : beginning;
    }

    /** What stands before {@code ...}, behind which there may be more; null where the list is whole. */
    private static @Nullable List<?> beginning(FactExpectation fact) {
        return fact.value() instanceof List<?> list
                        && OPEN.contains(fact.fact().name())
                        && list.size() > 1
                        && MORE.equals(list.get(list.size() - 1))
                ? list.subList(0, list.size() - 1)
                : null;
    }

    /**
     * What is printed without a schema is public's, while the schema in question may have one of the same name: there only the
     * server can say, where one is at hand.
     */
    private @Nullable Object spelledInItsSchema() {
        Object value = fact.value();
        return value == null || fact.fact().spelling() == null || schema.equals("public")
                ? null
                : speller.spell(object, fact.fact(), schema, value).value();
    }

    /** A type of PostgreSQL's own has several names, and no server is needed to know them. */
    private boolean isAnotherName(@Nullable Object value, @Nullable Object actual) {
        Spelling spelling = fact.fact().spelling();
        return value instanceof String text
                && (spelling == Spelling.TYPE
                        ? TypeNames.canonical(text).equals(actual)
                        : spelling == Spelling.RESULT && TypeNames.result(text).equals(actual));
    }

    /** Conditions are printed in parentheses; one that is whole without them means the same. */
    private boolean isInParentheses(@Nullable Object value, @Nullable Object actual) {
        Spelling spelling = fact.fact().spelling();
        return (spelling == Spelling.CONDITION || spelling == Spelling.WHEN)
                && value instanceof String text
                && ("(" + text + ")").equals(actual)
                && isBalanced(text);
    }

    private static boolean isBalanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return depth == 0;
    }

    @Override
    public @Nullable Object shown() {
        Object value = fact.value();
        return value != null && value.equals(fact.fact().of(object))
                ? Objects.requireNonNullElse(spelledInItsSchema(), value)
                : new ShownValue(fact.fact(), schema, object, speller).of(value);
    }

    @Override
    public @Nullable Position declaredAt() {
        return fact.position();
    }
}
