package dev.pgassay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps passwords out of messages that repeat what was typed, a mistyped option for example.
 *
 * @param secrets passwords with what stands around them, so that nothing else is hidden
 */
record Redaction(List<String> secrets) {

    /** As far as the last {@code @}: where it is not written as {@code %40}, it belongs to the password. */
    private static final Pattern PASSWORD = Pattern.compile("://[^:/@]*(:.*@)|password(=[^&]+)", Pattern.DOTALL);

    /** Knows the passwords of the URLs among what was typed. */
    static Redaction of(Iterable<String> typed) {
        List<String> secrets = new ArrayList<>();
        for (String word : typed) {
            Matcher passwords = PASSWORD.matcher(word);
            while (passwords.find()) {
                secrets.add(passwords.group(1) != null ? passwords.group(1) : passwords.group(2));
            }
        }
        return new Redaction(List.copyOf(secrets));
    }

    String in(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, secret.endsWith("@") ? ":***@" : "=***");
        }
        return clean;
    }
}
