package dev.pgassay.reader;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.IndexKey;
import dev.pgassay.catalog.ObjectName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an index is on, put together from the vectors of {@code pg_index}. */
final class IndexKeys {

    private static final long DEFAULT_COLLATION = 100;
    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private IndexKeys() {}

    static List<IndexKey> of(Row row, Names names) {
        List<Long> columns = row.numbers("columns");
        Iterator<String> expressions =
                ExpressionText.split(row.textOrNull("expressions")).iterator();
        List<IndexKey> keys = new ArrayList<>();
        for (int i = 0; i < row.number("key_count"); i++) {
            keys.add(key(row, names, i, columns.get(i).intValue(), expressions));
        }
        if (expressions.hasNext()) {
            throw new IllegalStateException("more expressions than keys: " + row.textOrNull("expressions"));
        }
        return List.copyOf(keys);
    }

    private static IndexKey key(Row row, Names names, int position, int column, Iterator<String> expressions) {
        Attributes.@Nullable Attribute attribute =
                column == 0 ? null : names.attributes().of(row.oid("table_oid"), column);
        long operatorClass = row.numbers("classes").get(position);
        long collation = row.numbers("collations").get(position);
        int order = row.numbers("orders").get(position).intValue();
        Map<String, String> parameters = parameters(row, names, position);
        long own = attribute == null ? DEFAULT_COLLATION : attribute.collation();
        boolean isDefault = parameters.isEmpty() && isDefault(row.oid("method_oid"), operatorClass, attribute, names);
        return new IndexKey(
                attribute == null ? null : attribute.name(),
                attribute == null ? ExpressionText.asKey(expressions.next()) : null,
                collation == 0 || collation == own ? null : collationName(collation, names),
                isDefault ? null : shown(names.operatorClass(operatorClass).name()),
                parameters,
                (order & DESCENDING) != 0,
                (order & NULLS_FIRST) != 0);
    }

    /**
     * Whether CREATE INDEX would take this operator class by itself. A type that has none of its own takes the one of a
     * pseudo-type (arrays, enums, ranges) or of its category's preferred type (text for varchar, inet for cidr).
     */
    private static boolean isDefault(long method, long oid, Attributes.@Nullable Attribute attribute, Names names) {
        Names.OperatorClass operatorClass = names.operatorClass(oid);
        if (!operatorClass.isDefault() || attribute == null || operatorClass.type() == attribute.type()) {
            return operatorClass.isDefault();
        }
        return !names.hasOwnOperatorClass(method, attribute.type())
                && (operatorClass.pseudoType()
                        || operatorClass.preferred()
                        || names.types().isDomain(attribute.type()));
    }

    private static Map<String, String> parameters(Row row, Names names, int position) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String option : names.attributes().parameters(row.oid("index_oid"), position + 1)) {
            int equals = option.indexOf('=');
            parameters.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return Collections.unmodifiableMap(parameters);
    }

    /** The columns behind the keys, which the index only carries. */
    static @Nullable Object included(Row row, Names names) {
        boolean constraint = row.columns().containsKey("index_columns");
        List<Long> columns = row.numbers(constraint ? "index_columns" : "columns");
        int keys = row.number(constraint ? "index_keys" : "key_count");
        return names.columns(row.oid(constraint ? "relation" : "table_oid"), columns.subList(keys, columns.size()));
    }

    /** The elements of an exclusion constraint: a key and its operator. */
    static Object elements(Row row, Names names) {
        List<IndexKey> keys = of(row, names);
        List<Long> operators = row.numbers("operators");
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            ObjectName operator = names.qualified("operators", operators.get(i));
            elements.add(keys.get(i) + " WITH " + operator.simple());
        }
        return elements;
    }

    /** The one that orders the bounds of a range, where it is not the default. */
    static @Nullable Object operatorClass(Row row, Names names) {
        Names.OperatorClass operatorClass = names.operatorClass(row.oid("class"));
        return operatorClass.isDefault() ? null : shown(operatorClass.name());
    }

    static String collationName(long oid, Names names) {
        return shown(names.qualified("collations", oid));
    }

    /** As the server prints it with {@code search_path = public}. */
    private static String shown(ObjectName name) {
        String schema = name.schema();
        return schema == null || schema.equals("public") || schema.equals("pg_catalog")
                ? Identifiers.quote(name.simple())
                : name.toString();
    }
}
