package dev.pgassay.scratch;

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

    private ServerWide() {}

    /** Whether a text seems to hold one; a mention in a comment only costs a server. */
    static boolean in(String text) {
        return STATEMENT.matcher(text).find();
    }
}
