package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Role;
import java.util.ArrayList;
import java.util.List;

/** Whose privileges and policies a role has without asking for them. */
final class Memberships {

    private static final String INHERIT = " inherit ";

    private Memberships() {}

    /** Everyone, a role, and what it is a member of and inherits from. */
    static List<String> of(Catalog catalog, String role) {
        List<String> all = new ArrayList<>(List.of("public", role));
        for (int i = 1; i < all.size(); i++) {
            catalog.find(Kind.ROLE, ObjectName.of(all.get(i)))
                    .map(Role.class::cast)
                    .ifPresent(found -> found.memberOf().stream()
                            .filter(member -> inherits(found, member))
                            .map(member -> member.replaceFirst(" with .*", ""))
                            .filter(member -> !all.contains(member))
                            .forEach(all::add));
        }
        return all;
    }

    /** What a membership does not say otherwise the role says. */
    private static boolean inherits(Role role, String member) {
        return member.contains(INHERIT) ? member.contains(INHERIT + "true") : role.inherits();
    }
}
