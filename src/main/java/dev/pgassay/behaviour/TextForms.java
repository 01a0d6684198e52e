package dev.pgassay.behaviour;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that consist of parts: what a regular expression matches, with other digits and letters; words between separators; short words. */
final class TextForms {

    private static final int PATTERNS = 3;
    private static final int SEPARATORS = 3;
    private static final int WORDS = 12;
    private static final int LENGTHS = 9;
    private static final int LONGEST = 200;
    private static final int HOLES = 4;
    private static final Pattern RUN = Pattern.compile("\\d+|[a-z]+|[A-Z]+");
    private static final Pattern SEPARATOR = Pattern.compile("(?:[^\\w\\\\]|_){1,2}");
    private static final List<String> YEARS = List.of("2025", "2024");
    private static final List<String> PARTS = List.of("1", "2", "a", "b", "3", "0");

    /** Of what they make of a word nothing can be told, but some short word or other may fit. */
    private static final Set<String> DIGESTS = Set.of(
            "md5", "sha224", "sha256", "sha384", "sha512", "digest", "hmac", "crypt", "hashtext", "hashtextextended");

    private static final List<String> LETTERS = List.of("abcdefghijklmnopqrstuvwxyz".split(""));

    private TextForms() {}

    static List<Form> of(TypeName type, Literals literals) {
        List<Form> forms = new ArrayList<>();
        literals.patterns().stream()
                .flatMap(pattern -> RegexText.all(pattern).stream())
                .filter(text -> BuiltIn.fitted(type, text).equals(text))
                .distinct()
                .limit(PATTERNS)
                .forEach(text -> forms.add(runs(text, literals)));
        literals.strings().stream()
                .filter(text -> SEPARATOR.matcher(text).matches())
                .limit(SEPARATORS)
                .forEach(separator -> separated(separator, literals, forms));
        List<Integer> lengths = MinedTexts.lengths(literals)
                .filter(length -> length <= LONGEST)
                .limit(LENGTHS)
                .toList();
        literals.likes().stream()
                .limit(PATTERNS)
                .map(LikeText::of)
                .filter(like -> like.pieces().size() > 1 && like.pieces().size() <= HOLES)
                .forEach(like -> forms.add(like.form(literals, lengths)));
        if (!Collections.disjoint(literals.names(), DIGESTS)) {
            forms.add(Form.of(List.of("", "", "", ""), List.of(LETTERS, LETTERS, LETTERS)));
        }
        return forms;
    }

    /** The text with other digits in the place of its digits, and other letters in that of its letters, so many of each. */
    private static Form runs(String text, Literals literals) {
        List<String> pieces = new ArrayList<>();
        List<List<String>> values = new ArrayList<>();
        Matcher run = RUN.matcher(text);
        int end = 0;
        while (run.find()) {
            pieces.add(text.substring(end, run.start()));
            values.add(alike(run.group(), literals));
            end = run.end();
        }
        pieces.add(text.substring(end));
        return Form.of(pieces, values);
    }

    private static List<String> alike(String run, Literals literals) {
        Set<String> values = new LinkedHashSet<>(List.of(run));
        if (!Character.isDigit(run.charAt(0))) {
            // those of the same length first: where a pattern says how many there are, no others fit
            literals.strings().stream()
                    .filter(text -> text.matches("[A-Za-z]+"))
                    .sorted(Comparator.comparing(text -> text.length() != run.length()))
                    .limit(WORDS)
                    .forEach(values::add);
            for (String letters : List.of("bB", "cC")) {
                values.add(letters.substring(Character.isLowerCase(run.charAt(0)) ? 0 : 1)
                        .substring(0, 1)
                        .repeat(run.length()));
            }
            return List.copyOf(values);
        }
        List<String> numbers = new ArrayList<>(literals.numbers());
        if (run.length() == YEARS.get(0).length()) {
            numbers.addAll(YEARS);
        }
        Collections.addAll(numbers, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        for (String number : numbers) {
            if (number.length() == 1) {
                values.add(number.repeat(run.length()));
            }
            if (number.matches("\\d+") && number.length() <= run.length()) {
                values.add("0".repeat(run.length() - number.length()) + number);
                values.add(number + run.substring(number.length()));
            }
        }
        return List.copyOf(values);
    }

    /** Numbers and words with a separator between them. */
    private static void separated(String separator, Literals literals, List<Form> forms) {
        Set<String> values = new LinkedHashSet<>();
        literals.strings().stream()
                .filter(text -> text.matches("\\w+") || (text.matches("[\\w.-]{2,}") && !text.contains(separator)))
                .forEach(values::add);
        literals.numbers().stream().filter(text -> text.matches("\\d{1,3}")).forEach(values::add);
        values.addAll(PARTS);
        Set<Integer> lengths = new LinkedHashSet<>(List.of(2));
        literals.numbers().stream()
                .filter(text -> text.matches("[2-6]"))
                .map(Integer::valueOf)
                .forEach(lengths::add);
        for (int length : lengths) {
            List<String> pieces = new ArrayList<>(Collections.nCopies(length + 1, separator));
            pieces.set(0, "");
            pieces.set(length, "");
            forms.add(Form.of(pieces, Collections.nCopies(length, List.copyOf(values))));
        }
    }
}
