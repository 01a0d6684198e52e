package dev.pgassay.scratch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Debian's package of pgvector, from the mirror that the machine's own apt sources name; every step is checked by hash. */
record DebianMirror(Machine machine, Cache cache, String major) {
    /** The release that has this major of PostgreSQL, whatever the machine itself runs. */
    private static final Map<String, String> SUITES = Map.of("15", "bookworm", "17", "trixie", "18", "forky");

    /** Throws {@link IOException} with a reason per mirror. */
    void fetch(Path target) throws IOException {
        String suite = SUITES.get(major);
        if (suite == null) {
            throw new IOException("no release of Debian is known to have PostgreSQL " + major);
        }
        List<AptSources.Mirror> mirrors = AptSources.of(Path.of("/etc/apt"));
        List<String> failures = new ArrayList<>();
        for (AptSources.Mirror mirror : mirrors) {
            try {
                fetch(mirror, suite, target);
                return;
            } catch (IOException e) {
                failures.add(mirror.uri() + ": " + (e.getMessage() == null ? e.toString() : e.getMessage()));
            }
        }
        throw new IOException(mirrors.isEmpty() ? "this machine's apt sources name none" : String.join("; ", failures));
    }

    private void fetch(AptSources.Mirror mirror, String suite, Path target) throws IOException {
        Progress.say("fetching pgvector for PostgreSQL " + major + " from " + mirror.uri() + " (first run only)");
        Download download = new Download(machine.env());
        String processor = machine.arm() ? "arm64" : "amd64";
        String release = mirror.uri() + "/dists/" + suite + "/";
        Signature.Signed signed = Signature.check(download.get(release + "InRelease"), mirror.keyring(), machine);
        if (signed.note() != null) {
            Progress.say(signed.note());
        }
        String index = "main/binary-" + processor + "/Packages.xz";
        String indexHash = DebianIndex.hash(signed.text(), index);
        byte[] packages =
                download.checked(release + "main/binary-" + processor + "/by-hash/SHA256/" + indexHash, indexHash);
        DebianIndex.Entry entry;
        try (XZCompressorInputStream in = new XZCompressorInputStream(new ByteArrayInputStream(packages))) {
            entry = DebianIndex.entry(in, "postgresql-" + major + "-pgvector");
        }
        byte[] deb = download.checked(mirror.uri() + "/" + entry.filename(), entry.sha256());
        cache.fill(target, staging -> DebFile.unpack(deb, staging, List.of("vector.so", "vector.control"), "vector--"));
    }
}
