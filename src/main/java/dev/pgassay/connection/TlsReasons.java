package dev.pgassay.connection;

import java.nio.file.Path;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLException;

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
                    "it is for " + (shown == null ? "nobody" : String.join(", ", HostName.names(shown)))
                            + "; connect by such a name, with hostaddr for the address if need be");
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
}
