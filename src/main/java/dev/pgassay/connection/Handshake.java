package dev.pgassay.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** One attempt at a TLS session: it makes the sockets' context, and keeps the certificate that the server showed. */
final class Handshake {
    private static final String KEY = "dev.pgassay.handshake";

    private final Tls tls;
    private volatile @Nullable X509Certificate shown;

    Handshake(Tls tls) {
        this.tls = tls;
    }

    void use(Properties driver) {
        driver.setProperty("sslmode", tls.mode().label());
        driver.setProperty("sslfactory", TlsSockets.Factory.class.getName());
        driver.setProperty("sslhostnameverifier", HostName.Verifier.class.getName());
        driver.put(KEY, this);
    }

    static Handshake of(Properties driver) {
        return (Handshake) Objects.requireNonNull(driver.get(KEY));
    }

    Tls tls() {
        return tls;
    }

    Optional<X509Certificate> shown() {
        return Optional.ofNullable(shown);
    }

    void show(X509Certificate certificate) {
        shown = certificate;
    }

    /** Throws {@link InvalidConnection} for a file that is not what it should be. */
    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManager[] keys = tls.certificate().isEmpty()
                    ? new KeyManager[0]
                    : new KeyManager[] {
                        ClientCertificate.of(tls.certificate().get(), tls.key().orElseThrow(), tls)
                    };
            context.init(keys, new TrustManager[] {new ServerCertificate(this, trust())}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new InvalidConnection("TLS cannot be set up with "
                    + tls.roots().map(Path::toString).orElse("this") + ": " + e.getMessage());
        }
    }

    private @Nullable X509ExtendedTrustManager trust() throws GeneralSecurityException {
        if (!tls.checks()) {
            return null;
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        if (tls.system()) {
            factory.init((KeyStore) null);
        } else {
            factory.init(new CertPathTrustManagerParameters(path(tls.roots().orElseThrow())));
        }
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new GeneralSecurityException("this Java has no PKIX trust manager");
    }

    private PKIXBuilderParameters path(Path roots) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        int number = 0;
        for (Certificate root : certificates(roots)) {
            store.setCertificateEntry("root-" + number++, root);
        }
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(store, new X509CertSelector());
        parameters.setRevocationEnabled(tls.revoked().isPresent());
        if (tls.revoked().isPresent()) {
            parameters.addCertStore(CertStore.getInstance(
                    "Collection",
                    new CollectionCertStoreParameters(revoked(tls.revoked().get()))));
        }
        return parameters;
    }

    static Collection<? extends Certificate> certificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new InvalidConnection(file + ": there is no certificate in this file");
            }
            return found;
        } catch (IOException | CertificateException e) {
            throw new InvalidConnection(file + ": the certificates in this file cannot be read: " + e.getMessage());
        }
    }

    private static Collection<?> revoked(Path file) throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCRLs(in);
        } catch (IOException e) {
            throw new InvalidConnection(file + ": this revocation list cannot be read: " + e.getMessage());
        }
    }
}
