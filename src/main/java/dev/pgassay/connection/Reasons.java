package dev.pgassay.connection;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an exception of the network, of a TLS session or of the server means to whoever waits for the session. */
final class Reasons {

    private Reasons() {}

    static Reason of(Target target, Refusal refusal) {
        Exception failure = refusal.failure();
        if (failure instanceof NotWanted) {
            return new Reason(
                    String.valueOf(failure.getMessage()),
                    "",
                    "target_session_attrs asks for it; 'any' takes the first host that answers");
        }
        Optional<ServerErrorMessage> said =
                Causes.find(failure, PSQLException.class).map(PSQLException::getServerErrorMessage);
        if (said.isPresent()) {
            return ServerReasons.of(target, refusal.endpoint(), said.get());
        }
        if (Causes.find(failure, SSLException.class).isPresent() || isOfTls(failure)) {
            return TlsReasons.of(target, refusal);
        }
        return Stream.of(network(target, refusal), ofDriver(target, failure))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Reason(String.valueOf(failure.getMessage()), "", ""));
    }

    /** The driver has no exceptions of its own for these. */
    private static boolean isOfTls(Exception failure) {
        String text = String.valueOf(failure.getMessage());
        return text.startsWith("SSL error") || TlsReasons.isOfName(text);
    }

    private static Optional<Reason> network(Target target, Refusal refusal) {
        Exception failure = refusal.failure();
        if (Causes.find(failure, UnknownHostException.class).isPresent()) {
            return reason(
                    "the host's name is unknown", "is it spelled right, and is the network that knows it reachable?");
        }
        if (refusal.endpoint().isSocket()
                && Causes.find(failure, SocketException.class).isPresent()) {
            return reason(
                    "nobody listens at the socket there",
                    "is the server running, is the port right, and does its unix_socket_directories name this folder?");
        }
        if (Causes.find(failure, NoRouteToHostException.class).isPresent()) {
            return reason("no way leads to that host", "is the network, or the VPN to it, up?");
        }
        Optional<SocketTimeoutException> timeout = Causes.find(failure, SocketTimeoutException.class);
        if (timeout.isPresent()) {
            long seconds = target.connectTimeout().toSeconds();
            return String.valueOf(timeout.get().getMessage()).startsWith("Read")
                    ? reason(
                            "the connection is accepted, and then nothing is said for " + seconds + " s",
                            "is it PostgreSQL that listens there, and is it overloaded?")
                    : reason(
                            "no answer within " + seconds + " s",
                            "is the address right, and does a firewall swallow the packets? connect_timeout waits longer");
        }
        if (Causes.find(failure, ConnectException.class).isPresent()) {
            return String.valueOf(failure.getCause()).contains("unreachable")
                    ? reason("no way leads to that host", "is the network, or the VPN to it, up?")
                    : reason(
                            "nobody listens there",
                            "is the server running, is the port right, and does its listen_addresses name this address?");
        }
        return Causes.find(failure, EOFException.class).isPresent()
                        || Causes.find(failure, SocketException.class).isPresent()
                ? reason(
                        "the connection was closed before the session began",
                        "the log of the server, or of the pooler, says why")
                : Optional.empty();
    }

    /** What the driver finds out by itself. */
    private static Optional<Reason> ofDriver(Target target, Exception failure) {
        String text = String.valueOf(failure.getMessage());
        if (text.contains("does not support SSL")) {
            return reason(
                    "the server refuses TLS",
                    "sslmode is " + target.tls().mode().label()
                            + ", which does not go without; the server needs ssl = on");
        }
        if (text.contains("no password was provided")) {
            return reason(
                    "a password is asked for, and none is given",
                    "PGPASSWORD, a line of " + target.passwords().path() + ", or the URL gives one");
        }
        String state = failure instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
        return state.equals("08P01")
                ? reason("what answers does not speak PostgreSQL's protocol: " + text, "is the port right?")
                : Optional.empty();
    }

    private static Optional<Reason> reason(String what, String hint) {
        return Optional.of(new Reason(what, "", hint));
    }
}
