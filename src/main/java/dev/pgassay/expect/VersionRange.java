package dev.pgassay.expect;

import dev.pgassay.catalog.Version;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions that are accepted.
 *
 * @param operator {@code =}, {@code >=}, {@code >}, {@code <=} or {@code <}
 * @param bound the version it compares with
 */
public record VersionRange(String operator, Version bound) {

    private static final Pattern FORM = Pattern.compile("(>=|<=|>|<|=)?\\s*(\\d[\\w.+-]*)");

    /** Reads {@code ">= 0.5.0"} or {@code "0.8.0"}, or nothing when it is neither. */
    public static Optional<VersionRange> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        return form.matches()
                ? Optional.of(new VersionRange(form.group(1) == null ? "=" : form.group(1), new Version(form.group(2))))
                : Optional.empty();
    }

    boolean contains(Version version) {
        int order = version.compareTo(bound);
        return switch (operator) {
            case ">=" -> order >= 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case "<" -> order < 0;
            default -> version.equals(bound);
        };
    }

    @Override
    public String toString() {
        return operator.equals("=") ? bound.text() : operator + " " + bound;
    }
}
