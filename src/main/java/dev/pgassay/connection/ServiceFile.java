package dev.pgassay.connection;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of named connections: a line [name], then parameter=value lines. */
record ServiceFile(Path path) {

    /** What the service says, or nothing when the file has none of that name. Throws {@link InvalidConnection} for a bad line. */
    Optional<Map<Parameter, Given>> service(String name) {
        Map<Parameter, Given> found = new EnumMap<>(Parameter.class);
        List<String> lines = lines();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("[")) {
                if (inside) {
                    break;
                }
                inside = line.equals("[" + name + "]");
            } else if (inside && !line.isEmpty() && !line.startsWith("#")) {
                take(line, i + 1, found);
            }
        }
        return inside || !found.isEmpty() ? Optional.of(found) : Optional.empty();
    }

    /** The names of its services. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (String line : lines()) {
            String bare = line.strip();
            if (bare.startsWith("[") && bare.endsWith("]")) {
                names.add(bare.substring(1, bare.length() - 1));
            }
        }
        return names;
    }

    private void take(String line, int number, Map<Parameter, Given> found) {
        String place = path + ":" + number;
        int equals = line.indexOf('=');
        if (line.startsWith("ldap")) {
            throw new InvalidConnection(place + ": pgassay asks no LDAP server for a service");
        }
        if (equals < 0) {
            throw new InvalidConnection(place + ": expected parameter=value");
        }
        String name = line.substring(0, equals).strip();
        Parameter parameter = Settings.known(name, place + ": ");
        if (parameter == Parameter.SERVICE || parameter == Parameter.SERVICEFILE) {
            throw new InvalidConnection(place + ": a service cannot name another service");
        }
        String value = line.substring(equals + 1).strip();
        if (!value.isEmpty()) {
            found.put(parameter, new Given(value, name + " in " + place));
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (MalformedInputException e) {
            throw new InvalidConnection(path + ": this service file is not UTF-8");
        } catch (IOException e) {
            throw new InvalidConnection(path + ": this service file cannot be read: " + e);
        }
    }
}
