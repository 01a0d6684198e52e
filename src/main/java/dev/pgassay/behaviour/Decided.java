package dev.pgassay.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The conditions by which a function decides, by the look of it, and the parts that they join. */
final class Decided {

    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\n]*|/\\*.*?\\*/|'(?:[^']++|'')*'|\"[^\"]*\"|\\b(?:(?<begin>if|elsif|elseif|when)|(?<end>then))\\b|(?<stop>;)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern OR = Pattern.compile("\\bor\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("\\band\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT = Pattern.compile("not\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("\\bbetween\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPARED = Pattern.compile(
            "<>|!=|<=|>=|(?<![<>:!=~*])[<>=](?![>=])|\\bis\\s+(?:not\\s+)?distinct\\s+from\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ALONE =
            Pattern.compile(WrittenName.columnOf("new") + "(?:\\s*::\\s*\\w+)?", Pattern.CASE_INSENSITIVE);

    private Decided() {}

    /** What stands between IF or WHEN and THEN. */
    static List<String> conditions(String body) {
        List<String> conditions = new ArrayList<>();
        int begin = -1;
        for (Matcher token = TOKEN.matcher(body); token.find(); ) {
            if (token.group("begin") != null) {
                begin = token.end();
            } else if (token.group("end") != null && begin >= 0) {
                conditions.add(
                        COMMENT.matcher(body.substring(begin, token.start())).replaceAll(" "));
                begin = -1;
            } else if (token.group("stop") != null) {
                begin = -1;
            }
        }
        return conditions;
    }

    /** What a condition joins by OR, each of which is enough. */
    static List<String> alternatives(String condition) {
        return Printed.split(Printed.bare(condition), OR);
    }

    /** What a condition joins by AND, OR and NOT. */
    static List<String> parts(String condition) {
        String bare = Printed.bare(condition);
        for (Pattern sign : List.of(OR, AND)) {
            List<String> parts = sign == AND ? whole(Printed.split(bare, AND)) : Printed.split(bare, OR);
            if (parts.size() > 1) {
                return parts.stream().flatMap(part -> parts(part).stream()).toList();
            }
        }
        return NOT.matcher(bare).lookingAt() ? parts(bare.substring("not".length())) : List.of(bare);
    }

    /** The AND of BETWEEN joins no conditions. */
    private static List<String> whole(List<String> parts) {
        List<String> whole = new ArrayList<>();
        for (String part : parts) {
            int last = whole.size() - 1;
            boolean open = last >= 0
                    && BETWEEN.matcher(whole.get(last)).find()
                    && !AND.matcher(whole.get(last)).find();
            if (open) {
                whole.set(last, whole.get(last) + " and " + part);
            } else {
                whole.add(part);
            }
        }
        return whole;
    }

    /** The other sides of signs at which a column of the new row stands alone. */
    static List<String> comparedWith(String part, String column) {
        List<String> sides = Printed.split(part, COMPARED);
        if (sides.size() != 2) {
            return List.of();
        }
        return Stream.of(0, 1)
                .filter(i -> isAlone(column, Printed.bare(sides.get(i))))
                .map(i -> sides.get(1 - i))
                .toList();
    }

    private static boolean isAlone(String column, String side) {
        Matcher alone = ALONE.matcher(side);
        return alone.matches() && WrittenName.simple(alone.group(1)).equals(column);
    }
}
