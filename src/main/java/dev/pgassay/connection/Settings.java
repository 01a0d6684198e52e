package dev.pgassay.connection;

import dev.pgassay.catalog.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was given about a connection, each with who gave it: the URL before the service before the environment. */
record Settings(Map<Parameter, Given> given, Surroundings surroundings) {

    /** Throws {@link InvalidConnection} for a URL, a parameter or a service that cannot be used. */
    static Settings of(@Nullable String url, Surroundings surroundings) {
        Map<Parameter, Given> all = new EnumMap<>(Parameter.class);
        Optional<String> fromEnvironment = surroundings.variable("DATABASE_URL").filter(text -> !text.isBlank());
        if (url != null) {
            all.putAll(ofUrl(url, "the URL"));
        } else {
            fromEnvironment.ifPresent(text -> all.putAll(ofUrl(text, "DATABASE_URL")));
        }
        Map<Parameter, Given> environment = ofEnvironment(surroundings);
        Given service = all.getOrDefault(Parameter.SERVICE, environment.get(Parameter.SERVICE));
        if (service != null) {
            Given file = all.getOrDefault(Parameter.SERVICEFILE, environment.get(Parameter.SERVICEFILE));
            service(service, file, surroundings).forEach(all::putIfAbsent);
        }
        environment.forEach(all::putIfAbsent);
        all.values().removeIf(value -> value.value().isEmpty());
        all.forEach(Settings::refuse);
        return new Settings(all, surroundings);
    }

    @Nullable
    Given get(Parameter parameter) {
        return given.get(parameter);
    }

    Optional<String> value(Parameter parameter) {
        return Optional.ofNullable(given.get(parameter)).map(Given::value);
    }

    /** The parameter of that name. Throws {@link InvalidConnection} when there is none, with the nearest that there is. */
    static Parameter known(String name, String where) {
        return Parameter.of(name).orElseThrow(() -> unknown(name, where, Parameter.labels()));
    }

    private static InvalidConnection unknown(String name, String where, List<String> known) {
        String nearest = Nearest.to(name, known)
                .map(near -> "; nearest is " + near)
                .orElse("; known are libpq's, sslmode and connect_timeout for example");
        return new InvalidConnection(where + "there is no parameter " + name + nearest);
    }

    private static Map<Parameter, Given> ofUrl(String text, String name) {
        ConnectionUrl url = ConnectionUrl.parse(text, name);
        Map<Parameter, Given> given = new EnumMap<>(Parameter.class);
        url.parameters().forEach((key, value) -> {
            if (url.jdbc() && JdbcName.isOfOtherSessions(key)) {
                return;
            }
            Optional<JdbcName> jdbc = url.jdbc() ? JdbcName.of(key) : Optional.empty();
            String origin = key + " in " + name;
            if (jdbc.isPresent()) {
                given.putIfAbsent(
                        jdbc.get().parameter(),
                        new Given(jdbc.get().translation().apply(value), origin));
            } else if (key.equals("ssl") && value.equals("true")) {
                given.putIfAbsent(Parameter.SSLMODE, new Given("require", origin)); // as libpq has it
            } else {
                given.put(parameter(key, name, url), new Given(value, origin));
            }
        });
        return given;
    }

    private static Parameter parameter(String key, String name, ConnectionUrl url) {
        List<String> known = new ArrayList<>(Parameter.labels());
        if (url.jdbc()) {
            known.addAll(JdbcName.names());
        }
        if (url.parameters().containsKey("password") && Nearest.to(key, known).isEmpty() && !known.contains(key)) {
            throw new InvalidConnection(name + ": there is a parameter that is not known; where it is the rest of a"
                    + " password, an & there is written %26");
        }
        return Parameter.of(key).orElseThrow(() -> unknown(key, name + ": ", known));
    }

    private static Map<Parameter, Given> ofEnvironment(Surroundings surroundings) {
        Map<Parameter, Given> given = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            surroundings
                    .variable(parameter.variable())
                    .ifPresent(value -> given.put(parameter, new Given(value, String.valueOf(parameter.variable()))));
        }
        return given;
    }

    private static Map<Parameter, Given> service(Given service, @Nullable Given named, Surroundings surroundings) {
        List<ServiceFile> files = new ArrayList<>();
        Path own = named == null ? surroundings.serviceFile() : surroundings.path(named.value());
        if (named != null && !Files.exists(own)) {
            throw new InvalidConnection(named.origin() + " names the service file " + own + ", which does not exist");
        }
        List<Path> looked = new ArrayList<>(List.of(own));
        surroundings.variable("PGSYSCONFDIR").ifPresent(folder -> looked.add(Path.of(folder, "pg_service.conf")));
        looked.stream().filter(Files::exists).forEach(path -> files.add(new ServiceFile(path)));
        for (ServiceFile file : files) {
            Optional<Map<Parameter, Given>> found = file.service(service.value());
            if (found.isPresent()) {
                return found.get();
            }
        }
        List<String> names =
                files.stream().flatMap(file -> file.names().stream()).distinct().toList();
        String nearest = Nearest.to(service.value(), names)
                .map(name -> "; nearest is " + name)
                .orElse("");
        throw new InvalidConnection(service.origin() + " names the service " + service.value() + ", which is not in "
                + String.join(" or ", looked.stream().map(Path::toString).toList()) + nearest);
    }

    private static void refuse(Parameter parameter, Given value) {
        if (parameter.use() == Parameter.Use.REFUSED) {
            throw new InvalidConnection(value.origin() + ": pgassay does not support this parameter of libpq");
        }
    }

    /** Without the values: one may be a password. */
    @Override
    public String toString() {
        return given.keySet().toString();
    }
}
