package dev.pgassay.scratch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that must be UTF-8; a byte order mark is dropped, line ends stay as they are. */
final class ScriptText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ScriptText() {}

    static String read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        CharBuffer chars = CharBuffer.allocate(bytes.remaining());
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true);
        if (result.isError()) {
            throw new NotUtf8(bytes);
        }
        chars.flip();
        boolean marked = chars.hasRemaining() && chars.charAt(0) == BYTE_ORDER_MARK;
        return chars.subSequence(marked ? 1 : 0, chars.remaining()).toString();
    }

    /** Says where the first byte is that is not UTF-8. */
    static final class NotUtf8 extends IOException {
        private static final long serialVersionUID = 1L;

        private final int line;

        NotUtf8(ByteBuffer stopped) {
            super("byte %d (0x%02X) is not UTF-8; save the file as UTF-8"
                    .formatted(stopped.position() + 1, stopped.get(stopped.position())));
            int lines = 1;
            for (int i = 0; i < stopped.position(); i++) {
                lines += stopped.get(i) == '\n' ? 1 : 0;
            }
            this.line = lines;
        }

        int line() {
            return line;
        }
    }
}
