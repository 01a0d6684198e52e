package dev.pgassay.connection;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.postgresql.util.HostSpec;

/**
 * One place where a server may listen.
 *
 * @param host the name, as certificates and password files know it
 * @param numeric what to connect to instead of looking the name up
 */
record Endpoint(String host, Optional<String> numeric, int port) {

    private static final int DEFAULT_PORT = 5432;

    /** All that host, hostaddr and port name. Throws {@link InvalidConnection} where their numbers or values do not fit. */
    static List<Endpoint> of(Settings settings) {
        List<String> hosts = list(settings, Parameter.HOST);
        List<String> numerics = list(settings, Parameter.HOSTADDR);
        List<String> ports = list(settings, Parameter.PORT);
        int count = Math.max(1, Math.max(hosts.size(), numerics.size()));
        fit(settings, Parameter.HOST, hosts, count, false);
        fit(settings, Parameter.HOSTADDR, numerics, count, false);
        fit(settings, Parameter.PORT, ports, count, true);
        List<Endpoint> endpoints = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String numeric = numerics.isEmpty() ? "" : numerics.get(i);
            String host = hosts.isEmpty() ? "" : hosts.get(i);
            String name = host.isEmpty() ? (numeric.isEmpty() ? "localhost" : numeric) : host;
            String port = ports.isEmpty() ? "" : ports.get(ports.size() == 1 ? 0 : i);
            check(settings, name);
            endpoints.add(
                    new Endpoint(name, Optional.of(numeric).filter(text -> !text.isEmpty()), number(settings, port)));
        }
        return endpoints;
    }

    private static List<String> list(Settings settings, Parameter parameter) {
        return settings.value(parameter)
                .map(text ->
                        Arrays.stream(text.split(",", -1)).map(String::strip).toList())
                .orElse(List.of());
    }

    private static void fit(Settings settings, Parameter parameter, List<String> values, int count, boolean oneForAll) {
        if (!values.isEmpty() && values.size() != count && !(oneForAll && values.size() == 1)) {
            throw new InvalidConnection(origin(settings, parameter) + " lists " + values.size() + " of what there are "
                    + count + " hosts for");
        }
    }

    private static void check(Settings settings, String host) {
        if (host.startsWith("@")) {
            throw new InvalidConnection(
                    origin(settings, Parameter.HOST) + " is the abstract socket " + host + ", which Java cannot reach");
        }
    }

    private static int number(Settings settings, String port) {
        if (port.isEmpty()) {
            return DEFAULT_PORT;
        }
        int number = port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
        if (number < 1 || number > 65535) {
            throw new InvalidConnection(
                    origin(settings, Parameter.PORT) + " is \"" + port + "\", not a port from 1 to 65535");
        }
        return number;
    }

    private static String origin(Settings settings, Parameter parameter) {
        Given given = settings.get(parameter);
        return given == null ? parameter.label() : given.origin();
    }

    /** Whether the host is the folder of a Unix domain socket, as libpq has it. */
    boolean isSocket() {
        return host.startsWith("/") && numeric.isEmpty();
    }

    /** Each may answer. */
    List<SocketAddress> addresses() throws UnknownHostException {
        if (isSocket()) {
            return List.of(UnixDomainSocketAddress.of(host + "/.s.PGSQL." + port));
        }
        List<SocketAddress> addresses = new ArrayList<>();
        for (InetAddress address : InetAddress.getAllByName(numeric.orElse(host))) {
            addresses.add(new InetSocketAddress(address, port));
        }
        return addresses;
    }

    /** As password files call it, for which the usual folders of sockets are the local host. */
    String password() {
        return host.equals("/tmp") || host.equals("/var/run/postgresql") ? "localhost" : host;
    }

    /** What the driver is told, which would look a folder up. */
    HostSpec driver() {
        return new HostSpec(isSocket() ? "localhost" : host, port);
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
