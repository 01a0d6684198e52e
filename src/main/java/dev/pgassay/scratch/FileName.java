package dev.pgassay.scratch;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file's name says: version as written, numbers to sort by (none for a repeatable one), and description. */
record FileName(String version, List<BigInteger> numbers, String description) implements Comparable<FileName> {
    private static final Pattern VERSIONED = Pattern.compile("V(\\d+(?:[._]\\d+)*)(?:__(.*))?\\.sql");
    private static final Pattern REPEATABLE = Pattern.compile("R__(.*)\\.sql");
    private static final Pattern NUMBERED = Pattern.compile("(\\d+)(?:[_-](.*))?\\.sql");
    private static final Pattern TIMESTAMPED = Pattern.compile("(\\d{14}|\\d{12}|\\d{8})(?:[_-](.*))?\\.sql");
    private static final String REPEATABLE_VERSION = "R";
    private static final int TIMESTAMP_DIGITS = 14;

    /** The parts of a name, or null when it is no migration's in this naming; a listed one has no naming to follow. */
    static @Nullable FileName parse(Naming naming, String name) {
        return switch (naming) {
            case FLYWAY -> flyway(name);
            case NUMBERED -> matched(NUMBERED.matcher(name), 0);
            case TIMESTAMPED -> matched(TIMESTAMPED.matcher(name), TIMESTAMP_DIGITS);
            case LISTED -> null;
        };
    }

    static FileName listed(int place, String name) {
        int dot = name.lastIndexOf('.');
        String description = dot > 0 ? name.substring(0, dot) : name;
        return new FileName(Integer.toString(place), List.of(BigInteger.valueOf(place)), spaced(description));
    }

    boolean repeatable() {
        return numbers.isEmpty();
    }

    /** Two files that share this may not stand in one folder. */
    String key() {
        return repeatable() ? REPEATABLE_VERSION + " " + description : numbers.toString();
    }

    @Override
    public int compareTo(FileName other) {
        if (repeatable() || other.repeatable()) {
            return repeatable() == other.repeatable()
                    ? description.compareTo(other.description)
                    : Boolean.compare(repeatable(), other.repeatable());
        }
        return Arrays.compare(numbers.toArray(BigInteger[]::new), other.numbers.toArray(BigInteger[]::new));
    }

    private static @Nullable FileName flyway(String name) {
        Matcher repeatable = REPEATABLE.matcher(name);
        return repeatable.matches()
                ? new FileName(REPEATABLE_VERSION, List.of(), spaced(repeatable.group(1)))
                : matched(VERSIONED.matcher(name), 0);
    }

    private static @Nullable FileName matched(Matcher name, int padTo) {
        if (!name.matches()) {
            return null;
        }
        String version = name.group(1);
        List<BigInteger> numbers = new ArrayList<>();
        for (String part : version.split("[._]", -1)) {
            numbers.add(new BigInteger(part + "0".repeat(Math.max(0, padTo - part.length()))));
        }
        while (numbers.size() > 1 && numbers.get(numbers.size() - 1).signum() == 0) {
            numbers.remove(numbers.size() - 1); // 1.0 is 1
        }
        return new FileName(version, List.copyOf(numbers), spaced(name.group(2)));
    }

    private static String spaced(@Nullable String words) {
        return words == null ? "" : words.replace('_', ' ').replace('-', ' ').strip();
    }
}
