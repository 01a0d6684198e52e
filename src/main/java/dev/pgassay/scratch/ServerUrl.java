package dev.pgassay.scratch;

import dev.pgassay.connection.ConnectionUrl;
import dev.pgassay.connection.InvalidConnection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads postgresql://user:password@host:port/database?key=value, with or without jdbc: in front; the rest is the driver's. */
final class ServerUrl {

    private ServerUrl() {}

    /** Throws {@link ScratchUnavailable} whose message does not repeat the URL, as it may hold a password. */
    static Access parse(String url) {
        Map<String, String> parameters = new HashMap<>(parameters(url));
        String host = or(parameters.remove("host"), "localhost");
        String port = or(parameters.remove("port"), "5432");
        if (host.contains(",")) {
            throw new ScratchUnavailable("the server's URL names several hosts; a scratch database needs one server");
        }
        if (!port.matches("\\d{1,5}")) {
            throw new ScratchUnavailable("the server's URL has a port that is no number");
        }
        String user = or(parameters.remove("user"), System.getProperty("user.name", "postgres"));
        String password = parameters.remove("password");
        String database = or(parameters.remove("dbname"), "postgres");
        return new Access(host, Integer.parseInt(port), user, password, database, Map.copyOf(parameters));
    }

    private static Map<String, String> parameters(String url) {
        try {
            return ConnectionUrl.parse(url, "the server's URL").parameters();
        } catch (InvalidConnection e) {
            throw new ScratchUnavailable(String.valueOf(e.getMessage()));
        }
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null || given.isEmpty() ? otherwise : given;
    }
}
