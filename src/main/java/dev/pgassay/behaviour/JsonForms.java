package dev.pgassay.behaviour;

import dev.pgassay.behaviour.JsonPaths.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Documents that have all the paths which conditions name, with holes for what is at their ends. */
final class JsonForms {

    private static final int LENGTHS = 4;
    private static final int PRESENT = 3;
    private static final int LONGEST = 6;
    private static final int SPECIMENS = 2;
    private static final TypeName TEXT = TypeName.of("text");

    private static final Map<String, String> TYPES =
            Map.of("object", "{}", "array", "[]", "string", "\"a\"", "number", "1", "boolean", "true", "null", "null");

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

    private final Literals literals;
    private final Literals around;
    private final int length;
    private final Function<String, List<String>> columns;
    private final List<String> pieces = new ArrayList<>(List.of(""));
    private final List<Integer> holes = new ArrayList<>();
    private final List<List<String>> values = new ArrayList<>();
    private final Map<Node, Integer> known = new LinkedHashMap<>();

    private JsonForms(Literals literals, Literals around, int length, Function<String, List<String>> columns) {
        this.literals = literals;
        this.around = around;
        this.length = length;
        this.columns = columns;
    }

    /** What is at a path: members, elements, or a value. */
    private static final class Node {
        private final Map<String, Node> members = new LinkedHashMap<>();
        private @Nullable Node element;
        private final StringBuilder near = new StringBuilder();
    }

    /**
     * The documents.
     *
     * @param columns values of another column of the row, to which a member may have to be equal
     */
    static List<Form> of(List<Mention> mentions, Literals literals, Function<String, List<String>> columns) {
        Node root = new Node();
        for (Mention mention : mentions) {
            Node node = root;
            for (String key : mention.path()) {
                if (key.equals(JsonPaths.ELEMENT)) {
                    node.element = node.element == null ? new Node() : node.element;
                    node = node.element;
                } else {
                    node = node.members.computeIfAbsent(key, name -> new Node());
                }
            }
            node.near.append(mention.near()).append(' ');
        }
        if (root.members.isEmpty() && root.element == null) {
            return List.of();
        }
        StringBuilder all = new StringBuilder();
        mentions.forEach(mention -> all.append(mention.near()).append(' '));
        Literals written = Literals.of(List.of(all.toString()));
        List<Form> forms = new ArrayList<>();
        for (int length : lengths(root, literals)) {
            JsonForms form = new JsonForms(written, literals, length, columns);
            form.write(root);
            forms.add(new Form(form.pieces, form.holes, form.values));
        }
        return forms;
    }

    private static List<Integer> lengths(Node root, Literals literals) {
        if (!hasElements(root)) {
            return List.of(1);
        }
        Set<Integer> lengths = new LinkedHashSet<>(List.of(1));
        literals.numbers().stream()
                .filter(number -> number.matches("[1-9]"))
                .map(Integer::valueOf)
                .forEach(number -> Collections.addAll(lengths, number, number + 1));
        lengths.add(2);
        return lengths.stream().filter(each -> each <= LONGEST).limit(LENGTHS).toList();
    }

    private static boolean hasElements(Node node) {
        return node.element != null || node.members.values().stream().anyMatch(JsonForms::hasElements);
    }

    private void write(Node node) {
        Node element = node.element;
        if (element != null) {
            text("[");
            for (int i = 0; i < length; i++) {
                text(i == 0 ? "" : ", ");
                write(element);
            }
            text("]");
        } else if (!node.members.isEmpty()) {
            text("{");
            node.members.forEach(this::member);
            text("}");
        } else {
            hole(node, values(node.near.toString()));
        }
    }

    private void member(String name, Node node) {
        String key = MinedJson.text(name) + ": ";
        if (node.element == null && node.members.isEmpty()) {
            List<String> members = new ArrayList<>();
            values(node.near.toString()).forEach(value -> members.add(key + value + Form.COMMA));
            members.add(Math.min(PRESENT, members.size()), ""); // it may have to be absent
            hole(node, members);
        } else {
            text(key);
            write(node);
            text(Form.COMMA);
        }
    }

    private void hole(Node node, List<String> some) {
        holes.add(known.computeIfAbsent(node, leaf -> {
            values.add(some);
            return values.size() - 1;
        }));
        pieces.add("");
    }

    private void text(String text) {
        int last = pieces.size() - 1;
        pieces.set(last, pieces.get(last) + text);
    }

    /** What it is compared with, other columns first, then what anything may be, then what else is written. */
    private List<String> values(String near) {
        Set<String> values = new LinkedHashSet<>();
        Literals nearby = Literals.of(List.of(near));
        for (String name : nearby.names()) {
            for (String value : columns.apply(name)) {
                if (NUMBER.matcher(value).matches()) {
                    values.add(value);
                }
                values.add(MinedJson.text(value));
            }
        }
        mined(nearby, values);
        Collections.addAll(values, "\"a\"", "1", "true", "[]", "{}", "null");
        mined(literals, values);
        numbers(around, false, values); // what is computed of members may be compared elsewhere
        return List.copyOf(values);
    }

    private static void mined(Literals literals, Collection<String> values) {
        Set<String> names = literals.names();
        literals.strings().stream()
                .filter(TYPES::containsKey)
                .forEach(type -> values.add(Objects.requireNonNull(TYPES.get(type))));
        names.stream()
                .filter(name -> name.equals("true") || name.equals("false"))
                .forEach(values::add);
        if (names.contains("length")) {
            texts(literals, values);
        }
        numbers(literals, names.stream().anyMatch(name -> name.startsWith("json") && !name.endsWith("type")), values);
        texts(literals, values);
    }

    private static void numbers(Literals literals, boolean lengths, Collection<String> values) {
        for (String number : literals.numbers()) {
            BigDecimal value = new BigDecimal(number);
            for (BigDecimal each : List.of(value, value.add(BigDecimal.ONE), value.subtract(BigDecimal.ONE))) {
                values.add(each.toPlainString());
            }
            if (lengths && number.matches("\\d")) {
                int size = Integer.parseInt(number);
                values.add(Collections.nCopies(size, "1").toString());
                values.add(Collections.nCopies(size + 1, "1").toString());
            }
        }
    }

    /** First in the form of the types to which it is cast. */
    private static void texts(Literals literals, Collection<String> values) {
        Set<String> texts = new LinkedHashSet<>();
        for (String name : literals.names()) {
            TypeName type = TypeName.of(name);
            if (!BuiltIn.isText(type) && !name.startsWith("json")) {
                // of a type of several words the first stands for it
                String known = name.equals("timestamp") ? "timestamp without time zone" : name;
                Specimens.BY_NAME.getOrDefault(known, List.of()).stream()
                        .limit(SPECIMENS)
                        .forEach(texts::add);
            }
        }
        Mined.add(TEXT, literals, texts);
        texts.stream().map(MinedJson::text).forEach(values::add);
    }
}
