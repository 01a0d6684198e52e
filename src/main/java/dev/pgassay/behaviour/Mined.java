package dev.pgassay.behaviour;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values for a type that are drawn from what stands in conditions. */
final class Mined {

    private static final int WORDS = 6;
    private static final int ELEMENTS = 12;
    private static final int CASTS = 8;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";
    private static final int BITS = 64;
    private static final int DIMENSIONS = 6;
    private static final int SIDE = 3;
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*|now|today|tomorrow|yesterday|-?infinity");
    private static final Pattern POSITION = Pattern.compile("[0-9A-F]{1,8}/[0-9A-F]{1,7}");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern XPATH = Pattern.compile("/{1,2}\\w+(/{1,2}\\w+)*(/text\\(\\))?");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?");
    private static final Pattern INTERVAL = Pattern.compile("\\d+ ?[a-z]+.*|\\d+:\\d{2}(:\\d{2})?");

    private Mined() {}

    static void add(TypeName name, Literals literals, Collection<String> values) {
        if (BuiltIn.isText(name)) {
            MinedTexts.add(name, literals, values);
        } else if (BuiltIn.isInteger(name)
                || BuiltIn.isDecimal(name)
                || name.base().equals("oid")) {
            MinedNumbers.add(name, literals, values);
        } else if (BuiltIn.isJson(name)) {
            MinedJson.add(literals, values);
        } else if (BuiltIn.isMoment(name)) {
            matching(MOMENT, literals, values);
            days(literals, values);
        } else if (name.base().startsWith("time ")) {
            matching(TIME, literals, values);
        } else if (name.base().equals("uuid")) {
            matching(UUID, literals, values);
            uuids(literals, values);
        } else if (name.base().equals("interval")) {
            matching(INTERVAL, literals, values);
        } else if (name.base().equals("bytea")) {
            MinedTexts.lengths(literals).forEach(length -> values.add("\\x" + "01".repeat(length)));
        } else if (name.simple().equals("hstore")) {
            hstores(literals, values);
        } else if (name.simple().equals("ltree")) {
            MinedTrees.add(literals, values);
        } else if (name.base().equals("xml")) {
            literals.strings().stream()
                    .filter(path -> XPATH.matcher(path).matches())
                    .forEach(path -> values.add(element(path)));
        } else if (name.base().equals("tsvector")) {
            String words = String.join(" ", literals.strings());
            values.add(words.replaceAll("\\W+", " "));
            counts(literals, ELEMENTS)
                    .map(number -> IntStream.rangeClosed(0, number)
                            .mapToObj(i -> "w" + i)
                            .collect(Collectors.joining(" ")))
                    .forEach(values::add);
        } else if (name.simple().equals("cube")) {
            counts(literals, ELEMENTS)
                    .forEach(many -> values.add("(" + String.join(",", Collections.nCopies(many, "1")) + ")"));
        } else if (name.base().equals("pg_lsn")) {
            matching(POSITION, literals, values);
            List.copyOf(values).forEach(position -> values.add(position + "1"));
        } else if (name.base().equals("tsquery")) {
            queries(literals, values);
        } else if (name.base().startsWith("bit")) {
            bits(name, literals, values);
        } else if (name.base().equals("inet") || name.base().equals("cidr")) {
            MinedNetworks.add(name, literals, values);
        } else if (BuiltIn.isAnyVector(name)) {
            vectors(name, literals, values);
        } else if (!BuiltIn.knows(name)) {
            values.addAll(literals.texts());
        }
    }

    /** Texts in the form of the types that a condition names, to which it may cast them. */
    static List<String> castTo(Literals literals) {
        List<String> values = new ArrayList<>();
        for (String word : literals.names()) {
            TypeName type = TypeName.of(word.equals("numeric") ? "double precision" : word);
            if (Specimens.BY_NAME.containsKey(type.base()) && !BuiltIn.isText(type)) {
                List<String> some = new ArrayList<>();
                add(type, literals, some);
                some.addAll(BuiltIn.values(type));
                some.stream().limit(CASTS).forEach(values::add);
            }
        }
        return values;
    }

    /** What is tried when nothing else is left. */
    static List<String> last(TypeName name, Literals literals) {
        return BuiltIn.isText(name) && !name.array()
                ? Stream.concat(
                                literals.avoided().stream(),
                                // as long as is written, but not the same from both ends
                                counts(literals, ALPHABET.length()).map(length -> ALPHABET.substring(0, length)))
                        .map(text -> BuiltIn.fitted(name, text))
                        .toList()
                : List.of();
    }

    private static void matching(Pattern pattern, Literals literals, Collection<String> values) {
        literals.texts().stream()
                .filter(text -> pattern.matcher(text).matches())
                .forEach(values::add);
    }

