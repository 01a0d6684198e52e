package dev.pgassay.connection;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How much of a TLS session is asked for: sslmode. */
enum TlsMode {
    DISABLE,
    ALLOW,
    PREFER,
    REQUIRE,
    VERIFY_CA,
    VERIFY_FULL;

    /** Throws {@link InvalidConnection} for an unknown word, and for one that is too weak for the machine's authorities. */
    static TlsMode of(Settings settings) {
        boolean system =
                settings.value(Parameter.SSLROOTCERT).filter(Tls.SYSTEM::equals).isPresent();
        Given given = settings.get(Parameter.SSLMODE);
        if (given == null) {
            boolean required =
                    settings.value(Parameter.REQUIRESSL).filter("1"::equals).isPresent();
            return system ? VERIFY_FULL : required ? REQUIRE : PREFER;
        }
        TlsMode mode = Arrays.stream(values())
                .filter(known -> known.label().equals(given.value()))
                .findFirst()
                .orElseThrow(() -> new InvalidConnection(given.origin() + " is \"" + given.value() + "\"; it may be "
                        + Arrays.stream(values()).map(TlsMode::label).collect(Collectors.joining(", "))));
        if (system && mode != VERIFY_FULL) {
            throw new InvalidConnection(given.origin() + " is " + mode.label()
                    + ", and with sslrootcert=system, where anybody can have a certificate, it must be verify-full");
        }
        return mode;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean verifies() {
        return this == VERIFY_CA || this == VERIFY_FULL;
    }
}
