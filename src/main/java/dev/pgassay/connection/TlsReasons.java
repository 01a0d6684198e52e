package dev.pgassay.connection;

import java.nio.file.Path;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why there is no TLS session. */
final class TlsReasons {

    private TlsReasons() {}

    static Reason of(Target target, Refusal refusal) {
        Exception failure = refusal.failure();
        X509Certificate shown = refusal.shown();
        if (isOfName(String.valueOf(failure.getMessage()))) {
            return new Reason(
                    "the server's certificate is for another name",
                    "",
                    "it is for " + names(shown) + "; connect by such a name, with hostaddr for the address if need be");
        }
        Optional<String> text = Causes.find(failure, SSLException.class).map(Throwable::getMessage);
        if (text.isEmpty() || text.get().contains("fatal alert")) {
            return brokenOff(target, text.map(alert -> alert.replaceAll(".*fatal alert: ", "")));
        }
        if (shown == null) {
            return new Reason(
                    "no TLS session can be agreed on: " + text.get(),
                    "",
                    "is the port right, and are the TLS versions?");
        }
        return ofCertificate(target, failure, shown);
    }

    static boolean isOfName(String text) {
        return text.contains("hostnameverifier");
    }

    /** Its last word may be lost, as it does not wait for us to finish. */
    private static Reason brokenOff(Target target, Optional<String> alert) {
        Optional<Path> certificate = target.tls().certificate();
        return new Reason(
                "the server breaks off the TLS session",
                alert.map(word -> word.replace('_', ' ')).orElse(""),
                certificate.isPresent()
                        ? "it may not trust the client certificate " + certificate.get()
                        : "it may want a client certificate (sslcert, sslkey) or another TLS version");
    }

    private static Reason ofCertificate(Target target, Exception failure, X509Certificate shown) {
        Object reason = Causes.find(failure, CertPathValidatorException.class)
                .map(CertPathValidatorException::getReason)
                .orElse(BasicReason.UNSPECIFIED);
        if (reason == BasicReason.EXPIRED
                || Causes.find(failure, CertificateExpiredException.class).isPresent()) {
            return new Reason(
                    "the server's certificate has expired",
                    "",
                    "it was good until " + shown.getNotAfter().toInstant() + "; the server needs a new one");
        }
        if (reason == BasicReason.NOT_YET_VALID
                || Causes.find(failure, CertificateNotYetValidException.class).isPresent()) {
            return new Reason(
                    "the server's certificate is not valid yet",
                    "",
                    "it is good from " + shown.getNotBefore().toInstant() + " on; is this machine's clock right?");
        }
        if (reason == BasicReason.REVOKED) {
            return new Reason(
                    "the server's certificate is revoked",
                    "",
                    "by the list in "
                            + target.tls().revoked().map(Object::toString).orElse("the certificate"));
        }
        String roots = target.tls().roots().map(Object::toString).orElse("this machine's");
        return new Reason(
                "the server's certificate is of an authority that is not trusted",
                "",
                "it is signed by " + shown.getIssuerX500Principal().getName() + ", and the trusted ones are " + roots
                        + "; sslrootcert names others");
    }

    private static String names(@Nullable X509Certificate shown) {
        List<String> names = new ArrayList<>();
        if (shown != null) {
            try {
                Collection<List<?>> alternatives = shown.getSubjectAlternativeNames();
                if (alternatives != null) {
                    alternatives.forEach(name -> names.add(String.valueOf(name.get(1))));
                }
            } catch (CertificateParsingException e) {
                return "names that cannot be read";
            }
            if (names.isEmpty()) {
                names.add(shown.getSubjectX500Principal().getName());
            }
        }
        return String.join(", ", names);
    }
}
