package dev.pgassay.scratch;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** PostgreSQL in a container of ours. */
final class ContainerServer implements Server {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Containers containers;
    private final String image;
    private final String prefix;
    private final String name;
    private final AtomicBoolean closed = new AtomicBoolean();
    private @Nullable Access access;
    private String version = "";

    private ContainerServer(Containers containers, String image) {
        this.containers = containers;
        this.image = image;
        this.prefix = RunId.fresh().prefix();
        this.name =
                prefix.replace('_', '-') + "server"; // known before it is made: then a signal in between leaves nothing
    }

    /** Throws {@link ScratchUnavailable} when no engine answers, the image cannot be had, or the server does not come up. */
    static ContainerServer start(String image, Machine machine) {
        Containers containers = new Containers(Engine.find(machine));
        Access.warmUp();
        containers.sweep();
        ContainerServer server = new ContainerServer(containers, image);
        String name = containers.provide(image);
        Shutdown.watch(server);
        try {
            server.run(name, machine);
            return server;
        } catch (SQLException | ScratchUnavailable e) {
            server.close();
            throw new ScratchUnavailable("a container of " + image + " did not start: " + e.getMessage(), e);
        }
    }

    private void run(String found, Machine machine) throws SQLException {
        String first = Passwords.fresh();
        containers.start(name, found, first);
        if (closed.get()) {
            containers.remove(name);
            throw new ScratchUnavailable("closed while it was starting");
        }
        List<Access> ways = ways(machine, first);
        long[] looked = {System.nanoTime()};
        Wait.until("the server in the container", PATIENCE, () -> {
            if (System.nanoTime() - looked[0] > 500_000_000L) {
                looked[0] = System.nanoTime();
                insistThatItRuns();
            }
            return ways.stream().anyMatch(this::entered);
        });
    }

    private void insistThatItRuns() {
        if (!Boolean.TRUE.equals(containers.inspect(name).getState().getRunning())) {
            throw new ScratchUnavailable("it ended\n" + containers.log(name));
        }
    }

    /** By the mapped port; who is in a container too reaches this one by its own address instead. */
    private List<Access> ways(Machine machine, String password) {
        InspectContainerResponse state = containers.inspect(name);
        List<Access> ways = new ArrayList<>();
        Ports.Binding[] bindings =
                state.getNetworkSettings().getPorts().getBindings().get(Containers.PORT);
        if (bindings != null && bindings.length > 0) {
            int port = Integer.parseInt(bindings[0].getHostPortSpec());
            String host = containers.engine().local()
                    ? "127.0.0.1"
                    : containers.engine().address().getHost();
            machine.variable("TESTCONTAINERS_HOST_OVERRIDE")
                    .filter(other -> !other.equals(host))
                    .ifPresent(other -> ways.add(Access.own(other, port, password)));
            ways.add(Access.own(host, port, password));
        }
        if (Files.exists(Path.of("/.dockerenv")) || Files.exists(Path.of("/run/.containerenv"))) {
            for (ContainerNetwork network :
                    state.getNetworkSettings().getNetworks().values()) {
                String address = network.getIpAddress();
                if (address != null && !address.isEmpty()) {
                    ways.add(Access.own(address, 5432, password));
                }
            }
        }
        return ways.stream()
                .filter(ContainerServer::listens)
                .findFirst()
                .map(List::of)
                .orElse(ways);
    }

    /** The engine's proxy listens before the server does; where there is none, all ways are tried until one leads in. */
    private static boolean listens(Access way) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(way.host(), way.port()), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The password of the environment can be read by who may ask the engine: another takes its place. */
    private boolean entered(Access way) {
        String password = Passwords.fresh();
        try (Connection connection = way.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
            version = connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
            access = way.withPassword(password);
            return true;
        } catch (SQLException e) {
            return false; // not up yet; what is wrong with it in the end, its log tells
        }
    }

    @Override
    public Access access() {
        if (access == null) {
            throw new IllegalStateException("the container has not started");
        }
        return access;
    }

    @Override
    public ScratchKind kind() {
        return ScratchKind.CONTAINER;
    }

    @Override
    public String description() {
        return "container PostgreSQL " + version + " (" + image + ")";
    }

    @Override
    public String prefix() {
        return prefix;
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public Path passwordFile() {
        return PasswordFile.ofContainer(name);
    }

    @Override
    public void offerVector() {
        throw new ScratchUnavailable("  tried     nothing: the image " + image + " is without it");
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            Leftover.attempt("removing container " + name, () -> containers.remove(name));
            Shutdown.forget(this);
        }
    }

    @Override
    public String toString() {
        return "container " + name;
    }
}
