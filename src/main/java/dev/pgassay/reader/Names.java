package dev.pgassay.reader;

import dev.pgassay.catalog.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What object identifiers stand for: the joins of the catalog, done here. */
final class Names {

    record OperatorClass(
            ObjectName name, long method, long type, boolean isDefault, boolean pseudoType, boolean preferred) {}

    record Part(long catalog, long oid, int number) {}

    private static final long FIRST_OF_USERS = 16384;

    private final Map<Long, String> namespaces = new HashMap<>();
    private final Set<String> passedOver = new HashSet<>();
    private final Map<Long, ObjectName> relations = new HashMap<>();
    private final Attributes attributes;
    private final PrintedTypes types;
    private final Map<String, Map<Long, String>> simple = new HashMap<>();
    private final Map<String, Map<Long, ObjectName>> qualified = new HashMap<>();
    private final Map<Long, OperatorClass> operatorClasses = new HashMap<>();
    private final Map<Part, String> comments = new HashMap<>();
    private final Privileges privileges = new Privileges();
    private final Set<Part> members = new HashSet<>();
    private final Map<Long, List<ObjectName>> parents = new HashMap<>();
    private final Map<Long, Part> sequenceOwners = new HashMap<>();
    private final Set<Long> identitySequences = new HashSet<>();

    /** What {@link #of} needs the rows of. */
    static final Set<String> FILES = Stream.of(
                    "namespaces",
                    "relations",
                    "attributes",
                    "roles",
                    "access_methods",
                    "languages",
                    "collations",
                    "operators",
                    "functions",
                    "operator_classes",
                    "comments",
                    "privileges",
                    "members",
                    "parents",
                    "sequence_owners")
            .map(Names::file)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private Names(PrintedTypes types, Attributes attributes) {
        this.types = types;
        this.attributes = attributes;
    }

    private static String file(String name) {
        return "names/" + name + ".sql";
    }

    static Names of(Answers answers, PrintedTypes types) {
        Function<String, List<Row>> read = name -> answers.take(file(name));
        Names names = new Names(types, Attributes.of(answers.to("columns.sql"), read.apply("attributes")));
        for (Row row : read.apply("namespaces")) {
            names.addNamespace(row.oid("oid"), row.text("name"));
        }
        for (Row row : read.apply("relations")) {
            names.relations.put(row.oid("oid"), names.inNamespace(row.oid("namespace"), row.text("name")));
        }
        for (String kind : List.of("roles", "access_methods", "languages")) {
            Map<Long, String> byOid = names.simple.computeIfAbsent(kind, k -> new HashMap<>());
            read.apply(kind).forEach(row -> byOid.put(row.oid("oid"), row.text("name")));
        }
        for (String kind : List.of("collations", "operators", "functions")) {
            Map<Long, ObjectName> byOid = names.qualified.computeIfAbsent(kind, k -> new HashMap<>());
            read.apply(kind)
                    .forEach(row ->
                            byOid.put(row.oid("oid"), names.inNamespace(row.oid("namespace"), row.text("name"))));
        }
        names.addRest(read);
        return names;
    }

    private void addRest(Function<String, List<Row>> read) {
        for (Row row : read.apply("operator_classes")) {
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
        for (Row row : read.apply("comments")) {
            comments.put(new Part(row.oid("catalog"), row.oid("oid"), row.number("part")), row.text("comment"));
        }
        read.apply("privileges").forEach(privileges::add);
        for (Row row : read.apply("members")) {
            members.add(new Part(row.oid("catalog"), row.oid("oid"), 0));
        }
        for (Row row : read.apply("parents")) {
            parents.computeIfAbsent(row.oid("relation"), relation -> new ArrayList<>())
                    .add(relation(row.oid("parent")));
        }
        for (Row row : read.apply("sequence_owners")) {
            if (row.text("kind").equals("i")) {
                identitySequences.add(row.oid("oid"));
            } else {
                sequenceOwners.put(
                        row.oid("oid"), new Part(Sources.PG_CLASS, row.oid("relation"), row.number("number")));
            }
        }
    }

    private void addNamespace(long oid, String name) {
        namespaces.put(oid, name);
        // those of sessions and of TOAST, and an information schema that was made anew
        if (name.equals("pg_toast") || (oid >= FIRST_OF_USERS && isSystemSchema(name))) {
            passedOver.add(name);
        }
    }

    ObjectName inNamespace(long namespace, String name) {
        return ObjectName.of(namespaces.get(namespace), name);
    }

    String namespace(long oid) {
        return Objects.requireNonNull(namespaces.get(oid), () -> "no schema " + oid);
    }

    /** Schemas that every database has. */
    boolean isSystemSchema(long oid) {
        return isSystemSchema(namespace(oid));
    }

    private static boolean isSystemSchema(String name) {
        return name.startsWith("pg_") || name.equals("information_schema");
    }

    /** Schemas in which nothing is the user's; what people put into those of the system is theirs. */
    boolean isPassedOver(long oid) {
        String name = namespaces.get(oid);
        return name != null && passedOver.contains(name);
    }

    /** Whether this is a relation that people made to stay: the temporary ones of all sessions have schemas of their own. */
    boolean isRelation(long oid) {
        ObjectName relation = relations.get(oid);
        return relation != null && !passedOver.contains(relation.schema());
    }

    ObjectName relation(long oid) {
        return Objects.requireNonNull(relations.get(oid), () -> "no relation " + oid);
    }

    private ObjectName column(long relation, int number) {
        ObjectName table = relation(relation);
        return new ObjectName(
                table.schema(), table.name(), attributes.of(relation, number).name());
    }

    /** The columns of relations. */
    Attributes attributes() {
        return attributes;
    }

    List<String> columns(long relation, List<Long> numbers) {
        return numbers.stream()
                .map(number -> attributes.of(relation, number.intValue()).name())
                .toList();
    }

    PrintedTypes types() {
        return types;
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
        Part owner = sequenceOwners.get(sequence);
        return owner == null ? null : column(owner.oid(), owner.number());
    }

    boolean isIdentitySequence(long sequence) {
        return identitySequences.contains(sequence);
    }
}
