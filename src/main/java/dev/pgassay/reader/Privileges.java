package dev.pgassay.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Who may do what: for each object the privileges of everyone but the owner, whose own are all unless shown. */
final class Privileges {

    private static final long EVERYONE = 0;
    private static final String NONE = "none";

    /** What one role has from another; of one privilege there may be several, each from another role. */
    private record Held(String privilege, boolean grantable, long grantor) {}

    private record Access(String sort, long owner, Map<Long, Set<Held>> byGrantee) {

        Set<Held> of(long grantee) {
            return byGrantee.getOrDefault(grantee, Set.of());
        }
    }

    private final Map<Names.Part, Access> byObject = new HashMap<>();

    void add(Row row) {
        Names.Part object = new Names.Part(row.oid("catalog"), row.oid("oid"), row.number("part"));
        String sort = row.text("sort");
        Access access = byObject.computeIfAbsent(
                // what owners have by nature is no object's
                object.catalog() == 0 ? byNature(sort) : object,
                key -> new Access(sort, row.oid("owner"), new HashMap<>()));
        if (row.get("grantee") != null) {
            String privilege = row.text("privilege").toLowerCase(Locale.ROOT);
            access.byGrantee()
                    .computeIfAbsent(row.oid("grantee"), grantee -> new HashSet<>())
                    .add(new Held(privilege, row.flag("grantable"), row.oid("grantor")));
        }
    }

    private static Names.Part byNature(String sort) {
        return new Names.Part(0, sort.charAt(0), 0);
    }

    /** The privileges by the grantee's name, {@code public} for everyone. */
    Map<String, Set<String>> of(Names.Part object, LongFunction<String> roles) {
        Access access = byObject.get(object);
        if (access == null) {
            return Map.of();
        }
        Map<String, Set<String>> privileges = new TreeMap<>();
        access.byGrantee()
                .forEach((grantee, held) -> privileges.put(
                        grantee == EVERYONE ? "public" : roles.apply(grantee), shown(held, access.owner(), roles)));
        Set<String> byNature = ownersByNature(access.sort());
        if (!byNature.isEmpty()) {
            Set<String> owners = shownOfOwner(access, byNature, roles);
            String owner = roles.apply(access.owner());
            if (owners.isEmpty()) {
                privileges.remove(owner);
            } else {
                privileges.put(owner, owners);
            }
        }
        return privileges;
    }

    /** What differs from what an owner has by nature: that it has less, and what others have granted it. */
    private static Set<String> shownOfOwner(Access access, Set<String> byNature, LongFunction<String> roles) {
        Set<Held> own = new HashSet<>();
        Set<Held> others = new HashSet<>();
        for (Held held : access.of(access.owner())) {
            (held.grantor() == access.owner() ? own : others).add(held);
        }
        Set<String> shown = shown(others, access.owner(), roles);
        if (own.isEmpty()) {
            shown.add(NONE);
        } else if (!privileges(own).containsAll(byNature)) {
            shown.addAll(shown(own, access.owner(), roles));
        }
        return shown;
    }

    /** Empty where an owner has nothing for being the owner: a column's is the table's. */
    private Set<String> ownersByNature(String sort) {
        Access access = byObject.get(byNature(sort));
        return access == null ? Set.of() : privileges(access.of(access.owner()));
    }

    private static Set<String> privileges(Set<Held> held) {
        return held.stream().map(Held::privilege).collect(Collectors.toSet());
    }

    /** In the words of GRANT; who granted it is said where it was not the owner, as which most are granted. */
    private static Set<String> shown(Set<Held> held, long owner, LongFunction<String> roles) {
        Set<String> shown = new TreeSet<>();
        for (Held each : held) {
            String option = each.grantable() ? " with grant option" : "";
            String grantor = each.grantor() == owner ? "" : " granted by " + roles.apply(each.grantor());
            shown.add(each.privilege() + option + grantor);
        }
        return shown;
    }
}
