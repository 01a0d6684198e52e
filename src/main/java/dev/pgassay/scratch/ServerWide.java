package dev.pgassay.scratch;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements whose effect is on the whole server: roles, their memberships and settings, tablespaces. */
final class ServerWide {
    /** What may stand between two words, also where a DO block puts a statement together from strings. */
    private static final String GAP = "(?:[\\s'|]|--[^\\n]*\\n|/\\*.*?\\*/)+";

    private static final Pattern STATEMENT = Pattern.compile(
            "\\b(?:(?:create|alter|drop|comment" + GAP + "on)" + GAP
                    + "(?:(?:role|user|group)\\b(?!\\s+mapping\\b)|tablespace\\b)"
                    + "|(?:drop|reassign)" + GAP + "owned\\b|alter" + GAP + "system\\b|on" + GAP + "parameter\\b"
                    // GRANT a TO b has no ON
                    + "|(?:grant|revoke)\\b(?:(?!\\bon\\b)[^;])*?\\b(?:to|from)\\b)",
            Pattern.DOTALL);

    private static final List<String> BEGINNINGS =
            List.of("create", "alter", "drop", "comment", "reassign", "on", "grant", "revoke");

    private ServerWide() {}

    /** Whether a text seems to hold one; a mention in a comment only costs a server. */
    static boolean in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher statement = STATEMENT.matcher(lower).useTransparentBounds(true).useAnchoringBounds(false);
        for (String beginning : BEGINNINGS) {
            // to ask the pattern everywhere is dear in a young JVM
            for (int i = lower.indexOf(beginning); i >= 0; i = lower.indexOf(beginning, i + 1)) {
                if (statement.region(i, lower.length()).lookingAt()) {
                    return true;
                }
            }
        }
        return false;
    }
}
