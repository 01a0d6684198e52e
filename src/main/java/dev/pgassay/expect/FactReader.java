package dev.pgassay.expect;

import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Version;
import dev.pgassay.finding.Position;
import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the value of a fact in the form that the catalog gives it. */
final class FactReader {

    /** The kinds of which one fact may stand in the place of the map. */
    private static final Map<Kind, String> SHORT = Map.of(
            Kind.ENUM, "labels",
            Kind.DOMAIN, "type",
            Kind.COMPOSITE_TYPE, "attributes",
            Kind.COLUMN, "type",
            Kind.PRIMARY_KEY, "columns",
            Kind.UNIQUE_CONSTRAINT, "columns",
            Kind.CHECK_CONSTRAINT, "expression",
            Kind.INDEX, "keys");

    /** Lists in which nothing may stand twice; the keys of an index, or the arguments of a trigger, may. */
    private static final Set<String> ONCE = Set.of("labels", "column_order");

    private final Problems problems;

    FactReader(Problems problems) {
        this.problems = problems;
    }

    /** An object given as a single value or a list states the one fact that says the most of it. */
    List<FactExpectation> shortForm(Kind kind, @Nullable String name, Node node) {
        Optional<FactType> fact = Optional.ofNullable(SHORT.get(kind)).flatMap(kind::fact);
        if (fact.isPresent()) {
            return read(kind, fact.get(), node, node.position()).stream().toList();
        }
        String hint = name == null && node instanceof Node.Scalar scalar
                ? "; to name one, write '" + scalar.text() + ": {}' in place of a list"
                : "";
        problems.add(node.position(), kind.withArticle() + " must be a map of facts, found " + node.what() + hint);
        return List.of();
    }

    Optional<FactExpectation> read(Kind kind, FactType fact, Node node, Position position) {
        String what = fact.name() + " of " + kind.withArticle();
        if (node instanceof Node.Scalar scalar && scalar.isNull()) {
            return none(fact, what, position, node);
        }
        Object value = value(kind, fact, what, node);
        return value == null ? Optional.empty() : Optional.of(new FactExpectation(fact, value, position));
    }

    /** {@code null} says that there is none: a missing text, an empty list. */
    private Optional<FactExpectation> none(FactType fact, String what, Position position, Node node) {
        if (fact.type() == boolean.class || fact.type() == long.class || fact.type() == Version.class) {
            problems.wrong(node, what, "given");
            return Optional.empty();
        }
        return Optional.of(new FactExpectation(fact, FactValue.empty(fact.type()), position));
    }

    private @Nullable Object value(Kind kind, FactType fact, String what, Node node) {
        Class<?> type = fact.type();
        if (type == Map.class) {
            return fact.isPrivileges()
                    ? privileges(PrivilegeWords.subject(kind, fact), what, node)
                    : fact.isMapOfSets() ? mapOfSets(what, node) : map(what, node);
        }
        if (type == List.class || type == Set.class) {
            List<String> texts = problems.texts(node, what);
            items(node).forEach(item -> checkWord(fact, what, item));
            if (type == Set.class || ONCE.contains(fact.name())) {
                checkTwice(what, node);
            }
            return type == Set.class ? new TreeSet<>(texts) : List.copyOf(texts);
        }
        String text = problems.text(node, what);
        if (text == null) {
            return null;
        }
        if (type == boolean.class) {
            return flag(what, text, node);
        }
        if (type == long.class || type == Long.class) {
            return number(what, text, node);
        }
        if (type == Version.class) {
            Optional<VersionRange> range = VersionRange.parse(text);
            if (range.isEmpty()) {
                problems.wrong(node, what, "a version, or '>= ' and a version");
            }
            return range.orElse(null);
        }
        checkWord(fact, what, node);
        return fact.isMoment() ? moment(what, text, node) : FactValue.text(fact, text);
    }

    private @Nullable String moment(String what, String text, Node node) {
        Optional<String> moment = Times.printed(text);
        if (moment.isEmpty()) {
            problems.wrong(node, what, Times.FORMS);
        }
        return moment.orElse(null);
    }

