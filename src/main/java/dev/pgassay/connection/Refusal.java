package dev.pgassay.connection;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/** One place that was tried in vain; shown is the certificate that it had. */
record Refusal(
        Endpoint endpoint,
        @Nullable SocketAddress address,
        Exception failure,
        @Nullable X509Certificate shown) {

    Refusal(Endpoint endpoint, @Nullable SocketAddress address, Exception failure) {
        this(endpoint, address, failure, null);
    }

    /** The host, with the address behind it where that says more. */
    String place() {
        if (!(address instanceof InetSocketAddress inet)) {
            return endpoint.toString();
        }
        String numeric = inet.getAddress().getHostAddress();
        return numeric.equals(endpoint.host()) ? endpoint.toString() : endpoint + " (" + numeric + ")";
    }
}
