package dev.pgassay.scratch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The symbol versions that a 64-bit little-endian ELF library asks of others. */
final class ElfVersions {
    private static final String PREFIX = "__isoc23_";
    private static final int DYNSYM = 11;
    private static final int VERSYM = 0x6fffffff;
    private static final int VERNEED = 0x6ffffffe;
    private static final int SYMBOL = 24;

    private final ByteBuffer file;
    private final int symbols;
    private final int symbolCount;
    private final int strings;
    private final int versions;
    private final int needs;

    ElfVersions(byte[] library) throws IOException {
        this.file = ByteBuffer.wrap(library.clone()).order(ByteOrder.LITTLE_ENDIAN);
        if (library.length < 64 || library[4] != 2 || library[5] != 1) {
            throw new IOException("not a 64-bit little-endian library");
        }
        int table = section(DYNSYM);
        this.symbols = offset(table);
        this.symbolCount = Math.toIntExact(file.getLong(table + 32)) / SYMBOL;
        this.strings = offset(header(file.getInt(table + 40)));
        this.versions = offset(section(VERSYM));
        this.needs = offset(section(VERNEED));
    }

    /** Every version asked of one library: its entry, and the entry that says the same of the oldest version. */
    byte[] without(Predicate<String> missing) throws IOException {
        for (int need = needs; ; need += file.getInt(need + 12)) {
            Integer oldest = oldest(need);
            int count = Short.toUnsignedInt(file.getShort(need + 2));
            int entry = need + file.getInt(need + 8);
            for (int i = 0; i < count; i++, entry += file.getInt(entry + 12)) {
                if (missing.test(text(file.getInt(entry + 8)))) {
                    replace(entry, oldest);
                }
            }
            if (file.getInt(need + 12) == 0) {
                return file.array();
            }
        }
    }

    /** Three fields: the symbol's name, the version's hash and the version's name. */
    private void replace(int entry, @Nullable Integer oldest) throws IOException {
        String version = text(file.getInt(entry + 8));
        Set<Integer> renamed = new HashSet<>();
        for (int i = 0; i < symbolCount; i++) {
            int index = Short.toUnsignedInt(file.getShort(versions + 2 * i)) & 0x7fff;
            if (index == Short.toUnsignedInt(file.getShort(entry + 6))) {
                int name = file.getInt(symbols + SYMBOL * i);
                if (oldest == null || !text(name).startsWith(PREFIX)) {
                    throw new IOException("it needs " + text(name) + " of " + version + ", newer than this system's");
                }
                renamed.add(symbols + SYMBOL * i);
            }
        }
        for (int symbol : renamed) {
            file.putInt(symbol, file.getInt(symbol) + PREFIX.length());
        }
        if (oldest != null) {
            file.putInt(entry, file.getInt(oldest));
            file.putInt(entry + 8, file.getInt(oldest + 8));
        }
    }

    /** The oldest glibc version asked for: the architecture's first, which has every old function. */
    private @Nullable Integer oldest(int need) {
        Integer best = null;
        int count = Short.toUnsignedInt(file.getShort(need + 2));
        int entry = need + file.getInt(need + 8);
        for (int i = 0; i < count; i++, entry += file.getInt(entry + 12)) {
            String version = text(file.getInt(entry + 8));
            if (version.startsWith("GLIBC_")
                    && (best == null || number(version) < number(text(file.getInt(best + 8))))) {
                best = entry;
            }
        }
        return best;
    }

    /** GLIBC_2.2.5 and GLIBC_2.38 as numbers that sort. */
    private static int number(String version) {
        int number = 0;
        String[] parts = version.replace("GLIBC_", "").split("\\.", -1);
        for (int i = 0; i < 3; i++) {
            number =
                    number * 1000 + (i < parts.length && parts[i].matches("\\d{1,3}") ? Integer.parseInt(parts[i]) : 0);
        }
        return number;
    }

    private int section(int type) throws IOException {
        for (int i = 0; i < Short.toUnsignedInt(file.getShort(60)); i++) {
            if (file.getInt(header(i) + 4) == type) {
                return header(i);
            }
        }
        throw new IOException("the library has no section of type " + Integer.toHexString(type));
    }

    private int header(int index) {
        return Math.toIntExact(file.getLong(40)) + index * Short.toUnsignedInt(file.getShort(58));
    }

    private int offset(int header) {
        return Math.toIntExact(file.getLong(header + 24));
    }

    private String text(int offset) {
        StringBuilder text = new StringBuilder();
        for (int i = strings + offset; file.get(i) != 0; i++) {
            text.append((char) file.get(i));
        }
        return new String(text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
