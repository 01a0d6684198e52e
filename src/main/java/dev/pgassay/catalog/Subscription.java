package dev.pgassay.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subscription of logical replication; how it connects is never read.
 *
 * @param name what identifies it
 * @param publications the publications that it receives
 * @param slotName the replication slot on the other server, or null for none
 * @param enabled whether it runs
 * @param binary whether values are sent in binary form
 * @param streaming what becomes of a transaction that is still under way
 * @param twoPhase whether prepared transactions are sent when they are prepared (PostgreSQL 15)
 * @param disableOnError whether an error ends it (PostgreSQL 15)
 * @param origin the changes that are asked for by where they came from, {@code any} or {@code none} (PostgreSQL 16)
 * @param runAsOwner whether its owner applies the changes, and not the tables' owners (PostgreSQL 16)
 * @param passwordRequired whether it has to connect with a password when its owner is no superuser (PostgreSQL 16)
 * @param failover whether its slot is kept on standbys too (PostgreSQL 17)
 * @param synchronousCommit what its workers have {@code synchronous_commit} set to
 * @param owner the role that owns it
 * @param comment the comment, or null when there is none
 */
public record Subscription(
        ObjectName name,
        @Ordered Set<String> publications,
        @Nullable String slotName,
        boolean enabled,
        boolean binary,
        Streaming streaming,
        boolean twoPhase,
        boolean disableOnError,
        String origin,
        boolean runAsOwner,
        boolean passwordRequired,
        boolean failover,
        String synchronousCommit,
        String owner,
        @Nullable String comment)
        implements CatalogObject {}
