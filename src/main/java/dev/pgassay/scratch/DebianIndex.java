package dev.pgassay.scratch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads Debian's Release and Packages files as far as one package needs. */
final class DebianIndex {
    private DebianIndex() {}

    record Entry(String filename, String sha256) {}

    /** Throws {@link IOException} when the release does not list the file with a SHA-256. */
    static String hash(String release, String file) throws IOException {
        boolean inside = false;
        for (String line : release.lines().toList()) {
            if (!line.startsWith(" ")) {
                inside = line.startsWith("SHA256:");
                continue;
            }
            String[] words = line.strip().split("\\s+", -1);
            if (inside && words.length == 3 && words[2].equals(file) && words[0].matches("[0-9a-f]{64}")) {
                return words[0];
            }
        }
        throw new IOException("the release does not list " + file);
    }

    /** Throws {@link IOException} when the package is not there or its entry is incomplete. */
    static Entry entry(InputStream packages, String name) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(packages, StandardCharsets.UTF_8));
        boolean inside = false;
        String filename = null;
        String hash = null;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (inside && line.isBlank()) {
                break;
            }
            inside |= line.equals("Package: " + name);
            if (inside) {
                filename = value(line, "Filename: ", filename);
                hash = value(line, "SHA256: ", hash);
            }
        }
        if (filename == null || hash == null || filename.contains("..") || filename.startsWith("/")) {
            throw new IOException("the index has no usable entry for " + name);
        }
        return new Entry(filename, hash);
    }

    private static @Nullable String value(String line, String field, @Nullable String before) {
        return line.startsWith(field) ? line.substring(field.length()).strip() : before;
    }
}