    private @Nullable Boolean flag(String what, String text, Node node) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        problems.wrong(node, what, "true or false");
        return null;
    }

    private @Nullable Long number(String what, String text, Node node) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            problems.wrong(node, what, "a whole number");
            return null;
        }
    }

    private @Nullable Map<String, String> map(String what, Node node) {
        Node.Mapping mapping = problems.mapping(node, what);
        if (mapping == null) {
            return null;
        }
        Map<String, String> map = new TreeMap<>();
        for (Node.Entry entry : mapping.entries().values()) {
            String text = problems.text(entry.value(), entry.key() + " in " + what);
            if (text != null) {
                map.put(entry.key(), text);
            }
        }
        return map;
    }

    private @Nullable Map<String, Set<String>> mapOfSets(String what, Node node) {
        Node.Mapping mapping = problems.mapping(node, what);
        if (mapping == null) {
            return null;
        }
        Map<String, Set<String>> map = new TreeMap<>();
        for (Node.Entry entry : mapping.entries().values()) {
            List<String> texts = problems.texts(entry.value(), entry.key() + " in " + what);
            checkTwice(entry.key() + " in " + what, entry.value());
            if (texts != null && texts.isEmpty()) {
                problems.wrong(entry.value(), entry.key() + " in " + what, "a text or a list; leave out what has none");
            } else if (texts != null) {
                map.put(entry.key(), new TreeSet<>(texts));
            }
        }
        return map;
    }

    private @Nullable Map<String, Set<String>> privileges(Kind kind, String what, Node node) {
        Map<String, Set<String>> written = mapOfSets(what, node);
        if (written == null || !(node instanceof Node.Mapping mapping)) {
            return null;
        }
        mapping.entries().values().stream()
                .flatMap(entry -> items(entry.value()).stream())
                .filter(item -> item instanceof Node.Scalar scalar
                        && PrivilegeWords.find(kind, scalar.text()).isEmpty())
                .forEach(item -> problems.wrong(item, what, "some of " + PrivilegeWords.allowed(kind)));
        Map<String, Set<String>> read = new TreeMap<>();
        written.forEach((role, words) -> read.put(
                PrivilegeWords.grantee(role),
                words.stream()
                        .flatMap(word -> PrivilegeWords.find(kind, word).stream())
                        .collect(Collectors.toCollection(TreeSet::new))));
        return read;
    }

    private void checkWord(FactType fact, String what, Node node) {
        if (!fact.words().isEmpty()
                && node instanceof Node.Scalar scalar
                && !scalar.isNull()
                && !fact.words().contains(scalar.text())) {
            problems.unknown(node.position(), "value of " + what, scalar.text(), fact.words());
        }
    }

    private void checkTwice(String what, Node node) {
        Map<String, Position> first = new HashMap<>();
        for (Node item : items(node)) {
            Position earlier = item instanceof Node.Scalar scalar && !scalar.isNull()
                    ? first.putIfAbsent(scalar.text(), item.position())
                    : null;
            if (earlier != null) {
                problems.add(
                        item.position(),
                        item.what() + " stands in " + what + " a second time; first in line " + earlier.line());
            }
        }
    }

    private static List<Node> items(Node node) {
        return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
    }

    /** A number of things, or nothing when it is none and that has been said. */
    static OptionalInt count(Problems problems, Node node, String what) {
        if (node instanceof Node.Scalar scalar && scalar.text().matches("\\d{1,9}")) {
            return OptionalInt.of(Integer.parseInt(scalar.text()));
        }
        problems.wrong(node, what, "a whole number from 0");
        return OptionalInt.empty();
    }

    /** How many things there may be, or nothing when it is no number and that has been said. */
    static Optional<CountRange> range(Problems problems, Node node, String what) {
        Optional<CountRange> range =
                node instanceof Node.Scalar scalar ? CountRange.parse(scalar.text()) : Optional.empty();
        if (range.isEmpty()) {
            problems.wrong(node, what, "a whole number from 0, or a bound such as \">= 50\"");
        }
        return range;
    }
}
