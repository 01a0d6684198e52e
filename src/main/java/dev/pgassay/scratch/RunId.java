package dev.pgassay.scratch;

import java.security.SecureRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of one run: part of the names of its databases, and the key of the lock that says it lives. */
record RunId(int number) {
    /** First half of the advisory lock; ours alone among the locks that people take. */
    static final int LOCK_CLASS = 0x70676179;

    private static final Pattern NAME = Pattern.compile("pgassay_([0-9a-f]{8})_.*", Pattern.DOTALL);
    private static final SecureRandom RANDOM = new SecureRandom();

    static RunId fresh() {
        return new RunId(RANDOM.nextInt(1, Integer.MAX_VALUE));
    }

    /** Zero is never drawn; it stands for the lock around opening and closing. */
    static RunId gate() {
        return new RunId(0);
    }

    static boolean owns(String database) {
        return NAME.matcher(database).matches();
    }

    static RunId of(String database) {
        Matcher matcher = NAME.matcher(database);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(database + " is not a scratch database's name");
        }
        return new RunId(Integer.parseUnsignedInt(matcher.group(1), 16));
    }

    String prefix() {
        return String.format("pgassay_%08x_", number);
    }
}
