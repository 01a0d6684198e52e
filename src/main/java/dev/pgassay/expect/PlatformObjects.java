package dev.pgassay.expect;

import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a platform has of its own in each database that it hosts: its schemas with all in them, and some objects that are in none. */
final class PlatformObjects {

    /** What people add to a platform's tables: a trigger on its users, a policy on its files. */
    private static final Set<Kind> ADDED = EnumSet.of(Kind.POLICY, Kind.TRIGGER);

    private static final PlatformObjects PLAIN = new PlatformObjects(Set.of(), Map.of());

    /** As Supabase documents its schemas, roles and extensions. */
    private static final PlatformObjects SUPABASE = new PlatformObjects(
            Set.of(
                    "auth",
                    "cron",
                    "extensions",
                    "graphql",
                    "graphql_public",
                    "net",
                    "pgbouncer",
                    "pgmq",
                    "pgmq_public",
                    "pgsodium",
                    "pgsodium_masks",
                    "pgtle",
                    "realtime",
                    "_realtime",
                    "_analytics",
                    "_supavisor",
                    "storage",
                    "supabase_functions",
                    "supabase_migrations",
                    "vault"),
            Map.of(
                    Kind.ROLE,
                    Set.of(
                            "anon",
                            "authenticated",
                            "authenticator",
                            "dashboard_user",
                            "pgbouncer",
                            "pgsodium_keyholder",
                            "pgsodium_keyiduser",
                            "pgsodium_keymaker",
                            "pgtle_admin",
                            "postgres",
                            "service_role",
                            "supabase_admin",
                            "supabase_auth_admin",
                            "supabase_etl_admin",
                            "supabase_functions_admin",
                            "supabase_read_only_user",
                            "supabase_realtime_admin",
                            "supabase_replication_admin",
                            "supabase_storage_admin"),
                    Kind.EXTENSION,
                    Set.of(
                            "pg_graphql",
                            "pg_net",
                            "pg_stat_statements",
                            "pgcrypto",
                            "pgjwt",
                            "pgsodium",
                            "supabase_vault",
                            "uuid-ossp"),
                    Kind.EVENT_TRIGGER,
                    Set.of(
                            "ensure_rls",
                            "issue_graphql_placeholder",
                            "issue_pg_cron_access",
                            "issue_pg_graphql_access",
                            "issue_pg_net_access",
                            "pgrst_ddl_watch",
                            "pgrst_drop_watch"),
                    Kind.PUBLICATION,
                    Set.of("supabase_realtime", "supabase_realtime_messages_publication")));

    private static final Map<String, PlatformObjects> ALL = Map.of("plain", PLAIN, "supabase", SUPABASE);

    private final Set<String> schemas;
    private final Map<Kind, Set<String>> others;

    private PlatformObjects(Set<String> schemas, Map<Kind, Set<String>> others) {
        this.schemas = schemas;
        this.others = others;
    }

    /** Throws {@link IllegalArgumentException} that names the known ones. */
    static PlatformObjects of(String platform) {
        PlatformObjects known = ALL.get(platform);
        if (known == null) {
            throw new IllegalArgumentException(
                    "unknown platform '" + platform + "'; allowed: " + String.join(", ", new TreeSet<>(ALL.keySet())));
        }
        return known;
    }

    /** Whether an object is the platform's; what people add to its tables is not. */
    boolean own(Kind kind, ObjectName name) {
        String schema = kind == Kind.SCHEMA ? name.simple() : name.schema();
        return schema == null
                ? others.getOrDefault(kind, Set.of()).contains(name.simple())
                : schemas.contains(schema) && !ADDED.contains(kind);
    }
}
