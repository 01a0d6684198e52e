package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A role of the server; those that PostgreSQL brings along ({@code pg_monitor}) are left out.
 *
 * @param name what identifies it
 * @param login whether it may connect
 * @param superuser whether nothing is forbidden to it
 * @param inherits whether it has the privileges of the roles that it is a member of without asking for them
 * @param createsRoles whether it may create roles
 * @param createsDatabases whether it may create databases
 * @param replication whether it may start replication
 * @param bypassesRowSecurity whether no policy applies to it
 * @param connectionLimit how many connections it may have at once, or null for any number
 * @param validUntil when its password ends, {@code 2030-01-01 00:00:00+00}, or null for never
 * @param memberOf the roles that it is a member of, with the options that are not the default,
 *     {@code service_role with admin true}
 * @param configuration settings that its sessions begin with in every database
 * @param configurationInDatabase settings that its sessions begin with in this database
 * @param comment the comment, or null when there is none
 */
public record Role(
        ObjectName name,
        boolean login,
        boolean superuser,
        boolean inherits,
        boolean createsRoles,
        boolean createsDatabases,
        boolean replication,
        boolean bypassesRowSecurity,
        @Nullable Long connectionLimit,
        @Nullable @Moment String validUntil,
        Set<String> memberOf,
        @Ordered Map<String, String> configuration,
        @Ordered Map<String, String> configurationInDatabase,
        @Nullable String comment)
        implements CatalogObject {}
