package dev.pgassay.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.HostSpec;

/** Tries the hosts, and each host's addresses, one after the other until one will do. */
final class Search {

    /** A server that ends a statement in time says so within this. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final String CANNOT_CONNECT_NOW = "57P03";

    private final Target target;
    private final ConnectionOptions options;
    private final List<Refusal> refusals = new ArrayList<>();

    Search(Target target, ConnectionOptions options) {
        this.target = target;
        this.options = options;
    }

    /** Throws {@link CannotConnect} with all that was tried. */
    Connection session() {
        for (SessionAttributes wanted : target.attributes().rounds()) {
            refusals.clear();
            for (Endpoint endpoint : target.inOrder()) {
                PgConnection session = session(endpoint, wanted);
                if (session != null) {
                    return session;
                }
            }
        }
        throw Diagnosis.of(target, refusals);
    }

    private @Nullable PgConnection session(Endpoint endpoint, SessionAttributes wanted) {
        List<InetAddress> addresses;
        try {
            addresses = new ArrayList<>(endpoint.addresses());
        } catch (UnknownHostException e) {
            refusals.add(new Refusal(endpoint, null, e));
            return null;
        }
        if (target.isBalanced()) {
            Collections.shuffle(addresses);
        }
        for (InetAddress address : addresses) {
            try {
                PgConnection session = session(endpoint, address);
                if (isTaken(session, endpoint, address, wanted)) {
                    return session;
                }
            } catch (SQLException e) {
                refusals.add(new Refusal(endpoint, address, e));
                if (!mayGoOn(e)) {
                    throw Diagnosis.of(target, refusals);
                }
            }
        }
        return null;
    }

    private PgConnection session(Endpoint endpoint, InetAddress address) throws SQLException {
        Properties driver = DriverProperties.of(target, endpoint);
        Dialer.use(driver, new InetSocketAddress(address, endpoint.port()));
        HostSpec[] place = {new HostSpec(endpoint.host(), endpoint.port())};
        return new PgConnection(place, driver, "jdbc:postgresql://" + endpoint + "/" + target.database());
    }

    private boolean isTaken(PgConnection session, Endpoint endpoint, InetAddress address, SessionAttributes wanted)
            throws SQLException {
        try {
            if (wanted.fit(session)) {
                Duration statement = options.statementTimeout();
                long patience = statement.isZero() ? 0 : statement.plus(GRACE).toMillis();
                session.setNetworkTimeout(Runnable::run, (int) Math.min(patience, Integer.MAX_VALUE));
                return true;
            }
        } catch (SQLException e) {
            closeAfter(session, e);
            throw e;
        }
        session.close();
        refusals.add(new Refusal(endpoint, address, new NotWanted(wanted)));
        return false;
    }

    private static void closeAfter(Connection session, SQLException failure) {
        try {
            session.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** As libpq has it: another host does not make up for a password that is wrong here. */
    private static boolean mayGoOn(SQLException failure) {
        if (CANNOT_CONNECT_NOW.equals(failure.getSQLState())) {
            return true;
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return false;
            }
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
