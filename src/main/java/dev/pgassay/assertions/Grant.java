package dev.pgassay.assertions;

import java.util.Set;

/**
 * What one role is granted on one object.
 *
 * @param on kind and name of the object, {@code table public.documents}
 * @param role the role; {@code public} is everyone
 * @param privileges what it is granted, {@code select}, {@code insert with grant option}, {@code update granted by
 *     editor} where it was not the owner that granted it
 * @since 0.1.0
 */
public record Grant(String on, String role, Set<String> privileges) {

    /** Copies the privileges. */
    public Grant {
        privileges = Set.copyOf(privileges);
    }
}
