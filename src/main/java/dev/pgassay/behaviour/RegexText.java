package dev.pgassay.behaviour;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a text that a regular expression of simple form matches; what it cannot read gives nothing or a text that does not match. */
final class RegexText {

    private static final int MOST = 1000;

    private final String pattern;
    private final int optional;
    private final StringBuilder ahead = new StringBuilder();
    private int at;

    private RegexText(String pattern, int optional) {
        this.pattern = pattern;
        this.optional = optional;
    }

    /** Texts that match, without and with what may be there or not; none when the expression cannot be read. */
    static List<String> all(String pattern) {
        return Stream.of(of(pattern, 0), of(pattern, 1))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    private static @Nullable String of(String pattern, int optional) {
        try {
            RegexText regex = new RegexText(pattern, optional);
            String text = regex.alternatives();
            int seen = Math.min(regex.ahead.length(), text.length());
            return regex.at == pattern.length() ? regex.ahead + text.substring(seen) : null;
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return null;
        }
    }

    private String alternatives() {
        String first = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            String other = sequence();
            first = first.isEmpty() ? other : first;
        }
        return first;
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            String atom = atom();
            text.append(atom.repeat(times()));
            if (text.length() > MOST) {
                throw new IndexOutOfBoundsException("too long");
            }
        }
        return text.toString();
    }

    private String atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> "a";
            case '(' -> group();
            case '[' -> set();
            case '\\' -> escaped(pattern.charAt(at++));
            default -> String.valueOf(c);
        };
    }

    private String group() {
        char look = ':';
        if (pattern.charAt(at) == '?') {
            look = pattern.charAt(at + 1);
            at += 2;
        }
        String text = alternatives();
        if (pattern.charAt(at++) != ')') {
            throw new IndexOutOfBoundsException("a group without an end");
        }
        if (look == '=') {
            ahead.append(text); // somewhere it has to be
        }
        return look == ':' ? text : "";
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'd' -> "1";
            case 'w' -> "a";
            case 's' -> " ";
            case 'S', 'D' -> "a";
            case 'W' -> "-";
            case 'A', 'Z', 'm', 'M', 'y', 'Y' -> "";
            default -> String.valueOf(c);
        };
    }

    /** One character of a set; of what a set leaves out, one that it does not name. */
    private String set() {
        boolean negated = pattern.charAt(at) == '^';
        int start = negated ? at + 1 : at;
        int end = start;
        do {
            end += pattern.charAt(end) == '\\'
                    ? 2
                    : pattern.startsWith("[:", end) ? pattern.indexOf(":]", end) + 2 - end : 1;
        } while (pattern.charAt(end) != ']');
        String members = pattern.substring(start, end);
        at = end + 1;
        return negated ? other(members) : first(members);
    }

    private static String first(String members) {
        if (members.startsWith("[:")) {
            return switch (members.substring(2, members.indexOf(":]"))) {
                case "digit", "xdigit" -> "1";
                case "upper" -> "A";
                case "space" -> " ";
                case "punct" -> "-";
                default -> "a";
            };
        }
        return members.charAt(0) == '\\' ? escaped(members.charAt(1)) : members.substring(0, 1);
    }

    private static String other(String members) {
        return "aA1 -"
                .chars()
                .filter(c -> members.indexOf(c) < 0
                        && !(c == ' ' && members.contains("\\s"))
                        && !(c == '1'
                                && (members.contains("\\d") || members.contains("\\w") || members.contains("0-9")))
                        && !(c == 'a' && (members.contains("\\w") || members.contains("a-z")))
                        && !(c == 'A' && (members.contains("\\w") || members.contains("A-Z"))))
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("_");
    }

    private int times() {
        if (at >= pattern.length()) {
            return 1;
        }
        int times = 1;
        switch (pattern.charAt(at)) {
            case '*', '?' -> {
                times = optional;
                at++;
            }
            case '+' -> at++;
            case '{' -> {
                int end = pattern.indexOf('}', at);
                times = Integer.parseInt(pattern.substring(at + 1, end).split(",", -1)[0]);
                at = end + 1;
            }
            default -> {
                return 1;
            }
        }
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            at++; // as few as possible matches the same
        }
        return Math.min(times, MOST);
    }
}
