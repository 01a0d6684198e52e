package dev.pgassay.reader;

import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What object identifiers stand for: the joins of the catalog, done here. */
final class Names {

    record Attribute(String name, long type, long collation, List<String> options) {}

    record OperatorClass(
            ObjectName name, long method, long type, boolean isDefault, boolean pseudoType, boolean preferred) {}

    record Type(String name, long base, long collation) {}

    private record TypeKey(long oid, int modifier) {}

    record Part(long catalog, long oid, int number) {}

    private final Map<Long, String> namespaces = new HashMap<>();
    private final Map<Long, ObjectName> relations = new HashMap<>();
    private final Map<Long, Map<Integer, Attribute>> attributes = new HashMap<>();
    private final Map<TypeKey, Type> types = new HashMap<>();
    private final Map<String, Map<Long, String>> simple = new HashMap<>();
    private final Map<String, Map<Long, ObjectName>> qualified = new HashMap<>();
    private final Map<Long, OperatorClass> operatorClasses = new HashMap<>();
    private final Map<Part, String> comments = new HashMap<>();
    private final Privileges privileges = new Privileges();
    private final Set<Part> members = new HashSet<>();
    private final Map<Long, List<ObjectName>> parents = new HashMap<>();
    private final Map<Long, ObjectName> sequenceOwners = new HashMap<>();
    private final Set<Long> identitySequences = new HashSet<>();

    private Names() {}

    static Names read(Queries queries, Collection<List<Row>> rows) throws SQLException {
        Names names = new Names();
        for (Row row : queries.run("names/namespaces.sql")) {
            names.namespaces.put(row.oid("oid"), row.text("name"));
        }
        for (Row row : queries.run("names/relations.sql")) {
            names.relations.put(row.oid("oid"), names.inNamespace(row.oid("namespace"), row.text("name")));
        }
        for (Row row : queries.run("names/attributes.sql")) {
            names.attributes
                    .computeIfAbsent(row.oid("relation"), relation -> new HashMap<>())
                    .put(row.number("number"), attribute(row));
        }
        for (String kind : List.of("roles", "access_methods", "languages")) {
            Map<Long, String> byOid = names.simple.computeIfAbsent(kind, k -> new HashMap<>());
            queries.run("names/" + kind + ".sql").forEach(row -> byOid.put(row.oid("oid"), row.text("name")));
        }
        for (String kind : List.of("collations", "operators", "functions")) {
            Map<Long, ObjectName> byOid = names.qualified.computeIfAbsent(kind, k -> new HashMap<>());
            queries.run("names/" + kind + ".sql")
                    .forEach(row ->
                            byOid.put(row.oid("oid"), names.inNamespace(row.oid("namespace"), row.text("name"))));
        }
        names.readTypes(queries, rows);
        names.readRest(queries);
        return names;
    }

    private static Attribute attribute(Row row) {
        return new Attribute(row.text("name"), row.oid("type"), row.oid("collation"), row.texts("options"));
    }

    /** Only the types that are used are printed: there are as many row types as there are tables. */
    private void readTypes(Queries queries, Collection<List<Row>> sources) throws SQLException {
        Set<TypeKey> used = new HashSet<>();
        for (List<Row> rows : sources) {
            for (Row row : rows) {
                if (row.get("modifier") != null) {
                    used.add(new TypeKey(row.oid("type"), row.number("modifier")));
                }
            }
        }
        List<String> oids = new ArrayList<>();
        List<String> modifiers = new ArrayList<>();
        used.forEach(key -> {
            oids.add(Long.toString(key.oid()));
            modifiers.add(Integer.toString(key.modifier()));
        });
        List<String> arrays = List.of("{" + String.join(",", oids) + "}", "{" + String.join(",", modifiers) + "}");
        for (Row row : queries.run("names/types.sql", arrays)) {
            types.put(
                    new TypeKey(row.oid("oid"), row.number("modifier")),
                    new Type(row.text("name"), row.oid("base"), row.oid("collation")));
        }
    }

