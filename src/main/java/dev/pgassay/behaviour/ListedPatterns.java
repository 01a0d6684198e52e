package dev.pgassay.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns that stand in a list, {@code code like any (array['a\_%', 'b\_%'])}. */
final class ListedPatterns {

    private static final String TEXT = "'(?:[^']++|'')*+'(?:::[\\w \\[\\]]+?)?";
    private static final Pattern LIST = Pattern.compile(
            "(!?~~?\\*?|\\bi?like|\\bsimilar\\s+to)\\s+(?:any|all)\\s*\\(\\s*(?:\\(?\\s*array\\s*\\[\\s*)?(" + TEXT
                    + "(?:\\s*,\\s*" + TEXT + ")*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ELEMENT = Pattern.compile("'((?:[^']++|'')*+)'");
    private static final Pattern MEMBER = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"|([^,{}\"]+)");

    private ListedPatterns() {}

    /** The same SQL, but that each of them stands behind the sign. */
    static String apart(String sql) {
        return LIST.matcher(sql).replaceAll(ListedPatterns::apart);
    }

    private static String apart(MatchResult list) {
        List<String> patterns = new ArrayList<>();
        for (Matcher element = ELEMENT.matcher(list.group(2)); element.find(); ) {
            String text = element.group(1);
            if (text.startsWith("{") && text.endsWith("}")) {
                for (Matcher member = MEMBER.matcher(text); member.find(); ) {
                    patterns.add(
                            member.group(1) == null
                                    ? member.group(2).strip()
                                    : member.group(1).replaceAll("\\\\(.)", "$1"));
                }
            } else {
                patterns.add(text);
            }
        }
        return Matcher.quoteReplacement(patterns.stream()
                .map(pattern -> list.group(1) + " '" + pattern + "'")
                .collect(Collectors.joining(" and ")));
    }
}
