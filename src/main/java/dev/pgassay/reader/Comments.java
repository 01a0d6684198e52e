package dev.pgassay.reader;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Comments on what is no object of its own. */
final class Comments {

    private Comments() {}

    /** On the index behind a constraint, which may have one besides the constraint's. */
    static @Nullable Object ofIndex(Row row, Names names) {
        return names.comment(Sources.PG_CLASS, row.oid("index_oid"), 0);
    }

    static @Nullable Object ofMultirange(Row row, Names names) {
        return names.comment(Sources.PG_TYPE, row.oid("multirange_oid"), 0);
    }

    static Object ofConstraints(Row row, Names names) {
        List<String> constraints = row.texts("constraint_names");
        Map<String, String> comments = new TreeMap<>();
        int position = 0;
        for (long oid : row.numbers("constraint_oids")) {
            put(comments, constraints.get(position++), names.comment(Sources.PG_CONSTRAINT, oid, 0));
        }
        return comments;
    }

    static Object ofAttributes(Row row, Names names) {
        long relation = row.oid("relation_oid");
        Map<String, String> comments = new TreeMap<>();
        names.attributes()
                .of(relation)
                .forEach((number, attribute) ->
                        put(comments, attribute.name(), names.comment(Sources.PG_CLASS, relation, number)));
        return comments;
    }

    private static void put(Map<String, String> comments, String name, @Nullable String comment) {
        if (comment != null) {
            comments.put(name, comment);
        }
    }
}
