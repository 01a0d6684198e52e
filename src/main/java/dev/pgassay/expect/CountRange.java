package dev.pgassay.expect;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many there may be.
 *
 * @param operator {@code =}, {@code >=}, {@code >}, {@code <=} or {@code <}
 * @param bound the number it compares with, from 0
 */
public record CountRange(String operator, int bound) {

    private static final Pattern FORM = Pattern.compile("(>=|<=|>|<|=)?\\s*(\\d{1,9})");

    /** Exactly so many. */
    public static CountRange exactly(int number) {
        return new CountRange("=", number);
    }

    /** Reads {@code "13"} or {@code ">= 50"}, or nothing when it is neither. */
    public static Optional<CountRange> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        return form.matches()
                ? Optional.of(
                        new CountRange(form.group(1) == null ? "=" : form.group(1), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /** Whether there may be so many. */
    public boolean contains(long number) {
        return switch (operator) {
            case ">=" -> number >= bound;
            case ">" -> number > bound;
            case "<=" -> number <= bound;
            case "<" -> number < bound;
            default -> number == bound;
        };
    }

    /** As findings show it: a number where it must be exactly so many. */
    public Object shown() {
        return operator.equals("=") ? (Object) (long) bound : toString();
    }

    /** As it is written, {@code 13} or {@code >= 50}. */
    @Override
    public String toString() {
        return operator.equals("=") ? String.valueOf(bound) : operator + " " + bound;
    }
}
