package dev.pgassay.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways in which a condition can hold, by how it is joined: each is a list of parts that hold together. What a part means is left to
 * the server, but for its opposite.
 */
final class Alternatives {

    private static final int MOST = 40;
    private static final Pattern OR = Pattern.compile("\\s+OR\\s+");
    private static final Pattern AND = Pattern.compile("\\s+AND\\s+");
    private static final Pattern NOT = Pattern.compile("NOT\\b");
    private static final Pattern EQUAL = Pattern.compile(" = (?!ANY |ALL )");
    private static final Pattern UNEQUAL = Pattern.compile(" <> (?!ANY |ALL )| IS DISTINCT FROM ");
    private static final Pattern COMPARED =
            Pattern.compile("\\s+(?:OR|AND|IS|=|<>|<|>|<=|>=|!?~~?\\*?)(?:\\s+|$)|(?<![\\w ])NOT\\b");
    private static final Pattern TRUE = Pattern.compile(" IS (?:TRUE|NOT FALSE)$");
    private static final Pattern IN = Pattern.compile(" = ANY (?=\\()");
    private static final Pattern WHEN = Pattern.compile("(?<!\\w)WHEN\\s+");
    private static final Pattern THEN = Pattern.compile("\\s+THEN\\s+");
    private static final Pattern ELSE = Pattern.compile("\\s+ELSE\\s+");
    private static final Pattern CASE = Pattern.compile("CASE\\b(.*)\\bEND", Pattern.DOTALL);

    private Alternatives() {}

    /** What an expression joins by AND, or itself. */
    static List<String> conjuncts(String expression) {
        return Printed.split(Printed.bare(expression), AND);
    }

    /** The ways in which it is true, or those in which it is false; too many are taken for one. */
    static List<List<String>> of(String expression, boolean wanted) {
        String bare = Printed.bare(expression);
        List<List<String>> found = taken(bare, wanted);
        return found.size() > MOST ? List.of(List.of(leaf(bare, wanted))) : found;
    }

    private static List<List<String>> taken(String bare, boolean wanted) {
        if (bare.equals("true") || bare.equals("false")) {
            return bare.equals("true") == wanted ? List.of(List.of()) : List.of();
        }
        List<String> either = Printed.split(bare, OR);
        List<String> all = Printed.split(bare, AND);
        if (either.size() > 1 || all.size() > 1) {
            List<String> parts = either.size() > 1 ? either : all;
            boolean any = (either.size() > 1) == wanted;
            return any
                    ? parts.stream().flatMap(part -> of(part, wanted).stream()).toList()
                    : together(parts.stream().map(part -> of(part, wanted)).toList());
        }
        if (NOT.matcher(bare).lookingAt()) {
            return of(bare.substring(3), !wanted);
        }
        Matcher truth = TRUE.matcher(bare);
        if (truth.find()) {
            return of(bare.substring(0, truth.start()), wanted);
        }
        for (Pattern sign : List.of(EQUAL, UNEQUAL)) {
            List<String> sides = Printed.split(bare, sign);
            if (sides.size() == 2 && sides.stream().anyMatch(Alternatives::isCondition)) {
                return same(sides.get(0), sides.get(1), (sign == EQUAL) == wanted);
            }
        }
        Matcher cases = CASE.matcher(bare);
        return cases.matches()
                ? cases(cases.group(1), wanted)
                : Counted.of(bare, wanted).orElseGet(() -> List.of(List.of(leaf(bare, wanted))));
    }

    private static boolean isCondition(String side) {
        return Printed.split(Printed.bare(side), COMPARED).size() > 1;
    }

    /** Both hold or neither does, or just one of them. */
    private static List<List<String>> same(String one, String other, boolean same) {
        List<List<String>> ways = new ArrayList<>(together(List.of(of(one, true), of(other, same))));
        ways.addAll(together(List.of(of(one, false), of(other, !same))));
        return ways;
    }

    /** What holds when the condition of a WHEN does and none before it, and in the end when none does. */
    private static List<List<String>> cases(String body, boolean wanted) {
        List<String> whens = Printed.split(body, WHEN);
        String subject = whens.get(0).strip();
        List<List<List<String>>> none = new ArrayList<>();
        List<List<String>> ways = new ArrayList<>();
        String otherwise = "true"; // without ELSE it is null, which a check lets pass
        for (String when : whens.subList(1, whens.size())) {
            List<String> sides = Printed.split(when, THEN);
            List<String> results = Printed.split(sides.get(sides.size() - 1), ELSE);
            String condition = subject.isEmpty() ? sides.get(0) : subject + " = " + sides.get(0);
            List<List<List<String>>> way = new ArrayList<>(none);
            way.add(of(condition, true));
            way.add(of(results.get(0), wanted));
            ways.addAll(together(way));
            none.add(of(condition, false));
            otherwise = results.size() > 1 ? results.get(1) : otherwise;
        }
        none.add(of(otherwise, wanted));
        ways.addAll(together(none));
        return ways;
    }

    /** One of the ways of each, in all combinations. */
    static List<List<String>> together(List<List<List<String>>> each) {
        List<List<String>> ways = List.of(List.of());
        for (List<List<String>> next : each) {
            List<List<String>> more = new ArrayList<>();
            for (List<String> way : ways) {
                for (List<String> other : next) {
                    List<String> both = new ArrayList<>(way);
                    both.addAll(other);
                    more.add(both);
                }
            }
            ways = more.size() > MOST ? more.subList(0, MOST + 1) : more;
        }
        return ways;
    }

    private static String leaf(String bare, boolean wanted) {
        if (wanted) {
            return "(" + bare + ")";
        }
        List<String> equal = Printed.split(bare, EQUAL);
        List<String> in = Printed.split(bare, IN);
        if (bare.endsWith(" IS NULL")) {
            return "(" + bare.replaceFirst(" IS NULL$", " IS NOT NULL)");
        }
        if (bare.endsWith(" IS NOT NULL")) {
            return "(" + bare.replaceFirst(" IS NOT NULL$", " IS NULL)");
        }
        if (equal.size() == 2) {
            return "(" + String.join(" <> ", equal) + ")";
        }
        return in.size() == 2 ? "(" + String.join(" <> ALL ", in) + ")" : "(NOT (" + bare + "))";
    }
}
