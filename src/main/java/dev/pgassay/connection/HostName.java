package dev.pgassay.connection;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** Whether a certificate is for a host; the driver's own check says its no on standard error as well. */
final class HostName {
    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    private HostName() {}

    /** Made by the driver, which wants a public class. */
    public static final class Verifier implements HostnameVerifier {
        @Override
        public boolean verify(String host, SSLSession session) {
            try {
                return session.getPeerCertificates()[0] instanceof X509Certificate certificate
                        && fits(host, certificate);
            } catch (SSLPeerUnverifiedException e) {
                return false; // no certificate, no name
            }
        }
    }

    /** The common name counts only where there are no alternative names. */
    static boolean fits(String host, X509Certificate certificate) {
        List<List<?>> alternatives = alternatives(certificate);
        if (alternatives.isEmpty()) {
            return commonNames(certificate).stream().anyMatch(name -> fits(host, name));
        }
        InetAddress address = address(host);
        return alternatives.stream().anyMatch(name -> {
            String value = String.valueOf(name.get(1));
            return address == null
                    ? name.get(0).equals(DNS) && fits(host, value)
                    : name.get(0).equals(ADDRESS) && address.equals(address(value));
        });
    }

    /** The names that a certificate is for. */
    static List<String> names(X509Certificate certificate) {
        List<List<?>> alternatives = alternatives(certificate);
        return alternatives.isEmpty()
                ? commonNames(certificate)
                : alternatives.stream().map(name -> String.valueOf(name.get(1))).toList();
    }

    /** A star stands for one label, the first. */
    private static boolean fits(String host, String pattern) {
        String name = host.toLowerCase(Locale.ROOT);
        String known = pattern.toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        return known.startsWith("*.") ? dot > 0 && name.substring(dot).equals(known.substring(1)) : name.equals(known);
    }

    private static List<List<?>> alternatives(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name ->
                                    name.get(0).equals(DNS) || name.get(0).equals(ADDRESS))
                            .toList();
        } catch (CertificateParsingException e) {
            return List.of(List.of(DNS, "")); // names that cannot be read are no leave to look at another
        }
    }

    private static List<String> commonNames(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
                if (part.getType().equalsIgnoreCase("CN")) {
                    names.add(String.valueOf(part.getValue()));
                }
            }
        } catch (InvalidNameException e) {
            return List.of(); // a subject that cannot be read names nobody
        }
        return names;
    }

    /** A text with a colon, or of digits and dots, is never looked up. */
    private static @Nullable InetAddress address(String text) {
        if (!text.matches("[0-9.]+|.*:.*")) {
            return null;
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
