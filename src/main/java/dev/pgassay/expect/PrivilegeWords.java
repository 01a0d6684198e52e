package dev.pgassay.expect;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.DefaultPrivilege;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ServerVersion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The privileges that there are on objects of each kind, in the words of GRANT. */
public final class PrivilegeWords {

    private static final String OPTION = " with grant option";
    private static final String GRANTED_BY = " granted by ";
    private static final String MAINTAIN = "maintain";
    private static final int MAINTAIN_SINCE = 17;

    /** The words of GRANT, and behind them a role, which is named as it is. */
    private static final Pattern WRITTEN =
            Pattern.compile("(.*?)(?:\\s+granted\\s+by\\s(.+))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What is shown of an owner from whom all was revoked. */
    private static final String NONE = "none";

    private static final List<String> RELATION =
            List.of("select", "insert", "update", "delete", "truncate", "references", "trigger", MAINTAIN);
    private static final List<String> SEQUENCE = List.of("usage", "select", "update");
    private static final List<String> SCHEMA = List.of("create", "usage");

    /** Of objects of several sorts. */
    private static final List<String> ANY = Stream.concat(RELATION.stream(), Stream.of("usage", "execute", "create"))
            .toList();

    private PrivilegeWords() {}

    /** The privileges on objects of a kind, in the order of the manual. */
    static List<String> of(Kind kind) {
        return switch (kind) {
            case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> RELATION;
            case COLUMN -> List.of("select", "insert", "update", "references");
            case SEQUENCE -> SEQUENCE;
            case ROUTINE -> List.of("execute");
            case SCHEMA -> SCHEMA;
            case DATABASE -> List.of("create", "connect", "temporary");
            case TABLESPACE -> List.of("create");
            case CONFIGURATION_PARAMETER -> List.of("set", "alter system");
            case DEFAULT_PRIVILEGE, SYSTEM_PRIVILEGE -> ANY;
            default -> List.of("usage");
        };
    }

    /** What it is that a fact says who may do what with: the object, or the sequence behind it. */
    static Kind subject(Kind kind, FactType fact) {
        return fact.name().startsWith("identity_sequence") ? Kind.SEQUENCE : kind;
    }

    /**
     * A privilege as the catalog has it, {@code select with grant option} for {@code SELECT WITH GRANT OPTION}.
     *
     * @throws IllegalArgumentException when there is no such privilege on objects of this kind
     */
    public static String read(Kind kind, String written) {
        return find(kind, written)
                .orElseThrow(() -> new IllegalArgumentException("privileges of " + kind.withArticle()
                        + " must be some of " + allowed(kind) + ", found '" + written + "'"));
    }

    /** The same, or nothing when there is no such privilege. */
    static Optional<String> find(Kind kind, String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String word = parts.group(1).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        String grantor = parts.group(2) == null ? "" : GRANTED_BY + parts.group(2);
        String privilege = word.endsWith(OPTION) ? word.substring(0, word.length() - OPTION.length()) : word;
        boolean there = of(kind).contains(privilege) || (word.equals(NONE) && grantor.isEmpty());
        return there ? Optional.of(word + grantor) : Optional.empty();
    }

    /** In words: {@code usage, create, each also 'with grant option'}. */
    static String allowed(Kind kind) {
        return String.join(", ", of(kind))
                + ", each also 'with grant option', and 'granted by' a role other than the owner";
    }

    /** The privilege with the right to grant it to others, whoever granted it. */
    public static String grantable(String privilege) {
        int grantor = privilege.indexOf(GRANTED_BY);
        String word = grantor < 0 ? privilege : privilege.substring(0, grantor);
        return word.endsWith(OPTION) ? privilege : word + OPTION + privilege.substring(word.length());
    }

    /** The privilege without the right to grant it to others, whoever granted it. */
    public static String notGrantable(String privilege) {
        int option = privilege.indexOf(OPTION);
        int grantor = privilege.indexOf(GRANTED_BY);
        return option < 0 || (grantor >= 0 && grantor < option)
                ? privilege
                : privilege.substring(0, option) + privilege.substring(option + OPTION.length());
    }

    /** Everyone is {@code public}, also in capitals. */
    public static String grantee(String role) {
        return role.equalsIgnoreCase("public") ? "public" : role;
    }

    /** The role that has all privileges on an object as long as nothing was revoked from it, or nothing. */
    public static Optional<String> owner(CatalogObject object) {
        if (object instanceof DefaultPrivilege defaults) {
            return defaults.schema() == null ? Optional.of(defaults.role()) : Optional.empty();
        }
        return object.kind().fact("owner").map(owner -> owner.of(object)).map(Object::toString);
    }

    /** All that an owner has on an object for being the owner. */
    public static Set<String> ofOwner(CatalogObject object, ServerVersion server) {
        Set<String> all = new TreeSet<>(object instanceof DefaultPrivilege defaults ? of(defaults) : of(object.kind()));
        if (server.major() < MAINTAIN_SINCE) {
            all.remove(MAINTAIN);
        }
        return all;
    }

    private static List<String> of(DefaultPrivilege defaults) {
        return switch (defaults.objects()) {
            case TABLES -> RELATION;
            case SEQUENCES -> SEQUENCE;
            case ROUTINES -> of(Kind.ROUTINE);
            case TYPES -> of(Kind.DOMAIN);
            case SCHEMAS -> SCHEMA;
            case LARGE_OBJECTS -> List.of("select", "update");
        };
    }
}
