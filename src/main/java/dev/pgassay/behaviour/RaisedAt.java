package dev.pgassay.behaviour;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a PL/pgSQL function raises an error. What is refused because no way out was taken, {@code if … return new; … end if; raise}, has not
 * got as far as what is refused on one of these ways.
 *
 * @param place where that is in the body; of a RAISE behind ways out where they begin
 * @param condition what stands before it, as far as the last statement; of ways out what leads there
 */
record RaisedAt(int place, String condition) {

    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\n]*|/\\*.*?\\*/|'(?:[^']++|'')*'|\\$(\\w*)\\$.*?\\$\\1\\$|\"[^\"]*\""
                    + "|<<\\w+>>|(?<![\\w$.])(?:end\\s+(?:if|case|loop)\\b|[A-Za-z_][\\w$]*)|;",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FORMAT = Pattern.compile(
            "raise\\s+(?:exception\\s+)?'((?:[^']++|'')*)'.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A statement that has others in it, which may be ways out of where it stands. */
    private static final class Block {

        private final String word;
        private final int start;
        private final List<String> heads = new ArrayList<>();
        private final List<Block> before = new ArrayList<>();
        private int head;
        private boolean returns;
        private boolean last;

        Block(String word, int start) {
            this.word = word;
            this.start = start;
            this.head = start;
        }

        private boolean isWay() {
            return returns && !heads.isEmpty();
        }
    }

    /** A RAISE, with what a row might have done instead of coming there. */
    private record Raise(int begin, int statement, List<Block> ways) {}

    /**
     * The RAISE that did it; nothing where it cannot be told from others of its line.
     *
     * @param line its line in the body, from one
     */
    static Optional<RaisedAt> of(String body, int line, String message) {
        List<Raise> said = raises(body).stream()
                .filter(raise -> line(body, raise.begin()) == line
                        && says(body.substring(raise.begin(), end(body, raise.begin())), message))
                .toList();
        if (said.size() != 1) {
            return Optional.empty();
        }
        Raise raise = said.get(0);
        if (raise.ways().isEmpty()) {
            return Optional.of(
                    new RaisedAt(raise.begin(), body.substring(raise.statement(), end(body, raise.begin()))));
        }
        return Optional.of(new RaisedAt(
                raise.ways().get(0).start,
                raise.ways().stream().flatMap(way -> way.heads.stream()).collect(Collectors.joining("\n"))));
    }

    private static long line(String body, int place) {
        return 1 + body.substring(0, place).chars().filter(c -> c == '\n').count();
    }

    private static int end(String body, int begin) {
        for (Matcher token = TOKEN.matcher(body).region(begin, body.length()); token.find(); ) {
            if (token.group().equals(";")) {
                return token.start();
            }
        }
        return body.length();
    }

    /** Whether a RAISE may have said it; of one whose text is elsewhere that is not known. */
    private static boolean says(String statement, String message) {
        Matcher format = FORMAT.matcher(statement);
        return !format.matches()
                || Pattern.compile(
                                Stream.of(format.group(1).replace("''", "'").split("%", -1))
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining(".*")),
                                Pattern.DOTALL)
                        .matcher(message)
                        .matches();
    }

    private static List<Raise> raises(String body) {
        List<Raise> raises = new ArrayList<>();
        Deque<Block> open = new ArrayDeque<>(List.of(new Block("", 0)));
        boolean begins = true;
        int statement = 0;
        for (Matcher token = TOKEN.matcher(body); token.find(); ) {
            String word = token.group().toLowerCase(Locale.ROOT).replaceFirst("\\s+", " ");
            if (word.startsWith("--") || word.startsWith("/*") || word.startsWith("<<")) {
                continue;
            }
            Block block = Objects.requireNonNull(open.peek());
            boolean expression = block.word.equals("case of values");
            if (begins
                    && List.of("if", "case", "loop", "for", "foreach", "while", "begin")
                            .contains(word)) {
                open.push(new Block(word, token.start()));
            } else if (word.equals("case")) {
                open.push(new Block("case of values", token.start()));
            } else if (word.matches("end(?: (?:if|case|loop))?")) {
                close(open);
            } else if (begins && word.equals("return")) {
                open.forEach(each -> each.returns = true);
            } else if (begins && word.equals("raise")) {
                raises.add(new Raise(token.start(), statement, ways(block)));
            } else if (!expression && word.equals("then")) {
                block.heads.add(body.substring(block.head, token.end()));
            } else if (!expression && List.of("elsif", "elseif", "when", "else").contains(word)) {
                block.head = token.start();
                block.last = word.equals("else");
                block.before.clear();
            }
            boolean leads =
                    !expression && List.of("then", "else", "begin", "loop").contains(word);
            begins = word.equals(";") || leads;
            statement = word.equals(";") ? token.end() : statement;
        }
        return raises;
    }

    private static void close(Deque<Block> open) {
        if (open.size() > 1) {
            Block closed = open.pop();
            Objects.requireNonNull(open.peek()).before.add(closed);
        }
    }

    /** What stands there for those that are not refused: the other branches, or what returns right before. */
    private static List<Block> ways(Block block) {
        List<Block> ways = new ArrayList<>();
        for (int i = block.before.size() - 1; i >= 0 && block.before.get(i).isWay(); i--) {
            ways.add(0, block.before.get(i));
        }
        return ways.isEmpty() && block.last ? List.of(block) : ways;
    }
}
