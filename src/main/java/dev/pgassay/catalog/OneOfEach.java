package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Lets equal texts be one: of names, numbers and letters a catalog has many alike, and they are what fills the memory. It knows the
 * texts that it was given lately, no more.
 */
public final class OneOfEach {

    private static final int KNOWN = 4096;

    private final @Nullable String[] texts = new String[KNOWN];

    /** The text that was given before, if it is equal; else this one. */
    public String of(String text) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 12) & KNOWN - 1;
        String known = texts[place];
        if (text.equals(known)) {
            return known;
        }
        texts[place] = text;
        return text;
    }
}
