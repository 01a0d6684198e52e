package dev.pgassay.connection;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/** One place that was tried in vain; shown is the certificate that it had. */
record Refusal(
        Endpoint endpoint,
        @Nullable InetAddress address,
        Exception failure,
        @Nullable X509Certificate shown) {

    Refusal(Endpoint endpoint, @Nullable InetAddress address, Exception failure) {
        this(endpoint, address, failure, null);
    }

    /** The host, with the address behind it where that says more. */
    String place() {
        if (address == null || address.getHostAddress().equals(endpoint.host())) {
            return endpoint.toString();
        }
        return endpoint + " (" + address.getHostAddress() + ")";
    }
}
