package dev.pgassay.reader;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The types that columns and sequences use, as the server prints them. */
final class PrintedTypes {

    record Type(String name, long base, long collation) {}

    private record Key(long oid, int modifier) {}

    private final Map<Key, Type> types = new HashMap<>();
    private final Set<Long> domains = new HashSet<>();

    /** Only the types that the rows use are printed: there are as many row types as there are tables. */
    static PrintedTypes read(Collection<List<Row>> all, Queries queries, PublicNames names) throws SQLException {
        Set<Key> used = new HashSet<>();
        for (List<Row> rows : all) {
            for (Row row : rows) {
                if (row.get("modifier") != null) {
                    used.add(new Key(row.oid("type"), row.number("modifier")));
                }
            }
        }
        List<String> oids = new ArrayList<>();
        List<String> modifiers = new ArrayList<>();
        used.forEach(key -> {
            oids.add(Long.toString(key.oid()));
            modifiers.add(Integer.toString(key.modifier()));
        });
        PrintedTypes printed = new PrintedTypes();
        String[] arrays = {"{" + String.join(",", oids) + "}", "{" + String.join(",", modifiers) + "}"};
        for (Row row : names.aloneTypes(queries.run("names/types.sql", arrays))) {
            Type type = new Type(row.text("name"), row.oid("base"), row.oid("collation"));
            printed.types.put(new Key(row.oid("oid"), row.number("modifier")), type);
            if (type.base() != 0) {
                printed.domains.add(row.oid("oid"));
            }
        }
        return printed;
    }

    Type type(long oid, int modifier) {
        return Objects.requireNonNull(types.get(new Key(oid, modifier)), () -> "no type " + oid);
    }

    boolean isDomain(long oid) {
        return domains.contains(oid);
    }
}
