package dev.pgassay.behaviour;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What values of a type are put together from: the elements of arrays, the attributes of composites, the members of JSON, bounds. */
final class Forms {

    private static final int MOST = 6;
    private static final int LONGEST = 12;
    private static final int DIGITS = 3;
    private static final Pattern LENGTH =
            Pattern.compile("(?:cardinality\\([^()]*\\)|array_length\\([^()]*, [12]\\)) = (\\d{1,2})\\b");
    private static final Set<String> JSON_TYPES = Set.of("json", "jsonb");
    private static final TypeName NUMBER = TypeName.of("double precision");

    /** Shapes, with a letter for each number. */
    private static final Map<String, List<String>> SHAPES = Map.of(
            "point", List.of("(a,b)"),
            "box", List.of("(a,a),(b,b)"),
            "circle", List.of("<(a,a),b>"),
            "lseg", List.of("[(a,a),(b,c)]"),
            "path", List.of("[(a,a),(b,c)]", "((a,a),(a,b),(b,a))"),
            "polygon", List.of("((a,a),(a,b),(b,b),(b,a))", "((a,a),(a,b),(b,a))"));

    private final Candidates candidates;

    Forms(Candidates candidates) {
        this.candidates = candidates;
    }

    /**
     * The forms of a column's values.
     *
     * @param base the type below all domains
     * @param texts the conditions on it and on the columns beside it, and the functions behind them
     * @param columns values of a column beside it
     */
    List<Form> of(String base, List<String> texts, Function<String, List<String>> columns) {
        TypeName type = TypeName.of(base);
        Literals literals = Literals.of(texts);
        if (type.array()) {
            return arrays(base.replaceFirst("(\\[\\])+$", ""), literals, String.join("\n", texts));
        }
        boolean json = !Collections.disjoint(literals.names(), JSON_TYPES);
        if (BuiltIn.isJson(type) || (json && BuiltIn.isText(type))) {
            return JsonForms.of(JsonPaths.of(texts), literals, columns);
        }
        if (type.simple().equals("hstore")) {
            return HstoreForms.of(JsonPaths.of(texts), literals, columns);
        }
        if (BuiltIn.isText(type)) {
            return TextForms.of(type, literals);
        }
        if (type.base().equals("bytea")) {
            return bytes(literals);
        }
        if (SHAPES.containsKey(type.base())) {
            List<String> numbers = candidates.of(NUMBER.base(), literals);
            return SHAPES.getOrDefault(type.base(), List.of()).stream()
                    .map(shape -> shape(shape, numbers))
                    .toList();
        }
        List<String> ranges = RangeForms.of(candidates.subtype(type), literals);
        if (!ranges.isEmpty()) {
            boolean several = type.base().contains("multirange");
            return List.of(Form.of(several ? List.of("{", "}") : List.of("", ""), List.of(ranges)));
        }
        List<List<String>> attributes = candidates.attributes(type, literals);
        return attributes.isEmpty() ? List.of() : List.of(Form.of(pieces("(", ")", attributes.size()), attributes));
    }

    private static Form shape(String shape, List<String> numbers) {
        List<Integer> holes = shape.chars()
                .filter(Character::isLetter)
                .map(c -> c - 'a')
                .boxed()
                .toList();
        return new Form(
                Arrays.asList(shape.split("[a-c]", -1)),
                holes,
                Collections.nCopies(Collections.max(holes) + 1, numbers));
    }

    private List<Form> bytes(Literals literals) {
        List<String> bytes = Stream.concat(literals.numbers().stream(), candidates.of("integer", literals).stream())
                .filter(number -> number.matches("\\d{1,2}"))
                .map(number -> String.format("%02x", Integer.parseInt(number)))
                .distinct()
                .toList();
        return lengths(literals, "").stream()
                .map(length -> {
                    List<String> pieces = new ArrayList<>(Collections.nCopies(length + 1, ""));
                    pieces.set(0, "\\x");
                    return Form.of(pieces, Collections.nCopies(length, bytes));
                })
                .toList();
    }

    /** Of each length that may be meant; of two dimensions where there are subscripts of two. */
    private List<Form> arrays(String element, Literals literals, String text) {
        List<Integer> lengths = lengths(literals, text);
        List<Form> forms = new ArrayList<>();
        boolean nested = text.contains("][") || literals.names().contains("array_ndims");
        for (int length : lengths) {
            List<String> values = elements(element, literals, length);
            if (nested) {
                for (int rows : lengths) {
                    if (rows * length <= LONGEST) {
                        forms.add(grid(rows, length, values));
                    }
                }
            }
            forms.add(Form.of(pieces("{", "}", length), Collections.nCopies(length, values)));
        }
        return forms;
    }

    private static Form grid(int rows, int length, List<String> values) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i <= rows * length; i++) {
            pieces.add(i == 0 ? "{{" : i == rows * length ? "}}" : i % length == 0 ? "},{" : ",");
        }
        return Form.of(pieces, Collections.nCopies(rows * length, values));
    }

    private static List<Integer> lengths(Literals literals, String text) {
        Set<Integer> lengths = new LinkedHashSet<>();
        Matcher exactly = LENGTH.matcher(text);
        while (exactly.find()) {
            lengths.add(Integer.valueOf(exactly.group(1)));
        }
        if (!lengths.isEmpty()) {
            return lengths.stream().filter(length -> length <= LONGEST).toList();
        }
        literals.numbers().stream()
                .filter(number -> number.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .forEach(number -> Collections.addAll(lengths, number, number + 1));
        Collections.addAll(lengths, 2, 3);
        return lengths.stream()
                .filter(length -> length > 0 && length <= LONGEST)
                .limit(MOST)
                .toList();
    }

    /** What an array of a length may have as elements: first what is written, and shares of it. */
    private List<String> elements(String element, Literals literals, int length) {
        TypeName type = TypeName.of(candidates.base(element));
        Set<String> values = new LinkedHashSet<>();
        if (BuiltIn.isInteger(type) || BuiltIn.isDecimal(type)) {
            List<BigDecimal> wholes = literals.numbers().stream()
                    .filter(number -> MinedNumbers.isIn(type, number))
                    .map(BigDecimal::new)
                    .filter(number -> number.signum() > 0 && !(BuiltIn.isInteger(type) && number.scale() > 0))
                    .toList();
            // the whole in one place and nothing in the others, then equal shares
            wholes.stream()
                    .filter(whole -> whole.intValue() > length)
                    .forEach(whole -> values.add(whole.toPlainString()));
            values.add("0");
            wholes.forEach(whole -> shares(type, whole, length, values));
        }
        values.addAll(candidates.of(element, literals));
        return values.stream().map(Candidates::quoted).toList();
    }

    private static void shares(TypeName type, BigDecimal whole, int length, Set<String> values) {
        int scale = BuiltIn.isInteger(type)
                ? 0
                : type.modifiers().size() > 1
                        ? Math.min(DIGITS, type.modifiers().get(1))
                        : DIGITS;
        BigDecimal share = whole.divide(BigDecimal.valueOf(length), scale, RoundingMode.DOWN);
        BigDecimal others = BigDecimal.valueOf(length - 1L);
        for (BigDecimal each : List.of(
                share,
                whole.subtract(share.multiply(others)),
                whole.subtract(others).max(BigDecimal.ZERO))) {
            values.add(each.toPlainString());
        }
    }

    private static List<String> pieces(String open, String close, int holes) {
        List<String> pieces = new ArrayList<>(Collections.nCopies(holes + 1, ","));
        pieces.set(0, open);
        pieces.set(holes, close);
        return pieces;
    }
}
