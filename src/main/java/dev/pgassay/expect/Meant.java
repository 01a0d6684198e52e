package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.PrimaryKey;
import dev.pgassay.catalog.Reference;
import dev.pgassay.catalog.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people leave out because the catalog says it: where a type is, a primary key's columns, what an owner has anyway. */
final class Meant {

    private final Catalog catalog;
    private final String schema;

    Meant(Catalog catalog, String schema) {
        this.catalog = catalog;
        this.schema = schema;
    }

    /** The expected fact with all that is meant by it. */
    FactExpectation of(FactExpectation fact, @Nullable CatalogObject object) {
        Object value = value(fact, object);
        return Objects.equals(value, fact.value()) ? fact : new FactExpectation(fact.fact(), value, fact.position());
    }

    private @Nullable Object value(FactExpectation fact, @Nullable CatalogObject object) {
        Object value = fact.value();
        Spelling spelling = fact.fact().spelling();
        if (value instanceof String type && (spelling == Spelling.TYPE || spelling == Spelling.RESULT)) {
            return Types.inSchema(schema, type, catalog);
        }
        if (value instanceof String table && fact.fact().type() == Reference.class) {
            return reference(table);
        }
        if (object != null
                && value instanceof Map<?, ?> privileges
                && fact.fact().isMapOfSets()) {
            return withoutOwner(privileges, object, fact.fact().of(object));
        }
        return value;
    }

    /** A table without columns is referenced by its primary key, as in SQL. */
    private String reference(String table) {
        if (table.indexOf('(') >= 0) {
            return table;
        }
        WrittenName name = WrittenName.of(table, schema);
        Optional<PrimaryKey> key = catalog.find(PrimaryKey.class, new ObjectName(name.schema(), name.name(), null));
        return key.map(found -> found.columns().stream()
                        .map(Identifiers::quote)
                        .collect(Collectors.joining(", ", table + "(", ")")))
                .orElse(table);
    }

    /** An owner that has all its privileges is not read among those to whom something is granted. */
    private Map<?, ?> withoutOwner(Map<?, ?> privileges, CatalogObject object, @Nullable Object read) {
        Optional<String> owner = PrivilegeWords.owner(object);
        if (owner.isEmpty()
                || !(privileges.get(owner.get()) instanceof Set<?> stated)
                || (read instanceof Map<?, ?> there && there.containsKey(owner.get()))
                || !stated.equals(PrivilegeWords.ofOwner(object, catalog.server()))) {
            return privileges;
        }
        Map<Object, Object> others = new TreeMap<>(privileges);
        others.remove(owner.get());
        return others;
    }

    /** Why a table without columns says nothing, or what a key without an operator class says; or null. */
    @Nullable
    String hint(FactExpectation fact, CatalogObject object) {
        if (fact.fact().type() == Reference.class
                && fact.value() instanceof String table
                && reference(table).indexOf('(') < 0) {
            return Kind.TABLE.label() + " " + table + " has no primary key, so the columns have to be named";
        }
        return fact.value() instanceof List<?> expected && fact.fact().of(object) instanceof List<?> actual
                ? defaultHint(expected, actual)
                : null;
    }

    private static @Nullable String defaultHint(List<?> expected, List<?> actual) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            String key = expected.get(i).toString();
            String bare = actual.get(i).toString();
            if (key.startsWith(bare + " ") && key.substring(bare.length() + 1).matches("\\S+_ops\\b.*")) {
                return "'" + bare + "' alone has the operator class that is the default of its type and method";
            }
        }
        return null;
    }
}
