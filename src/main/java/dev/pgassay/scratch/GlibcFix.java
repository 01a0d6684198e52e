package dev.pgassay.scratch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lets a library built against a newer glibc load on an older one, where all it needs of the newer one are functions like
 * {@code __isoc23_strtol}: there the older {@code strtol} does the same for the decimal numbers that pgvector reads.
 */
record GlibcFix(String libc) {

    /** For the C library that this process itself runs on; without one (another system) nothing is changed. */
    static GlibcFix here() throws IOException {
        Path maps = Path.of("/proc/self/maps");
        if (!Files.isReadable(maps)) {
            return new GlibcFix("");
        }
        List<String> paths = Files.readAllLines(maps).stream()
                .map(line -> line.replaceFirst("^[^/]*", ""))
                .filter(path -> path.matches(".*/libc(-2\\.\\d+)?\\.so(\\.6)?"))
                .toList();
        // byte for char: all that is looked for in it is the names of its versions
        return new GlibcFix(
                paths.isEmpty() ? "" : Files.readString(Path.of(paths.get(0)), StandardCharsets.ISO_8859_1));
    }

    /** Throws {@link IOException} when the library needs more of the newer glibc than can be replaced. */
    byte[] applied(byte[] library) throws IOException {
        if (libc.isEmpty() || library.length < 4 || library[0] != 0x7f || library[1] != 'E') {
            return library;
        }
        return new ElfVersions(library).without(this::missing);
    }

    private boolean missing(String version) {
        return version.startsWith("GLIBC_") && !libc.contains("\0" + version + "\0");
    }

    @Override
    public String toString() {
        return "GlibcFix";
    }
}
