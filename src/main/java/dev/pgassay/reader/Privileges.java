package dev.pgassay.reader;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;

/** Who may do what: for each object the privileges of everyone but the owner, whose own are all unless shown. */
final class Privileges {

    private static final long EVERYONE = 0;
    private static final String NONE = "none";

    private record Access(String sort, long owner, Map<Long, Map<String, Boolean>> byGrantee) {}

    private final Map<Names.Part, Access> byObject = new HashMap<>();

    void add(Row row) {
        Names.Part object = new Names.Part(row.oid("catalog"), row.oid("oid"), row.number("part"));
        String sort = row.text("sort");
        Access access = byObject.computeIfAbsent(
                // what owners have by nature is no object's
                object.catalog() == 0 ? byNature(sort) : object,
                key -> new Access(sort, row.oid("owner"), new HashMap<>()));
        if (row.get("grantee") != null) {
            // several roles may have granted the same; one grant option is enough
            access.byGrantee()
                    .computeIfAbsent(row.oid("grantee"), grantee -> new HashMap<>())
                    .merge(row.text("privilege").toLowerCase(Locale.ROOT), row.flag("grantable"), Boolean::logicalOr);
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
        Set<String> byNature = ownersByNature(access.sort());
        access.byGrantee().forEach((grantee, held) -> {
            boolean all = grantee == access.owner()
                    && !byNature.isEmpty()
                    && held.keySet().containsAll(byNature);
            if (!all) {
                privileges.put(grantee == EVERYONE ? "public" : roles.apply(grantee), shown(held));
            }
        });
        if (!byNature.isEmpty() && !access.byGrantee().containsKey(access.owner())) {
            privileges.put(roles.apply(access.owner()), Set.of(NONE));
        }
        return privileges;
    }

    /** Empty where an owner has nothing for being the owner: a column's is the table's. */
    private Set<String> ownersByNature(String sort) {
        Access access = byObject.get(byNature(sort));
        return access == null
                ? Set.of()
                : access.byGrantee().getOrDefault(access.owner(), Map.of()).keySet();
    }

    private static Set<String> shown(Map<String, Boolean> held) {
        Set<String> shown = new TreeSet<>();
        held.forEach((privilege, grantable) -> shown.add(grantable ? privilege + " with grant option" : privilege));
        return shown;
    }
}
