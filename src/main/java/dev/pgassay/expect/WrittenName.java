package dev.pgassay.expect;

import org.jspecify.annotations.Nullable;

/**
 * The name of something that lives in a schema: with the schema, {@code auth.users}, or without it.
 *
 * @param schema the schema
 * @param name the name without it
 */
record WrittenName(@Nullable String schema, String name) {

    /** Takes a name apart; one without a schema lives in the given one. */
    static WrittenName of(String written, @Nullable String schema) {
        int dot = written.indexOf('.');
        int parenthesis = written.indexOf('(');
        // the types of a routine's arguments have schemas of their own
        boolean qualified = dot > 0 && (parenthesis < 0 || dot < parenthesis);
        return qualified
                ? new WrittenName(written.substring(0, dot), written.substring(dot + 1))
                : new WrittenName(schema, written);
    }
}
