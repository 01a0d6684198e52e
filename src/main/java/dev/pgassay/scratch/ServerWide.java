package dev.pgassay.scratch;

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
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String INITIALS = "acdrgoACDRGO";

    private ServerWide() {}

    /** Whether a text seems to hold one; a mention in a comment only costs a server. */
    static boolean in(String text) {
        Matcher statement = STATEMENT.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int i = 0; i < text.length(); i++) {
            // most places cannot be the beginning of one, and to ask the pattern there is dear in a young JVM
            if (INITIALS.indexOf(text.charAt(i)) >= 0
                    && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
                    && statement.region(i, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
