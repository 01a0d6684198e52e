package dev.pgassay.connection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that is known of a database before anybody has asked for it. */
record Target(
        Settings settings,
        List<Endpoint> endpoints,
        String user,
        String database,
        SessionAttributes attributes,
        PasswordFile passwords,
        Tls tls,
        Duration connectTimeout) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Throws {@link InvalidConnection} for a value that cannot be used. */
    static Target of(Settings settings, ConnectionOptions options) {
        String user =
                settings.value(Parameter.USER).orElse(settings.surroundings().user());
        if (user.isEmpty()) {
            throw new InvalidConnection("no user is given, and this process has none by name; PGUSER names one");
        }
        String database = settings.value(Parameter.DBNAME).orElse(user);
        return new Target(
                settings,
                Endpoint.of(settings),
                user,
                database,
                SessionAttributes.of(settings),
                passwords(settings),
                Tls.of(settings),
                Optional.ofNullable(options.connectTimeout()).orElseGet(() -> connectTimeout(settings)));
    }

    private static PasswordFile passwords(Settings settings) {
        Given named = settings.get(Parameter.PASSFILE);
        Path path = named == null
                ? settings.surroundings().passwordFile()
                : settings.surroundings().path(named.value());
        if (named != null && !Files.exists(path) && settings.get(Parameter.PASSWORD) == null) {
            throw new InvalidConnection(named.origin() + " names the password file " + path + ", which does not exist");
        }
        return settings.get(Parameter.PASSWORD) == null
                ? PasswordFile.read(path)
                : new PasswordFile(path, false, List.of());
    }

    private static Duration connectTimeout(Settings settings) {
        Given given = settings.get(Parameter.CONNECT_TIMEOUT);
        if (given == null) {
            return PATIENCE;
        }
        if (!given.value().strip().matches("-?\\d{1,9}")) {
            throw new InvalidConnection(given.origin() + " is \"" + given.value() + "\", not a number of seconds");
        }
        return Duration.ofSeconds(Math.max(0, Integer.parseInt(given.value().strip())));
    }

    /** In the order in which they are tried. */
    List<Endpoint> inOrder() {
        List<Endpoint> order = new ArrayList<>(endpoints);
        if (isBalanced()) {
            Collections.shuffle(order);
        }
        return order;
    }

    boolean isBalanced() {
        return settings.value(Parameter.LOAD_BALANCE_HOSTS)
                .filter("random"::equals)
                .isPresent();
    }

    /** For that host, as a password file may have one for each. */
    Optional<Given> password(Endpoint endpoint) {
        Given given = settings.get(Parameter.PASSWORD);
        return given != null
                ? Optional.of(given)
                : passwords.password(endpoint.password(), endpoint.port(), database, user);
    }

    String shown(Endpoint endpoint) {
        return user + "@" + endpoint + "/" + database;
    }

    @Override
    public String toString() {
        return user + "@" + endpoints.stream().map(Endpoint::toString).collect(Collectors.joining(",")) + "/"
                + database;
    }
}
