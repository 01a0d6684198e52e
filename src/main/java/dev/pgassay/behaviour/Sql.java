package dev.pgassay.behaviour;

import org.jspecify.annotations.Nullable;

/** Pieces of SQL. */
final class Sql {

    private Sql() {}

    /** A value without a type: the server takes it for what stands there, as it takes any quoted text. */
    static String literal(@Nullable String text) {
        return text == null ? "null" : "'" + text.replace("'", "''") + "'";
    }
}
