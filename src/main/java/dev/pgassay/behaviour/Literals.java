package dev.pgassay.behaviour;

import dev.pgassay.yaml.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in an expression or in a function's body, by the look of it; nothing is parsed.
 *
 * @param strings the texts in quotes
 * @param avoided those of them that follow {@code <>}
 * @param patterns the regular expressions
 * @param likes the patterns of LIKE
 * @param numbers the numbers, those in quotes too
 * @param names the words and quoted names
 */
record Literals(
        Set<String> strings,
        Set<String> avoided,
        Set<String> patterns,
        Set<String> likes,
        Set<String> numbers,
        Set<String> names) {

    /** A name that needs no quotes, in whatever script. */
    static final String NAME = "[A-Za-z_\\x{80}-\\x{10FFFF}][A-Za-z0-9_$\\x{80}-\\x{10FFFF}]*";

    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\n]*|/\\*.*?\\*/|'((?:[^']++|'')*)'|\"((?:[^\"]++|\"\")+)\"|(" + NAME + ")"
                    + "|(\\d+(?:\\.\\d+)?)|([-+*/<>=~!@#%^&|`?]+)|(\\S)",
            Pattern.DOTALL);
    /** A value in dollar quotes; SQL in them is read as if they were not there. */
    private static final Pattern DOLLARS =
            Pattern.compile("\\$(\\w*)\\$(\\s*[\\[{].*?[]}]\\s*|\\S+?)\\$\\1\\$", Pattern.DOTALL);

    private static final Pattern REGEX = Pattern.compile("\\^.*|.*\\$|.*\\\\[dwsDWS].*", Pattern.DOTALL);
    private static final Set<String> MATCHING =
            Set.of("regexp_like", "regexp_match", "regexp_matches", "regexp_count", "regexp_instr", "regexp_substr");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    /** The same functions are read for every row that is tried. */
    private static final Memo<String, Literals> READ = new Memo<>(500);

    static Literals of(List<String> texts) {
        if (texts.size() == 1) {
            return READ.of(texts.get(0), Literals::read);
        }
        Literals literals = empty();
        for (String text : texts) {
            Literals read = READ.of(text, Literals::read);
            literals.strings.addAll(read.strings);
            literals.avoided.addAll(read.avoided);
            literals.patterns.addAll(read.patterns);
            literals.likes.addAll(read.likes);
            literals.numbers.addAll(read.numbers);
            literals.names.addAll(read.names);
        }
        return literals;
    }

    private static Literals empty() {
        return new Literals(
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
    }

    /** The tokens of SQL; of a quoted text, quoted in whatever way, group 1. */
    static Matcher tokens(String text) {
        String quotes = DOLLARS.matcher(text)
                .replaceAll(
                        quoted -> Matcher.quoteReplacement("'" + quoted.group(2).replace("'", "''") + "'"));
        return TOKEN.matcher(LikeText.usual(ListedPatterns.apart(quotes)));
    }

    private static Literals read(String text) {
        Literals literals = empty();
        literals.add(tokens(text));
        return literals;
    }

    private void add(Matcher token) {
        String before = "";
        boolean regex = false;
        while (token.find()) {
            if (token.group(1) != null) {
                if (regex) { // the first text in brackets behind the name
                    patterns.add(token.group(1).replace("''", "'"));
                    regex = false;
                }
                string(token.group(1).replace("''", "'"), before);
            } else if (token.group(2) != null) {
                names.add(token.group(2).replace("\"\"", "\""));
            } else if (token.group(3) != null) {
                names.add(token.group(3));
                before = token.group(3).toLowerCase(Locale.ROOT);
                regex |= MATCHING.contains(before);
                continue;
            } else if (token.group(4) != null) {
                // what is written is -1, or a hyphen between two numbers: both are tried
                numbers.add(token.group(4));
                if (before.endsWith("-")) {
                    numbers.add("-" + token.group(4));
                }
            } else if (token.group(5) != null) {
                before = token.group(5);
                continue;
            }
            if (token.group(6) == null) {
                before = "";
            }
        }
    }

    private void string(String text, String before) {
        switch (before) {
            case "~", "~*", "similar", "similar_to_escape" -> patterns.add(text);
            case "~~", "~~*", "like", "ilike" -> likes.add(text);
            case "!~", "!~*" -> { // a trigger says so of what it raises an error at: then it is to match
                avoided.add(text);
                patterns.add(text);
            }
            case "<>", "!=", "!~~", "!~~*" -> avoided.add(text);
            default -> strings.add(text);
        }
        if (NUMBER.matcher(text).matches()) {
            numbers.add(text);
        }
        JsonMembers.of(text, strings::add, this::member);
    }

    /** What JSON says may be what a text is compared with, or a pattern that it has to match. */
    private void member(Node.Scalar scalar) {
        if (NUMBER.matcher(scalar.text()).matches()) {
            numbers.add(scalar.text());
        } else if (!scalar.plain()) {
            (REGEX.matcher(scalar.text()).matches() ? patterns : strings).add(scalar.text());
        }
    }

    /** The names as they may be those of columns, tables and functions: without quotes the server reads them in lower case. */
    Set<String> identifiers() {
        Set<String> identifiers = new HashSet<>(names);
        names.forEach(name -> identifiers.add(name.toLowerCase(Locale.ROOT)));
        return identifiers;
    }

    /** Every text, those that one would rather not take at the end. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(strings);
        texts.addAll(avoided);
        return texts;
    }
}
