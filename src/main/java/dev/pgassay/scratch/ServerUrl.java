package dev.pgassay.scratch;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads postgresql://user:password@host:port/database?key=value, with or without jdbc: in front. */
final class ServerUrl {
    private static final String SHAPE = "expected postgresql://user:password@host:port/database";

    private ServerUrl() {}

    /** Throws {@link ScratchUnavailable} whose message does not repeat the URL, as it may hold a password. */
    static Access parse(String url) {
        String plain = url.strip().startsWith("jdbc:") ? url.strip().substring("jdbc:".length()) : url.strip();
        if (!plain.startsWith("postgresql://") && !plain.startsWith("postgres://")) {
            throw new ScratchUnavailable("the server's URL has another scheme; " + SHAPE);
        }
        URI uri = uri(plain);
        if (uri.getHost() == null) {
            throw new ScratchUnavailable("the server's URL names no single host; " + SHAPE);
        }
        Map<String, String> parameters = parameters(uri.getRawQuery());
        String[] login = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
        String user = first(decoded(login[0]), parameters.remove("user"), System.getProperty("user.name", "postgres"));
        String password = login.length > 1 ? decoded(login[1]) : parameters.remove("password");
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("^/", "");
        String host = uri.getHost().replaceAll("^\\[|\\]$", "");
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        return new Access(host, port, user, password, first(decoded(path), null, "postgres"), Map.copyOf(parameters));
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // the exception's own message repeats the URL with its password
            throw new ScratchUnavailable("the server's URL has a fault at character " + (e.getIndex() + 1) + " ("
                    + e.getReason() + "); " + SHAPE + ", with other characters as %XX");
        }
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query != null && !query.isEmpty()) {
            for (String pair : query.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                parameters.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String first(String one, @Nullable String two, String otherwise) {
        if (!one.isEmpty()) {
            return one;
        }
        return two == null || two.isEmpty() ? otherwise : two;
    }
}
