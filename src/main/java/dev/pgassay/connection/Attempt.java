package dev.pgassay.connection;

import java.net.SocketAddress;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.HostSpec;

/** One address, with TLS and without as far as sslmode lets either be. */
final class Attempt {
    private final Target target;
    private final Endpoint endpoint;
    private final SocketAddress address;
    private Handshake handshake;

    Attempt(Target target, Endpoint endpoint, SocketAddress address) {
        this.target = target;
        this.endpoint = endpoint;
        this.address = address;
        this.handshake = new Handshake(target.tls());
    }

    PgConnection session() throws SQLException {
        try {
            // TLS is for networks
            return session(endpoint.isSocket() ? target.tls().withMode(TlsMode.DISABLE) : target.tls());
        } catch (SQLException e) {
            // the driver itself goes without where the server has no TLS or lets nobody in with it
            if (target.tls().mode() != TlsMode.PREFER
                    || Causes.find(e, SSLException.class).isEmpty()) {
                throw e;
            }
            return withoutTls(e);
        }
    }

    private PgConnection withoutTls(SQLException first) throws SQLException {
        try {
            return session(target.tls().withMode(TlsMode.DISABLE));
        } catch (SQLException e) {
            e.addSuppressed(first);
            throw e;
        }
    }

    private PgConnection session(Tls tls) throws SQLException {
        handshake = new Handshake(tls);
        Properties driver = DriverProperties.of(target, endpoint, handshake);
        Dialer.use(driver, address);
        HostSpec[] place = {endpoint.driver()};
        return new PgConnection(place, driver, "jdbc:postgresql://" + endpoint + "/" + target.database());
    }

    /** The server's certificate, if it came so far. */
    @Nullable
    X509Certificate shown() {
        return handshake.shown().orElse(null);
    }
}
