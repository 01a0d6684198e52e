package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Texts that are drawn from what stands in conditions: words, what patterns match, and what is as long as a number says. */
final class MinedTexts {

    private static final int LONGEST = 10_000;
    private static final int WORDS = 6;

    private MinedTexts() {}

    static void add(TypeName name, Literals literals, Collection<String> values) {
        List<String> texts = new ArrayList<>(literals.strings());
        for (String pattern : literals.patterns()) {
            for (String text : RegexText.all(pattern)) {
                texts.add(text);
                literals.numbers().forEach(number -> padded(text, number, texts));
            }
        }
        encoded(literals, texts);
        List<Integer> lengths = lengths(literals).toList();
        literals.likes().forEach(like -> texts.addAll(LikeText.of(like).texts(lengths)));
        if (literals.likes().size() + literals.patterns().size() > 0) {
            texts.addAll(joined(literals));
        }
        literals.strings().stream()
                .limit(WORDS)
                .forEach(text -> lengths.forEach(length -> padded(text, String.valueOf(length), texts)));
        lengths.forEach(length -> texts.add("a".repeat(length)));
        literals.strings().stream()
                .filter(text -> text.indexOf(',') > 0)
                .limit(WORDS)
                .forEach(text -> texts.addAll(List.of(text.split(", *"))));
        texts.stream().filter(text -> BuiltIn.fitted(name, text).equals(text)).forEach(values::add);
    }

    /** What patterns match, for no other text will do whatever else is said of it, then names and what a text is cast to. */
    static List<String> first(Catalog catalog, Literals literals) {
        List<String> texts = new ArrayList<>();
        literals.patterns().forEach(pattern -> texts.addAll(RegexText.all(pattern)));
        texts.addAll(Existing.names(catalog, literals.names()));
        texts.addAll(Mined.castTo(literals));
        return texts;
    }

    /** The numbers as lengths, and those beside them. */
    static Stream<Integer> lengths(Literals literals) {
        return literals.numbers().stream()
                .filter(number -> number.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .flatMap(length -> Stream.of(length, length + 1, length - 1))
                .filter(length -> length >= 0 && length < LONGEST);
    }

    /** Bytes as text, where a condition decodes it. */
    private static void encoded(Literals literals, Collection<String> values) {
        boolean base64 = literals.strings().contains("base64");
        if (base64 || literals.strings().contains("hex")) {
            literals.strings().stream()
                    .filter(text -> text.matches("\\\\x([0-9a-f]{2})+"))
                    .forEach(text -> values.add(text.substring(2)));
            lengths(literals)
                    .map(byte[]::new)
                    .forEach(bytes ->
                            values.add(base64 ? Base64.getEncoder().encodeToString(bytes) : "00".repeat(bytes.length)));
        }
    }

    /** As long as a number says: what ends in a digit or letter often goes on with it. */
    private static void padded(String text, String number, List<String> texts) {
        if (number.matches("\\d{1,3}") && !text.isEmpty() && Integer.parseInt(number) > text.length()) {
            String last = text.substring(text.length() - 1);
            texts.add(text + last.repeat(Integer.parseInt(number) - text.length()));
        }
    }

    /** What matches one pattern with what another wants in it. */
    private static List<String> joined(Literals literals) {
        List<String> parts = new ArrayList<>();
        literals.likes().forEach(like -> parts.add(LikeText.of(like).shortest()));
        parts.addAll(literals.strings());
        return parts.stream()
                .limit(WORDS)
                .flatMap(a -> parts.stream().limit(WORDS).map(b -> a + b))
                .toList();
    }
}
