package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/** Says how the server prints what somebody wrote by hand. */
@FunctionalInterface
public interface Speller {

    /** Knows no server: says nothing. */
    Speller NONE = (object, fact, schema, written) -> new Answer(null, null);

    /**
     * What the server made of a text.
     *
     * @param value the value as the server prints it, or null when it cannot say
     * @param error why it cannot, in the server's words, or null
     */
    record Answer(@Nullable Object value, @Nullable String error) {}

    /**
     * Spells a value that was written by hand.
     *
     * @param object the object as it was read
     * @param fact the fact in question
     * @param schema the schema in which unqualified names are looked up first
     * @param written the value as it was written
     */
    Answer spell(CatalogObject object, FactType fact, String schema, Object written);
}
