package dev.pgassay.behaviour;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the text is written that a RAISE has from elsewhere: a function returns it, a variable is given it.
 *
 * @param place where that is in the functions
 * @param condition what stands before it, as far as the last statement or the last such text
 */
record RaisedText(int place, String condition) {

    /** Shorter ones are words that are compared. */
    private static final int LEAST = 6;

    private static final String QUOTED = "'((?:[^']++|'')*)'";
    private static final Pattern TEXT =
            Pattern.compile("--[^\\n]*|(\\braise\\s+\\w+\\s+|\\bmessage\\s*=\\s*)?" + QUOTED, Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile(";|\\bthen\\s+" + QUOTED, Pattern.CASE_INSENSITIVE);

    private static final Memo<Asked, Optional<RaisedText>> FOUND = new Memo<>(200);

    private record Asked(String message, String bodies) {}

    /** The longest text that the message has beside what a RAISE says itself. */
    static Optional<RaisedText> of(String message, String bodies) {
        return FOUND.of(new Asked(message, bodies), RaisedText::find);
    }

    private static Optional<RaisedText> find(Asked asked) {
        String bodies = asked.bodies();
        String rest = asked.message();
        @Nullable RaisedText longest = null;
        int length = LEAST - 1;
        for (boolean raised : new boolean[] {true, false}) {
            for (Matcher text = TEXT.matcher(bodies); text.find(); ) {
                boolean raises = text.group(1) != null;
                for (String part : parts(text.group(2), raises == raised)) {
                    if (raised) {
                        rest = rest.replace(part, "\n");
                    } else if (part.length() > length && rest.contains(part)) {
                        length = part.length();
                        longest = new RaisedText(text.start(), before(bodies, text.start()));
                    }
                }
            }
        }
        return Optional.ofNullable(longest);
    }

    /** What stands between the places of a format; nothing of a comment. */
    private static List<String> parts(@Nullable String text, boolean wanted) {
        return wanted && text != null
                ? Stream.of(text.replace("''", "'").split("%", -1))
                        .filter(part -> part.length() >= LEAST)
                        .toList()
                : List.of();
    }

    private static String before(String bodies, int place) {
        int begin = 0;
        Matcher end = END.matcher(bodies).region(0, place);
        while (end.find()) {
            begin = end.end();
        }
        return bodies.substring(begin, place);
    }
}
