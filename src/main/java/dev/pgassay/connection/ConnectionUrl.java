package dev.pgassay.connection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of postgresql://user:password@host:port/database?name=value, with or without jdbc: in front, under libpq's names:
 * user, password, host, port, dbname, and the parameters. Several hosts are lists, {@code host=a,b} and {@code port=1,2}.
 */
public record ConnectionUrl(boolean jdbc, Map<String, String> parameters) {

    private static final String SHAPE = "expected postgresql://user:password@host:port/database";
    private static final Pattern SCHEME = Pattern.compile("(jdbc:)?postgres(?:ql)?://");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}]");
    private static final Pattern HOST = Pattern.compile("(\\[[^\\[\\]]*]|[^:\\[\\]]*)(?::(\\d*))?");

    /**
     * Takes a URL apart; name is what messages call it, {@code DATABASE_URL} for example. Throws {@link InvalidConnection}
     * whose message does not repeat the URL, as it may hold a password.
     */
    public static ConnectionUrl parse(String text, String name) {
        return new Parser(text.strip(), name).parse();
    }

    /** Without the values: one may be a password. */
    @Override
    public String toString() {
        return "ConnectionUrl" + parameters.keySet();
    }

    private record Parser(String text, String name) {

        ConnectionUrl parse() {
            Matcher scheme = SCHEME.matcher(text);
            if (!scheme.lookingAt()) {
                throw wrong("has another scheme");
            }
            Matcher blank = BLANK.matcher(text);
            if (blank.find()) {
                throw wrong("has a blank at character " + (blank.start() + 1) + ", which is written %20");
            }
            boolean jdbc = scheme.group(1) != null;
            String rest = text.substring(scheme.end());
            int question = startOfQuery(rest, jdbc);
            Map<String, String> parameters = new LinkedHashMap<>();
            place(question < 0 ? rest : rest.substring(0, question), parameters);
            if (question >= 0 && question + 1 < rest.length()) {
                query(rest.substring(question + 1), parameters);
            }
            return new ConnectionUrl(jdbc, Map.copyOf(parameters));
        }

        /** A question mark before the @ belongs to the password, as libpq reads it; the driver's form has none there. */
        private static int startOfQuery(String rest, boolean jdbc) {
            int slash = rest.indexOf('/');
            int at = jdbc ? -1 : rest.lastIndexOf('@', slash < 0 ? rest.length() : slash);
            return rest.indexOf('?', at + 1);
        }

        private void place(String text, Map<String, String> parameters) {
            int slash = text.indexOf('/');
            String path = slash < 0 ? "" : text.substring(slash + 1);
            String authority = slash < 0 ? text : text.substring(0, slash);
            int at = authority.lastIndexOf('@');
            if (path.indexOf('@') >= 0) {
                throw wrong("has an @ behind a /: in a password a / is written %2F, in a database's name an @ %40");
            }
            if (at >= 0) {
                String[] login = authority.substring(0, at).split(":", 2);
                put(parameters, "user", decoded(login[0]));
                put(parameters, "password", login.length > 1 ? decoded(login[1]) : "");
            }
            hosts(authority.substring(at + 1), parameters);
            put(parameters, "dbname", decoded(path));
        }

        private void hosts(String text, Map<String, String> parameters) {
            StringJoiner hosts = new StringJoiner(",");
            StringJoiner ports = new StringJoiner(",");
            boolean anyPort = false;
            for (String one : text.split(",", -1)) {
                Matcher parts = HOST.matcher(one);
                if (!parts.matches()) {
                    throw wrong("has a host that cannot be read: a host is name, name:port, address:port or"
                            + " [IPv6 address]:port; in a user's name or password / is written %2F, @ %40 and : %3A");
                }
                hosts.add(decoded(parts.group(1).replaceAll("^\\[|]$", "")));
                String port = parts.group(2) == null ? "" : parts.group(2);
                ports.add(port);
                anyPort |= !port.isEmpty();
            }
            put(parameters, "host", hosts.toString());
            put(parameters, "port", anyPort ? ports.toString() : "");
        }

        private void query(String text, Map<String, String> parameters) {
            for (String pair : text.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                String key = decoded(parts[0]);
                if (parts.length < 2) {
                    throw wrong("has a parameter without a value, which would be written name=value");
                }
                boolean replaces =
                        List.of("user", "password", "host", "port", "dbname").contains(key);
                if (!replaces && parameters.containsKey(key)) {
                    throw wrong("has the parameter " + key + " twice");
                }
                parameters.put(key, decoded(parts[1]));
            }
        }

        private static void put(Map<String, String> parameters, String key, String value) {
            if (!value.isEmpty()) {
                parameters.put(key, value);
            }
        }

        private String decoded(String part) {
            return PercentText.decoded(part)
                    .orElseThrow(() -> wrong("has a % that is not followed by the two hexadecimal digits of a"
                            + " character in UTF-8; a % itself is written %25"));
        }

        private InvalidConnection wrong(String what) {
            return new InvalidConnection(name + " " + what + "; " + SHAPE);
        }
    }
}
