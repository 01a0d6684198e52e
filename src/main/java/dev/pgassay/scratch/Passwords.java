package dev.pgassay.scratch;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords for servers of our own: letters and digits, so that they need no quoting. */
final class Passwords {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    static String fresh() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
