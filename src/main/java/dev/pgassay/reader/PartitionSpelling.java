package dev.pgassay.reader;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Spelling;
import dev.pgassay.catalog.Table;
import org.jspecify.annotations.Nullable;

/** How a partition key or bound is asked about: with a table like it that has no rows and no other partitions. */
final class PartitionSpelling {

    private static final String NAME = "pg_temp." + SpellingQuestion.NAME;
    private static final String PARENT = "pg_temp.pgassay_partitioned";

    private PartitionSpelling() {}

    /** The statement, or null where the table is no partition, so that nothing could be its bound. */
    static @Nullable String statement(Table table, Spelling spelling, String text) {
        if (spelling == Spelling.PARTITION_KEY) {
            return partitioned(NAME, table.name()) + text + " on commit preserve rows";
        }
        if (table.partitionBound() == null) {
            return null;
        }
        ObjectName parent = table.inherits().get(0);
        String likeIt = partitioned(PARENT, parent);
        return "do "
                + literal("begin execute " + literal(likeIt) + " || pg_get_partkeydef(" + literal(parent.toString())
                        + "::regclass); end")
                + "; create table " + NAME + " partition of " + PARENT + " " + text + " on commit preserve rows";
    }

    private static String partitioned(String name, ObjectName like) {
        return "create table " + name + " (like " + like + ") partition by ";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String query(Spelling spelling) {
        // "hash (id) with (…)" is more than a key, and "default partition by …" more than a bound
        return spelling == Spelling.PARTITION_KEY
                ? "select pg_get_partkeydef(c.oid) from pg_class c where c.oid = '" + NAME
                        + "'::regclass and c.reloptions is null and c.reltablespace = 0"
                : "select pg_get_expr(c.relpartbound, c.oid) from pg_class c where c.oid = '" + NAME
                        + "'::regclass and c.relkind = 'r' and c.reloptions is null and c.reltablespace = 0";
    }
}
