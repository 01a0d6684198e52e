package dev.pgassay.connection;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

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
        for (SocketAddress address : addresses(endpoint)) {
            Attempt attempt = new Attempt(target, endpoint, address);
            try {
                PgConnection session = attempt.session();
                if (isTaken(session, wanted)) {
                    return session;
                }
                refusals.add(new Refusal(endpoint, address, new NotWanted(wanted)));
            } catch (SQLException e) {
                refusals.add(new Refusal(endpoint, address, e, attempt.shown()));
                if (!mayGoOn(e)) {
                    throw Diagnosis.of(target, refusals);
                }
            }
        }
        return null;
    }

    private List<SocketAddress> addresses(Endpoint endpoint) {
        try {
            List<SocketAddress> addresses = new ArrayList<>(endpoint.addresses());
            if (target.isBalanced()) {
                Collections.shuffle(addresses);
            }
            return addresses;
        } catch (UnknownHostException e) {
            refusals.add(new Refusal(endpoint, null, e));
            return List.of();
        }
    }

    /** Closes it where it is not. */
    private boolean isTaken(PgConnection session, SessionAttributes wanted) throws SQLException {
        try {
            if (!wanted.fit(session)) {
                session.close();
                return false;
            }
            Duration statement = options.statementTimeout();
            long patience = statement.isZero() ? 0 : statement.plus(GRACE).toMillis();
            session.setNetworkTimeout(Runnable::run, (int) Math.min(patience, Integer.MAX_VALUE));
            return true;
        } catch (SQLException e) {
            closeAfter(session, e);
            throw e;
        }
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
        boolean network = Causes.find(failure, IOException.class).isPresent()
                && Causes.find(failure, SSLException.class).isEmpty();
        return network || CANNOT_CONNECT_NOW.equals(failure.getSQLState());
    }
}
