package dev.pgassay.assertions;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.PrivilegeWords;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What whom is granted on an object.
 *
 * @param context the catalog, and how it is looked at
 * @param object the object
 */
record Privileges(Context context, CatalogObject object) {

    /** What a role is granted, or nothing. */
    Optional<Grant> grant(String written) {
        String role = PrivilegeWords.grantee(written);
        return Optional.ofNullable(to(role)).map(privileges -> new Grant(on(), role, privileges));
    }

    /** Says that a role is granted nothing. */
    List<Finding> missing(String written) {
        String role = PrivilegeWords.grantee(written);
        List<Finding> unknown = unknown(role);
        Set<String> others = granted().keySet();
        String hint =
                others.isEmpty() ? "nothing is granted to anyone" : "there are grants to " + String.join(", ", others);
        return unknown.isEmpty() ? List.of(Finding.missing(grants(), role, List.of(), null, hint)) : unknown;
    }

    /** Says when a role is granted more or less than this. */
    List<Finding> exactly(String written, String... privileges) {
        String role = PrivilegeWords.grantee(written);
        Set<String> wanted = Arrays.stream(privileges)
                .map(privilege -> PrivilegeWords.read(object.kind(), Given.value("each privilege", privilege)))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Finding> unknown = unknown(role);
        Set<String> there = to(role);
        return unknown.isEmpty() ? compare(grants(), role, wanted, there == null ? Set.of() : there) : unknown;
    }

    /** Says when others are granted something than these. */
    List<Finding> onlyTo(String... roles) {
        Set<String> wanted = Arrays.stream(roles)
                .map(role -> PrivilegeWords.grantee(Given.value("each role", role)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = granted().keySet();
        return wanted.equals(there)
                ? List.of()
                : List.of(different(
                        object.kind().label(), object.shownName(), new Difference("grantees", wanted, there)));
    }

    static List<Finding> compare(String what, String role, Set<String> wanted, Set<String> there) {
        return wanted.equals(there)
                ? List.of()
                : List.of(different(what, role, new Difference("privileges", wanted, new TreeSet<>(there))));
    }

    private static Finding different(String kind, String name, Difference difference) {
        return Finding.different(kind, name, List.of(difference), null, null);
    }

    private @Nullable Set<String> to(String role) {
        Set<String> privileges = granted().get(role);
        boolean owner = PrivilegeWords.owner(object).filter(role::equals).isPresent();
        return privileges == null && owner
                ? PrivilegeWords.ofOwner(object, context.catalog().server())
                : privileges;
    }

    /** A role that is not there is granted nothing, and nothing would have been looked at. */
    private List<Finding> unknown(String role) {
        boolean known = role.equals("public")
                || role.startsWith("pg_") // PostgreSQL's own are not read
                || granted().containsKey(role)
                || context.catalog().all(Kind.ROLE).isEmpty()
                || context.catalog().find(Kind.ROLE, ObjectName.of(role)).isPresent();
        return known ? List.of() : new Members(context, null).missing(Kind.ROLE, Identifiers.quote(role));
    }

    private Map<String, Set<String>> granted() {
        return ((Map<?, ?>) Optional.ofNullable(fact("privileges")).orElseThrow())
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()),
                                entry -> ((Set<?>) entry.getValue())
                                        .stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new)),
                                (a, b) -> a,
                                TreeMap::new));
    }

    private @Nullable Object fact(String name) {
        return object.kind().fact(name).map(fact -> fact.of(object)).orElse(null);
    }

    private String grants() {
        return "grant on " + on() + " to";
    }

    private String on() {
        return object.kind().label() + " " + object.shownName();
    }
}
