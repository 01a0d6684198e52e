package dev.pgassay.bench;

import dev.pgassay.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/** Makes tables as applications have them; the same seed makes the same ones. */
final class Tables {

    private static final long SEED = 20261121;
    private static final int IN_ONE_TRANSACTION = 100;
    private static final List<String> SCHEMAS = List.of("public", "sales", "stock", "people");

    private final Random random = new Random(SEED);
    private final boolean vectors;

    private Tables(boolean vectors) {
        this.vectors = vectors;
    }

    /** Makes so many tables in an empty database, with vectors where the server has pgvector. */
    static void make(Connection connection, int count) throws SQLException {
        boolean vectors = TestServer.offersVector(connection);
        TestServer.execute(connection, start(vectors));
        Tables tables = new Tables(vectors);
        for (int first = 1; first <= count; first += IN_ONE_TRANSACTION) {
            StringBuilder sql = new StringBuilder("begin;\n");
            for (int i = first; i < first + IN_ONE_TRANSACTION && i <= count; i++) {
                sql.append(tables.table(i));
            }
            TestServer.execute(connection, sql.append("commit").toString());
        }
        TestServer.execute(
                connection, "analyze pg_class, pg_attribute, pg_index, pg_constraint, pg_attrdef, pg_depend");
    }

    private static String start(boolean vectors) {
        return (vectors ? "create extension vector; " : "")
                + "create schema sales; create schema stock; create schema people;"
                + " create type public.state as enum ('new', 'active', 'done');"
                + " create function public.touch() returns trigger language plpgsql as"
                + " $$ begin new.updated_at := now(); return new; end $$;";
    }

    private static String name(int i) {
        return SCHEMAS.get(i % SCHEMAS.size()) + ".t" + i;
    }

    private String table(int i) {
        String embedding = vectors ? "vector(" + (random.nextBoolean() ? 384 : 768) + ")" : "real[]";
        String parent = i == 1 ? "" : " references " + name(1 + random.nextInt(i - 1)) + " on delete cascade";
        String sql =
                """
                create table %1$s (
                    id bigint generated always as identity primary key,
                    parent_id bigint%3$s,
                    code character varying(%4$d) not null,
                    state public.state not null default 'new',
                    title text not null check (length(title) > 0),
                    amount numeric(12,2) default 0,
                    tags text[] not null default '{}',
                    details jsonb not null default '{}'::jsonb,
                    enabled boolean not null default true,
                    embedding %2$s,
                    lower_title text generated always as (lower(title)) stored,
                    created_at timestamp with time zone not null default now(),
                    updated_at timestamp with time zone,
                    constraint t%5$d_code_key unique (code),
                    constraint t%5$d_amount_check check (amount >= 0 and amount < %6$d)
                );
                create index t%5$d_parent_id_idx on %1$s (parent_id);
                create index t%5$d_created_at_idx on %1$s (created_at desc nulls last, id) where state <> 'done';
                create index t%5$d_tags_idx on %1$s using gin (tags);
                create index t%5$d_title_idx on %1$s (lower(title));
                create trigger t%5$d_touch before update on %1$s for each row execute function public.touch();
                comment on table %1$s is 'what is kept of number %5$d';
                comment on column %1$s.details is 'whatever else is known';
                """.formatted(name(i), embedding, parent, 20 + random.nextInt(200), i, 1000 + random.nextInt(9000));
        return sql + sometimes(i);
    }

    /** What one table has and another has not. */
    private String sometimes(int i) {
        StringBuilder sql = new StringBuilder();
        if (vectors && random.nextInt(4) == 0) {
            sql.append("create index t%2$d_embedding_idx on %1$s using hnsw (embedding vector_cosine_ops);\n");
        }
        if (random.nextInt(3) == 0) {
            sql.append("create index t%2$d_state_idx on %1$s using hash (state);\n");
        }
        if (random.nextInt(2) == 0) {
            sql.append("""
                    alter table %1$s enable row level security;
                    create policy "everyone reads" on %1$s for select using (enabled);
                    create policy "owners write" on %1$s for update using (id > %2$d) with check (state <> 'done');
                    """);
        }
        return sql.toString().formatted(name(i), i);
    }
}
