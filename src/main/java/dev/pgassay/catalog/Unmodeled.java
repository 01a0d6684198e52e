package dev.pgassay.catalog;

import java.util.List;

/**
 * Objects of a kind that pgassay does not read, so that a verdict can say so.
 *
 * @param kind the kind in words, {@code domain}
 * @param names their qualified names
 */
public record Unmodeled(String kind, List<String> names) {

    /** Copies the names. */
    public Unmodeled {
        names = List.copyOf(names);
    }

    /** Count, kind and names: {@code 2 of kind domain (public.email, public.url)}. */
    @Override
    public String toString() {
        return names.size() + " of kind " + kind + " (" + String.join(", ", names) + ")";
    }
}
