package dev.pgassay.scratch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the signature of a release file with gpgv and Debian's keyring, where the machine has both. */
final class Signature {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> KEYRINGS =
            List.of("/usr/share/keyrings/debian-archive-keyring.gpg", "/usr/share/keyrings/debian-archive-keyring.pgp");

    private Signature() {}

    /** The text that is signed, and what to tell the user if the signature could not be checked. */
    record Signed(String text, @Nullable String note) {}

    /** Throws {@link IOException} when the signature is bad. */
    static Signed check(byte[] release, @Nullable String keyring, Machine machine) throws IOException {
        Optional<String> keys = Stream.concat(Stream.ofNullable(keyring), KEYRINGS.stream())
                .filter(name -> Files.isReadable(Path.of(name)))
                .findFirst();
        Optional<Path> gpgv = machine.command("gpgv");
        String plain = text(new String(release, StandardCharsets.UTF_8));
        if (gpgv.isEmpty() || keys.isEmpty()) {
            return new Signed(plain, "checked by hash only: this machine has no gpgv with Debian's keyring");
        }
        Path folder = Files.createTempDirectory("pgassay-release-");
        try {
            Path signed = Files.write(folder.resolve("InRelease"), release);
            Path output = folder.resolve("Release");
            Command.Outcome outcome = Command.run(
                    PATIENCE,
                    List.of(
                            gpgv.get().toString(),
                            "--status-fd=1",
                            "--keyring=" + keys.get(),
                            "--output=" + output,
                            signed.toString()));
            return judged(outcome.output(), plain, output);
        } finally {
            Leftover.attempt("deleting " + folder, () -> Folders.delete(folder));
        }
    }

    private static Signed judged(String status, String plain, Path output) throws IOException {
        if (status.contains("[GNUPG:] BADSIG")) {
            throw new IOException("the signature of the release file is bad: refused");
        }
        if (status.contains("[GNUPG:] VALIDSIG") && Files.exists(output)) {
            return new Signed(Files.readString(output), null); // only what is under the signature
        }
        if (status.contains("[GNUPG:] NO_PUBKEY")) {
            return new Signed(plain, "checked by hash only: this machine's keyring does not know the release's keys");
        }
        throw new IOException("the signature of the release file cannot be checked: " + status.strip());
    }

    /** What stands between the armour's header and the signature. */
    private static String text(String armoured) {
        int start = armoured.indexOf("\n\n");
        int end = armoured.indexOf("-----BEGIN PGP SIGNATURE-----");
        boolean signed = armoured.startsWith("-----BEGIN PGP SIGNED MESSAGE-----") && start > 0 && end > start;
        return signed ? armoured.substring(start + 2, end) : armoured;
    }
}
