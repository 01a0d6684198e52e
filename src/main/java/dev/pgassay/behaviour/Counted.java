package dev.pgassay.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many of some conditions hold: {@code num_nonnulls(a, b) = 1}, {@code (a IS NOT NULL)::integer + (b IS NOT NULL)::integer = 1}. */
final class Counted {

    private static final int MOST = 6;
    private static final Pattern COMPARED = Pattern.compile("(.+) (=|<|>|<=|>=) (\\d)", Pattern.DOTALL);
    private static final Pattern NULLS = Pattern.compile("num_(non)?nulls\\((.+)\\)", Pattern.DOTALL);
    private static final Pattern COMMA = Pattern.compile(", ");
    private static final Pattern PLUS = Pattern.compile(" \\+ ");
    private static final Pattern NUMBER = Pattern.compile(
            "\\((.+)\\)::(?:integer|int)|CASE\\s+WHEN\\s+(.+)\\s+THEN\\s+1\\s+ELSE\\s+0\\s+END", Pattern.DOTALL);

    private Counted() {}

    /** The ways in which so many hold, or do not; nothing where nothing is counted. */
    static Optional<List<List<String>>> of(String bare, boolean wanted) {
        Matcher compared = COMPARED.matcher(bare);
        List<String> terms = compared.matches() ? terms(Printed.bare(compared.group(1))) : List.of();
        if (terms.isEmpty() || terms.size() > MOST) {
            return Optional.empty();
        }
        int number = Integer.parseInt(compared.group(3));
        List<List<String>> ways = new ArrayList<>();
        for (int some = 0; some < 1 << terms.size(); some++) {
            if (holds(Integer.compare(Integer.bitCount(some), number), compared.group(2)) == wanted) {
                List<List<List<String>>> each = new ArrayList<>();
                for (int i = 0; i < terms.size(); i++) {
                    each.add(Alternatives.of(terms.get(i), (some >> i & 1) == 1));
                }
                ways.addAll(Alternatives.together(each));
            }
        }
        return Optional.of(ways);
    }

    private static boolean holds(int order, String sign) {
        return (order == 0 && sign.contains("="))
                || (order < 0 && sign.contains("<"))
                || (order > 0 && sign.contains(">"));
    }

    private static List<String> terms(String sum) {
        Matcher nulls = NULLS.matcher(sum);
        if (nulls.matches()) {
            String is = nulls.group(1) == null ? " IS NULL" : " IS NOT NULL";
            return Printed.split(nulls.group(2), COMMA).stream()
                    .map(each -> each + is)
                    .toList();
        }
        List<String> numbers = Printed.split(sum, PLUS);
        if (numbers.size() > 1) {
            List<List<String>> each =
                    numbers.stream().map(number -> terms(Printed.bare(number))).toList();
            return each.contains(List.<String>of())
                    ? List.of()
                    : each.stream().flatMap(List::stream).toList();
        }
        Matcher number = NUMBER.matcher(sum);
        return number.matches()
                ? Stream.of(number.group(1) == null ? number.group(2) : number.group(1))
                        .toList()
                : List.of();
    }
}
