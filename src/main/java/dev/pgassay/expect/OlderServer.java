package dev.pgassay.expect;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.NotNullConstraint;
import dev.pgassay.catalog.Sequence;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an older server does not keep, or does otherwise by itself, so that a difference from a newer one's says nothing. */
final class OlderServer {

    private static final int SEQUENCES_PERSISTENCE_SINCE = 15;
    private static final int PUBLIC_CLOSED_SINCE = 15;
    private static final int RUN_AS_OWNER_SINCE = 16;
    private static final int DOMAINS_NOT_NULL_NAMED_SINCE = 17;
    private static final int MAINTAIN_SINCE = 17;
    private static final int STREAMING_BY_DEFAULT_SINCE = 18;
    private static final String MAINTAIN = "maintain";

    /** What GRANT ALL gives on a table before there was MAINTAIN. */
    private static final Set<String> ALL =
            Set.of("select", "insert", "update", "delete", "truncate", "references", "trigger");

    private OlderServer() {}

    /** Whether the two values are what each server makes of one statement. */
    static boolean isSame(
            CatalogObject object,
            FactType fact,
            @Nullable Object older,
            int before,
            @Nullable Object newer,
            int since) {
        Kind kind = object.kind();
        if (fact.isPrivileges()
                && lies(MAINTAIN_SINCE, before, since)
                && Objects.equals(older, withoutImplied(newer, owner(object)))) {
            return true;
        }
        return switch (kind) {
            case SUBSCRIPTION ->
                switch (fact.name()) {
                    case "run_as_owner" ->
                        lies(RUN_AS_OWNER_SINCE, before, since); // what it did always, it does on request
                    case "streaming" ->
                        lies(STREAMING_BY_DEFAULT_SINCE, before, since)
                                && "off".equals(older)
                                && "parallel".equals(newer);
                    default -> false;
                };
            case SCHEMA ->
                object.name().simple().equals("public")
                        && lies(PUBLIC_CLOSED_SINCE, before, since)
                        && isPublicByDefault(fact, older, newer);
            case DOMAIN ->
                fact.name().equals("not_null_constraint") && lies(DOMAINS_NOT_NULL_NAMED_SINCE, before, since);
            // one that belongs to an unlogged table is unlogged by itself; of an older server it is not known
            case SEQUENCE ->
                fact.name().equals("persistence")
                        && lies(SEQUENCES_PERSISTENCE_SINCE, before, since)
                        && ((Sequence) object).ownedBy() != null;
            case COLUMN ->
                fact.name().equals("identity_sequence")
                        && lies(SEQUENCES_PERSISTENCE_SINCE, before, since)
                        && withoutPersistence(older).equals(withoutPersistence(newer));
            default -> false;
        };
    }

    /** Everyone could create in schema public; since then it is the database owner's. */
    private static boolean isPublicByDefault(FactType fact, @Nullable Object older, @Nullable Object newer) {
        return switch (fact.name()) {
            case "owner" -> "pg_database_owner".equals(newer);
            case "privileges" ->
                Map.of("public", Set.of("create", "usage")).equals(older)
                        && Map.of("public", Set.of("usage")).equals(newer);
            default -> false;
        };
    }

    /** Why a value can neither hold nor fail on a server of this version, or null when it can. */
    static @Nullable String neither(FactType fact, @Nullable Object expected, @Nullable Object actual, int major) {
        return fact.isPrivileges()
                        && major < MAINTAIN_SINCE
                        && !Objects.equals(expected, actual)
                        && without(expected, Set.of(), true).equals(without(actual, Set.of(), true))
                ? "PostgreSQL " + major + " has no privilege MAINTAIN"
                : null;
    }

    /** Whether a constraint says no more than its column does, of which every server keeps that it takes no null. */
    static boolean isColumns(CatalogObject object) {
        return object instanceof NotNullConstraint constraint
                && constraint.valid()
                && !constraint.noInherit()
                && constraint.comment() == null;
    }

    /** Whether an expected constraint says no more than its column does. */
    static boolean isColumns(ObjectExpectation expected) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        expected.facts().forEach(fact -> facts.put(fact.fact().name(), fact.value()));
        return expected.kind() == Kind.NOT_NULL_CONSTRAINT
                && !Boolean.FALSE.equals(facts.get("valid"))
                && !Boolean.TRUE.equals(facts.get("no_inherit"))
                && facts.get("comment") == null;
    }

    private static boolean lies(int version, int before, int since) {
        return before < version && version <= since;
    }

    private static String owner(CatalogObject object) {
        return PrivilegeWords.owner(object).orElse("");
    }

    /** Privileges without the MAINTAIN that came with ALL, or to an owner. */
    private static Map<String, Set<String>> withoutImplied(@Nullable Object privileges, String owner) {
        return without(privileges, Set.of(owner), false);
    }

    private static Map<String, Set<String>> without(@Nullable Object privileges, Set<String> owners, boolean always) {
        Map<String, Set<String>> rest = new TreeMap<>();
        if (privileges instanceof Map<?, ?> map) {
            map.forEach((grantee, granted) -> {
                Set<String> words = new TreeSet<>();
                ((Set<?>) granted).forEach(word -> words.add(word.toString()));
                for (String how : howGranted(words)) {
                    boolean all = ALL.stream().allMatch(word -> words.contains(word + how));
                    if (always || all || owners.contains(grantee.toString())) {
                        words.remove(MAINTAIN + how);
                    }
                }
                if (!words.isEmpty()) {
                    rest.put(grantee.toString(), words);
                }
            });
        }
        return rest;
    }

    /** What stands behind privileges: nothing, a grant option, who granted it. */
    private static Set<String> howGranted(Set<String> words) {
        return words.stream()
                .filter(word -> word.startsWith(MAINTAIN))
                .map(word -> word.substring(MAINTAIN.length()))
                .collect(Collectors.toSet());
    }

    private static Map<Object, Object> withoutPersistence(@Nullable Object options) {
        Map<Object, Object> rest = new HashMap<>();
        if (options instanceof Map<?, ?> map) {
            rest.putAll(map);
        }
        rest.remove("persistence");
        return rest;
    }
}