    private void readRest(Queries queries) throws SQLException {
        for (Row row : queries.run("names/operator_classes.sql")) {
            ObjectName name = inNamespace(row.oid("namespace"), row.text("name"));
            operatorClasses.put(
                    row.oid("oid"),
                    new OperatorClass(
                            name,
                            row.oid("method"),
                            row.oid("type"),
                            row.flag("is_default"),
                            row.flag("pseudo_type"),
                            row.flag("preferred")));
        }
        for (Row row : queries.run("names/comments.sql")) {
            comments.put(new Part(row.oid("catalog"), row.oid("oid"), row.number("part")), row.text("comment"));
        }
        queries.run("names/privileges.sql").forEach(privileges::add);
        for (Row row : queries.run("names/members.sql")) {
            members.add(new Part(row.oid("catalog"), row.oid("oid"), 0));
        }
        for (Row row : queries.run("names/parents.sql")) {
            parents.computeIfAbsent(row.oid("relation"), relation -> new ArrayList<>())
                    .add(relation(row.oid("parent")));
        }
        for (Row row : queries.run("names/sequence_owners.sql")) {
            if (row.text("kind").equals("i")) {
                identitySequences.add(row.oid("oid"));
            } else {
                sequenceOwners.put(row.oid("oid"), column(row.oid("relation"), row.number("number")));
            }
        }
    }

    ObjectName inNamespace(long namespace, String name) {
        return ObjectName.of(namespaces.get(namespace), name);
    }

    String namespace(long oid) {
        return Objects.requireNonNull(namespaces.get(oid), () -> "no schema " + oid);
    }

    /** Schemas that the server keeps for itself. */
    boolean isSystemSchema(long oid) {
        return isSystemSchema(namespaces.get(oid));
    }

    private static boolean isSystemSchema(@Nullable String name) {
        return name != null && (name.startsWith("pg_") || name.equals("information_schema"));
    }

    /** Whether this is a relation that people made to stay: the temporary ones of all sessions have schemas of their own. */
    boolean isRelation(long oid) {
        ObjectName relation = relations.get(oid);
        return relation != null && !isSystemSchema(relation.schema());
    }

    ObjectName relation(long oid) {
        return Objects.requireNonNull(relations.get(oid), () -> "no relation " + oid);
    }

    /** The columns of a relation by number. */
    Map<Integer, Attribute> attributes(long relation) {
        return attributes.getOrDefault(relation, Map.of());
    }

    Attribute attribute(long relation, int number) {
        Map<Integer, Attribute> byNumber = attributes(relation);
        return Objects.requireNonNull(byNumber.get(number), () -> "no column " + number + " of relation " + relation);
    }

    private ObjectName column(long relation, int number) {
        ObjectName table = relation(relation);
        return new ObjectName(
                table.schema(), table.name(), attribute(relation, number).name());
    }

    /** The columns as they follow each other; those that were dropped leave holes in the numbers. */
    List<String> columns(long relation) {
        return attributes.getOrDefault(relation, Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().name())
                .toList();
    }

    List<String> columns(long relation, List<Long> numbers) {
        return numbers.stream()
                .map(number -> attribute(relation, number.intValue()).name())
                .toList();
    }

    Type type(long oid, int modifier) {
        return Objects.requireNonNull(types.get(new TypeKey(oid, modifier)), () -> "no type " + oid);
    }

    /** The name of a role, access method or language. */
    String simple(String kind, long oid) {
        return Objects.requireNonNull(
                Objects.requireNonNull(simple.get(kind), kind).get(oid), () -> kind + " without " + oid);
    }

    /** The name of a collation, operator or trigger function. */
    ObjectName qualified(String kind, long oid) {
        return Objects.requireNonNull(
                Objects.requireNonNull(qualified.get(kind), kind).get(oid), () -> kind + " without " + oid);
    }

    OperatorClass operatorClass(long oid) {
        return Objects.requireNonNull(operatorClasses.get(oid), () -> "no operator class " + oid);
    }

    /** Whether a type has a default operator class that was made for just this type. */
    boolean hasOwnOperatorClass(long method, long type) {
        return operatorClasses.values().stream()
                .anyMatch(
                        candidate -> candidate.isDefault() && candidate.method() == method && candidate.type() == type);
    }

    boolean isDomain(long type) {
        return types.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().oid() == type && entry.getValue().base() != 0);
    }

    @Nullable
    String comment(long catalog, long oid, int part) {
        return comments.get(new Part(catalog, oid, part));
    }

    Map<String, Set<String>> privileges(long catalog, long oid, int part) {
        // a grant may outlive its role
        Map<Long, String> roles = simple.getOrDefault("roles", Map.of());
        return privileges.of(new Part(catalog, oid, part), role -> roles.getOrDefault(role, "role " + role));
    }

    boolean isMember(long catalog, long oid) {
        return members.contains(new Part(catalog, oid, 0));
    }

    List<ObjectName> parents(long relation) {
        return parents.getOrDefault(relation, List.of());
    }

    @Nullable
    ObjectName sequenceOwner(long sequence) {
        return sequenceOwners.get(sequence);
    }

    boolean isIdentitySequence(long sequence) {
        return identitySequences.contains(sequence);
    }
}
