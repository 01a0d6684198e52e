package dev.pgassay.expect;

import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Kind.Place;
import dev.pgassay.finding.Position;
import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One expectation file: its sections, down to the facts. */
final class ExpectationFile {

    static final String DEFAULT_SCHEMA = "public";

    /** What YAML takes for a number or a flag where it stands without quotes. */
    private static final Pattern NO_TEXT = Pattern.compile("true|false|[-+]?[0-9.]+(e[-+]?[0-9]+)?");

    private final Problems problems;
    private final FactReader facts;
    private final BehaviourReader behaviour;
    private final List<ObjectExpectation> objects = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();
    private final List<RowsExpectation> rows = new ArrayList<>();
    private final List<Scope> relations = new ArrayList<>();
    private String schema = DEFAULT_SCHEMA;

    ExpectationFile(Problems problems, BehaviourReader behaviour) {
        this.problems = problems;
        this.behaviour = behaviour;
        this.facts = new FactReader(problems);
    }

    List<ObjectExpectation> objects() {
        return objects;
    }

    List<Limit> limits() {
        return limits;
    }

    List<RowsExpectation> rows() {
        return rows;
    }

    /** The keys that may stand at the top of a file. */
    static Set<String> topKeys() {
        Set<String> keys = new LinkedHashSet<>(Set.of("schema"));
        Arrays.stream(Kind.values())
                .filter(kind -> kind.place() != Place.RELATION)
                .map(Kind::plural)
                .forEach(keys::add);
        keys.addAll(List.of("rows", "only", "counts"));
        keys.addAll(BehaviourReader.KEYS);
        return keys;
    }

    void read(Node node) {
        Node.Mapping top = problems.mapping(node, "an expectation file");
        if (top == null) {
            return;
        }
        int before = problems.size();
        problems.checkKeys(top, topKeys());
        Node.Entry schemaEntry = top.entries().get("schema");
        if (schemaEntry != null) {
            schema = schemaName(schemaEntry.value());
        }
        for (Node.Entry entry : top.entries().values()) {
            Kind.ofPlural(entry.key())
                    .filter(kind -> kind.place() != Place.RELATION)
                    .ifPresent(kind -> section(kind, scope(kind), entry.value()));
        }
        Node.Entry rowsEntry = top.entries().get("rows");
        if (rowsEntry != null) {
            rows.addAll(new RowsReader(problems, schema).read(rowsEntry.value()));
        }
        limits(top, kind -> kind.place() == Place.RELATION ? List.copyOf(relations) : List.of(scope(kind)));
        behaviour.read(top, schema);
        boolean nothing = objects.isEmpty() && limits.isEmpty() && rows.isEmpty() && !BehaviourReader.isIn(top);
        if (nothing && problems.size() == before) {
            problems.add(top.position(), "nothing is expected here, so nothing would be checked");
        }
    }

    private String schemaName(Node node) {
        String text = problems.text(node, "schema");
        if (text == null) {
            return DEFAULT_SCHEMA;
        }
        if (text.isBlank()) {
            problems.wrong(node, "schema", "a name");
        } else if (node instanceof Node.Scalar scalar
                && scalar.plain()
                && NO_TEXT.matcher(text).matches()) {
            problems.add(
                    node.position(),
                    "schema must be a name, found " + text + "; if it is called so, write '" + text + "' in quotes");
        }
        return text;
    }

    private Scope scope(Kind kind) {
        return new Scope(kind.place() == Place.DATABASE ? null : schema, null);
    }

    private void section(Kind kind, Scope scope, Node node) {
        if (kind.isSingle() && node instanceof Node.Scalar scalar && scalar.isNull()) {
            problems.wrong(
                    node,
                    kind.plural(),
                    kind == Kind.PRIMARY_KEY ? "a list of columns, a map of facts, or 'absent'" : "a map of facts");
        } else if (kind == Kind.COLUMN && node instanceof Node.Sequence list && !isOfFacts(list)) {
            // names or types, nobody knows which
            problems.wrong(node, "columns", "a map from name to facts; to say only that one exists, write 'name: {}'");
        } else if (kind.isSingle()) {
            object(kind, scope, "", node, node.position());
        } else if (node instanceof Node.Sequence unnamed) {
            unnamed.items().forEach(item -> object(kind, scope, null, item, item.position()));
        } else if (node instanceof Node.Mapping named) {
            named.entries().values().forEach(entry -> named(kind, scope, entry));
        } else {
            problems.wrong(node, kind.plural(), "a map from name to facts, or a list of facts");
        }
    }

    private static boolean isOfFacts(Node.Sequence list) {
        return !list.items().isEmpty() && list.items().stream().allMatch(Node.Mapping.class::isInstance);
    }

