package dev.pgassay.connection;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text in which %XX stands for a byte of UTF-8; a plus is a plus, as libpq has it. */
final class PercentText {

    private PercentText() {}

    /** The text that is meant, or nothing where a % is followed by something else, or a zero byte, which no name has. */
    static Optional<String> decoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer plain = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                plain.put(bytes[i]);
                continue;
            }
            int value = i + 2 < bytes.length ? value(bytes[i + 1], bytes[i + 2]) : -1;
            if (value <= 0) {
                return Optional.empty();
            }
            plain.put((byte) value);
            i += 2;
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(plain.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty(); // the message is the caller's: it knows where the text stood
        }
    }

    private static int value(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
