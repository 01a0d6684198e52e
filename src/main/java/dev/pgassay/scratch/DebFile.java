package dev.pgassay.scratch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** A Debian package is an ar archive; its content is a compressed tar in it. */
final class DebFile {
    private DebFile() {}

    /** Takes out the named files and those with the prefix, flat. Throws {@link IOException} when there are none. */
    static void unpack(byte[] deb, Path target, List<String> names, String prefix) throws IOException {
        try (ArArchiveInputStream ar = new ArArchiveInputStream(new ByteArrayInputStream(deb))) {
            for (ArArchiveEntry entry = ar.getNextEntry(); entry != null; entry = ar.getNextEntry()) {
                if (entry.getName().equals("data.tar.xz")) {
                    content(ar, target, names, prefix);
                    return;
                }
                if (entry.getName().startsWith("data.tar")) {
                    throw new IOException("the package holds " + entry.getName() + "; data.tar.xz was expected");
                }
            }
        }
        throw new IOException("the package holds no data.tar.xz");
    }

    private static void content(InputStream in, Path target, List<String> names, String prefix) throws IOException {
        int found = 0;
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(in));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            String name = entry.getName().replaceFirst("^.*/", "");
            boolean wanted = names.contains(name) || name.startsWith(prefix);
            if (entry.isFile() && wanted && !entry.getName().contains("bitcode")) {
                Files.copy(tar, target.resolve(name));
                found++;
            }
        }
        if (found <= names.size()) {
            throw new IOException("the package lacks " + String.join(", ", names) + " or " + prefix + "*");
        }
    }
}
