package dev.pgassay.behaviour;

import dev.pgassay.catalog.Column;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What parts of conditions that hold together say of single columns, so far as it is plain: null or not, and which literals. */
final class Stance {

    private static final String CAST = "(?:::[\\w \".]+(?:\\([\\d,]+\\))?(?:\\[\\])?)?";
    private static final String NAME = "\\(?(\"(?:[^\"]++|\"\")+\"|[a-z_][\\w$]*)\\)?" + CAST;
    private static final String TEXT = "'(?:[^']++|'')*'";
    private static final Pattern NULLNESS = Pattern.compile(NAME + " IS (NOT )?NULL");
    private static final Pattern ONE = Pattern.compile(
            NAME + " (=|<>) (\\(*(?:" + TEXT + "|-?\\d+(?:\\.\\d+)?|true|false)\\)*" + CAST + "\\)*" + CAST + ")");
    private static final Pattern LIST = Pattern.compile(NAME + " (= ANY|<> ALL) \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern FLAG = Pattern.compile("(NOT )?" + NAME);
    private static final Pattern LITERAL = Pattern.compile(TEXT);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?|true|false");

    private final TableShape shape;
    private final Map<String, Boolean> nulls;
    private final Map<String, Set<String>> among;
    private final Map<String, Set<String>> apart;
    /** How many parts say something else. */
    private int others;

    /** What is so of every row. */
    Stance(TableShape shape) {
        this(shape, new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (Column column : shape.columns()) {
            if (!column.nullable()) {
                nulls.put(column.name().simple(), false);
            }
        }
    }

    private Stance(
            TableShape shape,
            Map<String, Boolean> nulls,
            Map<String, Set<String>> among,
            Map<String, Set<String>> apart) {
        this.shape = shape;
        this.nulls = nulls;
        this.among = among;
        this.apart = apart;
    }

    Stance copy() {
        Stance copy = new Stance(shape, new HashMap<>(nulls), new HashMap<>(among), new HashMap<>(apart));
        copy.others = others;
        return copy;
    }

    /** The columns that are null. */
    Set<String> nulls() {
        return nulls.keySet().stream().filter(nulls::get).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The only literal that a column may be, by column. */
    Map<String, String> literals() {
        return among.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().iterator().next()));
    }

    /**
     * Takes in a part; false where it contradicts what has been said.
     *
     * @param strict whether it has to be true: a check lets pass what is null
     */
    boolean takes(String part, boolean strict) {
        String bare = Printed.bare(part);
        Matcher nullness = NULLNESS.matcher(bare);
        Matcher one = ONE.matcher(bare);
        Matcher list = LIST.matcher(bare);
        Matcher flag = FLAG.matcher(bare);
        if (nullness.matches()) {
            return isNull(name(nullness.group(1)), nullness.group(2) == null);
        }
        if (one.matches()) {
            return values(name(one.group(1)), one.group(2).equals("="), literals(one.group(3)), strict);
        }
        if (list.matches()) {
            Set<String> literals = literals(list.group(3));
            return literals.isEmpty()
                    || values(name(list.group(1)), list.group(2).startsWith("="), literals, strict);
        }
        return !flag.matches()
                || values(name(flag.group(2)), true, Set.of(flag.group(1) == null ? "true" : "false"), strict);
    }

    private boolean isNull(String column, boolean isNull) {
        Boolean known = nulls.putIfAbsent(column, isNull);
        return known == null || known == isNull;
    }

    private boolean values(String column, boolean equal, Set<String> literals, boolean strict) {
        if (literals.isEmpty() || shape.find(column).isEmpty()) {
            others++;
            return true;
        }
        Set<String> avoided = new HashSet<>(apart.getOrDefault(column, Set.of()));
        Set<String> left = among.get(column);
        if (equal) {
            left = new HashSet<>(left == null ? literals : left);
            left.retainAll(literals);
        } else {
            avoided.addAll(literals);
        }
        if (left == null) {
            apart.put(column, avoided);
        } else {
            left = new HashSet<>(left);
            left.removeAll(avoided);
            among.put(column, left);
            apart.remove(column);
        }
        return (left == null || !left.isEmpty()) && (!strict || isNull(column, false));
    }

    private static Set<String> literals(String text) {
        boolean quoted = text.contains("'");
        return (quoted ? LITERAL : NUMBER)
                .matcher(text)
                .results()
                .map(match -> quoted ? match.group().substring(1, match.group().length() - 1) : match.group())
                .collect(Collectors.toSet());
    }

    private static String name(String printed) {
        return printed.startsWith("\"")
                ? printed.substring(1, printed.length() - 1).replace("\"\"", "\"")
                : printed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stance stance
                && nulls.equals(stance.nulls)
                && among.equals(stance.among)
                && apart.equals(stance.apart)
                && others == stance.others;
    }

    @Override
    public int hashCode() {
        return nulls.hashCode();
    }
}
