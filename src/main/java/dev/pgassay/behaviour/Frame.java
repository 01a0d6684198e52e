package dev.pgassay.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PL/pgSQL function that was under way, as the server's context tells.
 *
 * @param function its name without quotes and schema; empty for a DO block
 * @param line the line of its body
 */
record Frame(String function, int line) {

    private static final String NAME = "(?:\"(?:[^\"]++|\"\")+\"|[^\\s\".(]+)";
    private static final Pattern UNDER_WAY = Pattern.compile("^PL/pgSQL function (?:inline_code_block|(?:" + NAME
            + "\\.)?(?<name>" + NAME + ")\\(.*\\)) line (?<line>\\d+)");

    /** Those of a failure, the innermost first. */
    static List<Frame> of(Failure failure) {
        List<Frame> frames = new ArrayList<>();
        for (String line : String.valueOf(failure.context()).lines().toList()) {
            Matcher matcher = UNDER_WAY.matcher(line);
            if (matcher.find()) {
                String name = matcher.group("name");
                frames.add(new Frame(name == null ? "" : unquoted(name), Integer.parseInt(matcher.group("line"))));
            }
        }
        return frames;
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
