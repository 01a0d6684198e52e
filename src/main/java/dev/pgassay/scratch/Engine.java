package dev.pgassay.scratch;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Info;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.EnvironmentAndSystemPropertyClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;

/**
 * A Docker engine that answers, spoken to through Testcontainers' client. Testcontainers' own containers are not used: they
 * need further images (ryuk, alpine), which a machine that cannot pull waits for without end.
 */
record Engine(DockerClient client, URI address, String registry) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Throws {@link ScratchUnavailable}; where no engine is installed, after a look at a few paths. */
    static Engine find(Machine machine) {
        TransportConfig transport = transport(machine);
        URI address = transport.getDockerHost();
        knock(address);
        return Bounded.call("asking the Docker engine at " + address, PATIENCE, () -> {
            DockerClient client = DockerClientProviderStrategy.getClientForConfig(transport);
            Info info = client.infoCmd().exec();
            if (!"linux".equals(info.getOsType())) {
                throw new ScratchUnavailable(
                        "the Docker engine at " + address + " runs " + info.getOsType() + " containers");
            }
            String index = info.getIndexServerAddress() == null ? "" : info.getIndexServerAddress();
            return new Engine(
                    client, address, index.replaceFirst("^https?://", "").replaceFirst("/.*$", ""));
        });
    }

    /** Whether the engine is this machine's: then a port on the loopback interface is enough. */
    boolean local() {
        boolean remote = List.of("tcp", "http", "https").contains(address.getScheme());
        return !remote || List.of("localhost", "127.0.0.1").contains(address.getHost());
    }

    private static TransportConfig transport(Machine machine) {
        Properties properties = properties(machine.home().resolve(".testcontainers.properties"));
        Optional<String> host =
                machine.variable("DOCKER_HOST").or(() -> Optional.ofNullable(properties.getProperty("docker.host")));
        boolean secured =
                machine.variable("DOCKER_TLS_VERIFY").isPresent() || properties.containsKey("docker.tls.verify");
        if (host.isPresent() && secured) {
            return secured();
        }
        URI address = host.isPresent() ? URI.create(host.get()) : standard(machine);
        return TransportConfig.builder().dockerHost(address).build();
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        if (Files.isReadable(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new ScratchUnavailable(file + " cannot be read: " + e.getMessage(), e);
            }
        }
        return properties;
    }

    @SuppressWarnings("deprecation") // the only reader of certificates (DOCKER_CERT_PATH) that is open to us
    private static TransportConfig secured() {
        return new EnvironmentAndSystemPropertyClientProviderStrategy().getTransportConfig();
    }

    private static URI standard(Machine machine) {
        if (!machine.linux() && !machine.mac()) {
            return URI.create("npipe:////./pipe/docker_engine");
        }
        List<Path> sockets = Stream.of(
                        Optional.of("/var/run/docker.sock"),
                        machine.variable("XDG_RUNTIME_DIR").map(folder -> folder + "/docker.sock"),
                        Optional.of(machine.home() + "/.docker/run/docker.sock"),
                        Optional.of(machine.home() + "/.docker/desktop/docker.sock"))
                .flatMap(Optional::stream)
                .map(Path::of)
                .toList();
        return sockets.stream()
                .filter(Files::exists)
                .findFirst()
                .map(socket -> URI.create("unix://" + socket))
                .orElseThrow(() -> new ScratchUnavailable(
                        "no Docker engine: DOCKER_HOST is not set and there is no " + sockets.get(0)));
    }

    /** Finds out in milliseconds what the client would retry for seconds. */
    private static void knock(URI address) {
        try {
            if ("unix".equals(address.getScheme())) {
                try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                    channel.connect(UnixDomainSocketAddress.of(address.getPath()));
                }
            } else if (address.getHost() != null && address.getPort() > 0) {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 3_000);
                }
            }
        } catch (IOException e) {
            throw new ScratchUnavailable("no Docker engine answers at " + address + ": " + e.getMessage(), e);
        }
    }
}
