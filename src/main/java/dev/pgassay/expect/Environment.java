package dev.pgassay.expect;

import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import org.jspecify.annotations.Nullable;

/** What differs from one environment to the next by design, so that it is compared only on request. */
public enum Environment {
    /** Whose the objects are. */
    OWNERS,
    /** Who may do what with them, and with those yet to be made. */
    PRIVILEGES,
    /** The roles of the server, and whom they are on others. */
    ROLES,
    /** What is set for roles. */
    SETTINGS,
    /** In which order tables have their columns. */
    COLUMN_ORDER,
    /** The versions of extensions: which ones there are to install is the server's. */
    VERSIONS,
    /** Where and how the database was made: its encoding, what is set for it, tablespaces. */
    SERVER;

    /** What objects of a kind are part of, or null when they are the schema itself. */
    static @Nullable Environment of(Kind kind) {
        return switch (kind) {
            case ROLE, USER_MAPPING -> ROLES;
            case DEFAULT_PRIVILEGE, SYSTEM_PRIVILEGE, CONFIGURATION_PARAMETER -> PRIVILEGES;
            case DATABASE, TABLESPACE -> SERVER;
            default -> null;
        };
    }

    /** What a fact is part of, or null when it is the schema itself. */
    static @Nullable Environment of(Kind kind, FactType fact) {
        return switch (fact.name()) {
            case "owner" -> OWNERS;
            case "privileges", "identity_sequence_privileges" -> PRIVILEGES;
            case "version" -> kind == Kind.COLLATION ? SERVER : kind == Kind.EXTENSION ? VERSIONS : null;
            case "outdated" -> SERVER;
            case "column_order" -> COLUMN_ORDER;
            case "configuration", "configuration_in_database" -> kind == Kind.ROLE ? SETTINGS : null;
            default -> null;
        };
    }
}