    /** What a regular expression begins with, to the length of a UUID. */
    private static void uuids(Literals literals, Collection<String> values) {
        String whole = Specimens.UUIDS.get(0);
        for (String pattern : literals.patterns()) {
            for (String text : RegexText.all(pattern)) {
                if (text.length() <= whole.length()) {
                    values.add(text + whole.substring(text.length()));
                }
            }
        }
        values.removeIf(value -> !UUID.matcher(value).matches());
    }

    /** The elements on a path one in the other. */
    private static String element(String path) {
        List<String> names = List.of(path.replaceAll("^/+|/text\\(\\)$", "").split("/+"));
        StringBuilder text = new StringBuilder("a");
        for (int i = names.size() - 1; i >= 0; i--) {
            text.insert(0, "<" + names.get(i) + ">")
                    .append("</")
                    .append(names.get(i))
                    .append(">");
        }
        return text.toString();
    }

    /** Days of a year that is written as a number, in the months that are. */
    private static void days(Literals literals, Collection<String> values) {
        for (String year : literals.numbers()) {
            if (year.matches("[12]\\d{3}")) {
                literals.numbers().stream()
                        .filter(month -> month.matches("[1-9]|1[0-2]"))
                        .forEach(month -> values.add(year + "-" + month + "-01"));
                values.add(year + "-01-01");
                values.add(year + "-12-31");
            }
        }
    }

    /** Words, as many of them joined as there are nodes or words, so far as that is written. */
    private static void queries(Literals literals, Collection<String> values) {
        List<String> words = Stream.concat(
                        literals.strings().stream().filter(word -> word.matches("\\w+")), Stream.of("a", "b", "c"))
                .toList();
        counts(literals, ELEMENTS)
                .map(number -> IntStream.rangeClosed(0, number)
                        .mapToObj(i -> words.get(i % words.size()))
                        .collect(Collectors.joining(" & ")))
                .forEach(values::add);
    }

    /** As long as is written, with so many bits set. */
    private static void bits(TypeName name, Literals literals, Collection<String> values) {
        List<Integer> lengths = name.base().equals("bit")
                ? List.of(name.modifier(1))
                : counts(literals, name.modifier(BITS)).toList();
        for (int length : lengths) {
            counts(literals, length)
                    .limit(WORDS)
                    .forEach(set -> values.addAll(List.of(
                            "1".repeat(set) + "0".repeat(length - set), "0".repeat(length - set) + "1".repeat(set))));
        }
    }

    private static Stream<Integer> counts(Literals literals, int most) {
        return literals.numbers().stream()
                .filter(number -> number.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(number -> number <= most);
    }

    /** Of the dimensions that are written, and of one more. */
    private static void vectors(TypeName name, Literals literals, Collection<String> values) {
        List<Integer> written = literals.numbers().stream()
                .filter(number -> number.matches("[1-9]\\d{0,3}"))
                .map(Integer::valueOf)
                .limit(DIMENSIONS)
                .toList();
        Stream.concat(written.stream(), written.stream().map(each -> each + 1))
                .map(each -> BuiltIn.values(new TypeName(name.base(), List.of(each), false)))
                .forEach(some -> values.add(some.get(0)));
    }

    /** All words as keys, then each. */
    private static void hstores(Literals literals, Collection<String> values) {
        List<String> pairs = literals.strings().stream()
                .limit(WORDS)
                .map(word -> MinedJson.text(word) + "=>\"1\"")
                .toList();
        values.add(String.join(",", pairs));
        values.addAll(pairs);
    }

    /** Arrays of the elements, and arrays of such lengths as are written. */
    static void arrays(List<String> elements, Literals literals, Collection<String> values) {
        if (elements.isEmpty()) {
            return;
        }
        String first = Candidates.quoted(elements.get(0));
        if (literals.names().contains("array_ndims")) {
            grids(first, values);
        }
        values.add("{" + first + "}");
        for (String number : literals.numbers()) {
            if (number.matches("\\d{1,4}")) {
                int length = Integer.parseInt(number);
                for (int each : List.of(length, length + 1, Math.max(0, length - 1))) {
                    values.add("{" + String.join(",", Collections.nCopies(each, first)) + "}");
                }
            }
        }
        elements.stream().limit(ELEMENTS).forEach(element -> values.add("{" + Candidates.quoted(element) + "}"));
    }

    /** Arrays of two dimensions. */
    private static void grids(String element, Collection<String> values) {
        for (int rows = 1; rows <= SIDE; rows++) {
            for (int columns = 1; columns <= SIDE; columns++) {
                String row = "{" + String.join(",", Collections.nCopies(columns, element)) + "}";
                values.add("{" + String.join(",", Collections.nCopies(rows, row)) + "}");
            }
        }
    }
}
