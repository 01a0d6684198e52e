package dev.pgassay.connection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a TLS session and what it is made with.
 *
 * @param system whether the authorities are the machine's
 * @param roots the authorities otherwise; where there are none, any certificate will do
 */
record Tls(
        TlsMode mode,
        boolean system,
        Optional<Path> roots,
        Optional<Path> revoked,
        Optional<Path> certificate,
        Optional<Path> key,
        Optional<String> keyPassword,
        boolean named,
        List<String> protocols) {

    static final String SYSTEM = "system";

    private static final List<String> PROTOCOLS = List.of("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

    /** Throws {@link InvalidConnection} for a file that is named and missing, and for an unknown word. */
    static Tls of(Settings settings) {
        TlsMode mode = TlsMode.of(settings);
        boolean system =
                settings.value(Parameter.SSLROOTCERT).filter(SYSTEM::equals).isPresent();
        Optional<Path> certificate = certificate(settings);
        return new Tls(
                mode,
                system,
                system ? Optional.empty() : roots(settings, mode),
                file(settings, Parameter.SSLCRL, "root.crl"),
                certificate,
                certificate.map(path -> key(settings, path)),
                settings.value(Parameter.SSLPASSWORD),
                settings.value(Parameter.SSLSNI).filter("0"::equals).isEmpty(),
                protocols(settings));
    }

    /** Whether the server's certificate is held against anything, which libpq does wherever there are authorities. */
    boolean checks() {
        return system || roots.isPresent();
    }

    Tls withMode(TlsMode other) {
        return new Tls(other, system, roots, revoked, certificate, key, keyPassword, named, protocols);
    }

    private static Optional<Path> roots(Settings settings, TlsMode mode) {
        Given given = settings.get(Parameter.SSLROOTCERT);
        Path path = path(settings, given, "root.crt");
        if (Files.exists(path)) {
            return Optional.of(path);
        }
        if (mode.verifies()) {
            String who = given == null ? "sslmode is " + mode.label() : given.origin();
            throw new InvalidConnection(who + (given == null ? ", which needs root certificates: " : " names ") + path
                    + (given == null ? " does not exist" : ", which does not exist")
                    + "; sslrootcert=FILE names them, and sslrootcert=system takes this machine's");
        }
        return Optional.empty();
    }

    private static Optional<Path> certificate(Settings settings) {
        Given mode = settings.get(Parameter.SSLCERTMODE);
        String word = mode == null ? "allow" : mode.value();
        if (mode != null && !List.of("allow", "disable").contains(word)) {
            throw new InvalidConnection(mode.origin() + " is \"" + word + "\"; it may be allow or disable");
        }
        return word.equals("disable") ? Optional.empty() : file(settings, Parameter.SSLCERT, "postgresql.crt");
    }

    private static Path key(Settings settings, Path certificate) {
        return file(settings, Parameter.SSLKEY, "postgresql.key")
                .orElseThrow(() -> new InvalidConnection("the client certificate " + certificate
                        + " has no private key: " + path(settings, null, "postgresql.key")
                        + " does not exist; sslkey=FILE names it"));
    }

    /** One that is named, or else the usual one where it exists. */
    private static Optional<Path> file(Settings settings, Parameter parameter, String usual) {
        Given given = settings.get(parameter);
        Path path = path(settings, given, usual);
        if (Files.exists(path)) {
            return Optional.of(path);
        }
        if (given != null) {
            throw new InvalidConnection(given.origin() + " names the file " + path + ", which does not exist");
        }
        return Optional.empty();
    }

    private static Path path(Settings settings, @Nullable Given given, String usual) {
        return given == null
                ? settings.surroundings().folder().resolve(usual)
                : settings.surroundings().path(given.value());
    }

    private static List<String> protocols(Settings settings) {
        int first = protocol(settings, Parameter.SSL_MIN_PROTOCOL_VERSION, "TLSv1.2");
        int last = protocol(settings, Parameter.SSL_MAX_PROTOCOL_VERSION, "TLSv1.3");
        if (first > last) {
            throw new InvalidConnection("ssl_min_protocol_version is later than ssl_max_protocol_version");
        }
        return PROTOCOLS.subList(first, last + 1);
    }

    private static int protocol(Settings settings, Parameter parameter, String usual) {
        Given given = settings.get(parameter);
        int index = PROTOCOLS.indexOf(given == null ? usual : given.value());
        if (index < 0 && given != null) {
            throw new InvalidConnection(
                    given.origin() + " is \"" + given.value() + "\"; it may be " + String.join(", ", PROTOCOLS));
        }
        return index;
    }

    /** Without the key's password. */
    @Override
    public String toString() {
        return mode.label();
    }
}