    private void named(Kind kind, Scope scope, Node.Entry entry) {
        if (!WrittenName.isName(problems, entry, kind.withArticle(), kind.place() == Place.SCHEMA)
                || (kind.isOverloaded() && !WrittenName.isClosed(problems, entry, kind.withArticle()))) {
            return;
        }
        WrittenName name = kind.place() == Place.SCHEMA
                ? WrittenName.of(entry.key(), scope.schema())
                : new WrittenName(scope.schema(), entry.key());
        object(kind, new Scope(name.schema(), scope.relation()), name.name(), entry.value(), entry.position());
    }

    private void object(Kind kind, Scope scope, @Nullable String name, Node node, Position position) {
        boolean absent = node instanceof Node.Scalar scalar && scalar.text().equals("absent");
        List<FactExpectation> stated = new ArrayList<>();
        if (absent && name == null) {
            problems.add(position, "what is absent needs a name");
        }
        if (!absent) {
            kind.fact("table")
                    .filter(fact -> scope.relation() != null)
                    .ifPresent(fact -> stated.add(new FactExpectation(fact, scope.toString(), null)));
            stated.addAll(facts(kind, scope, name, node));
        }
        objects.add(new ObjectExpectation(kind, scope, name, absent, List.copyOf(stated), schema, position));
    }

    private List<FactExpectation> facts(Kind kind, Scope scope, @Nullable String name, Node node) {
        if (node instanceof Node.Scalar scalar && scalar.isNull()) {
            return List.of();
        }
        if (!(node instanceof Node.Mapping mapping)) {
            return facts.shortForm(kind, name, node);
        }
        List<FactExpectation> stated = new ArrayList<>();
        boolean relation = name != null && kind.isRelation();
        problems.checkKeys(mapping, keys(kind, relation));
        for (Node.Entry entry : mapping.entries().values()) {
            kind.fact(entry.key())
                    .ifPresent(fact -> facts.read(kind, fact, entry.value(), entry.position())
                            .ifPresent(stated::add));
        }
        if (relation) {
            inside(new Scope(scope.schema(), name), mapping);
        }
        return stated;
    }

    private void inside(Scope scope, Node.Mapping mapping) {
        relations.add(scope);
        for (Node.Entry entry : mapping.entries().values()) {
            Kind.ofPlural(entry.key())
                    .filter(kind -> kind.place() == Place.RELATION)
                    .ifPresent(kind -> section(kind, scope, entry.value()));
        }
        limits(mapping, kind -> kind.place() == Place.RELATION ? List.of(scope) : List.of());
    }

    /** The keys that may stand under an object of a kind. */
    static Set<String> keys(Kind kind, boolean relation) {
        Set<String> keys = new LinkedHashSet<>(kind.facts().stream()
                .map(FactType::name)
                .filter(fact -> !fact.equals("table"))
                .toList());
        if (relation) {
            Arrays.stream(Kind.values())
                    .filter(inner -> inner.place() == Place.RELATION)
                    .map(Kind::plural)
                    .forEach(keys::add);
            keys.addAll(List.of("only", "counts"));
        }
        return keys;
    }

    private void limits(Node.Mapping mapping, Function<Kind, List<Scope>> scopes) {
        Node.Entry only = mapping.entries().get("only");
        if (only != null) {
            problems.texts(only.value(), "only");
            for (Node item : only.value() instanceof Node.Sequence list ? list.items() : List.of(only.value())) {
                if (item instanceof Node.Scalar plural && !plural.isNull()) {
                    limit(plural.text(), Optional.empty(), item.position(), scopes);
                }
            }
        }
        Node.Entry counts = mapping.entries().get("counts");
        Node.Mapping byKind = counts == null ? null : problems.mapping(counts.value(), "counts");
        if (byKind != null) {
            for (Node.Entry entry : byKind.entries().values()) {
                FactReader.range(problems, entry.value(), "a count")
                        .ifPresent(count -> limit(entry.key(), Optional.of(count), entry.position(), scopes));
            }
        }
    }

    private void limit(
            String plural, Optional<CountRange> count, Position position, Function<Kind, List<Scope>> scopes) {
        List<String> known = Arrays.stream(Kind.values())
                .filter(kind -> !scopes.apply(kind).isEmpty() || kind.place() == Place.RELATION)
                .map(Kind::plural)
                .toList();
        Kind kind = Kind.ofPlural(plural).orElse(null);
        if (kind == null || !known.contains(plural)) {
            problems.unknown(position, "kind", plural, known);
        } else if (scopes.apply(kind).isEmpty()) {
            problems.add(position, "'" + plural + "' belong to tables, and this file lists none with facts");
        } else {
            limits.add(new Limit(kind, scopes.apply(kind), count, position));
        }
    }
}
