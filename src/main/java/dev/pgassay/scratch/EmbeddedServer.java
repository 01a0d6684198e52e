package dev.pgassay.scratch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL from the class path, as a process of ours that listens on this machine only. */
final class EmbeddedServer implements Server {
    private static final String HOST = "127.0.0.1";
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;

    private final RunFolder folder;
    private final Access access;
    private final String version;
    private final String prefix = RunId.fresh().prefix();
    private final VectorSources vector;

    private EmbeddedServer(RunFolder folder, Access access, String version, VectorSources vector) {
        this.folder = folder;
        this.access = access;
        this.version = version;
        this.vector = vector;
    }

    static EmbeddedServer start(Machine machine) {
        Access.warmUp();
        return start(machine, RunAs.on(machine));
    }

    static EmbeddedServer start(Machine machine, RunAs runAs) {
        Cache cache = Cache.of(machine, runAs);
        Binaries binaries = Binaries.in(cache, machine);
        Cluster cluster = Cluster.of(binaries, cache, runAs);
        RunFolder folder = null;
        try {
            folder = RunFolder.create(machine, new Postmaster(binaries, runAs));
            Shutdown.watch(folder);
            Folders.copy(cluster.data(), folder.data());
            int port = launch(folder, binaries, runAs);
            String password = Passwords.fresh();
            Access first = Access.own(HOST, port, cluster.password());
            String version = replacePassword(first, password);
            VectorSources vector = new VectorSources(machine, cache, binaries, cluster.major());
            return new EmbeddedServer(folder, first.withPassword(password), version, vector);
        } catch (IOException | SQLException | ScratchUnavailable e) {
            if (folder != null) {
                folder.close();
            }
            throw new ScratchUnavailable("the embedded server did not start: " + e.getMessage(), e);
        }
    }

    /** A port that was free a moment ago may be taken now: then another. */
    private static int launch(RunFolder folder, Binaries binaries, RunAs runAs) throws IOException, SQLException {
        for (int attempt = 1; ; attempt++) {
            int port;
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
                port = socket.getLocalPort();
            }
            List<String> words = new ArrayList<>(
                    List.of(binaries.program("postgres"), "-D", folder.data().toString(), "-p", String.valueOf(port)));
            words.addAll(List.of("-c", "listen_addresses=" + HOST, "-c", "unix_socket_directories="));
            words.addAll(FastSettings.arguments());
            Process process = folder.launch(runAs.of(words));
            Path state = folder.data().resolve("postmaster.pid");
            Wait.until("the embedded server to accept sessions", PATIENCE, () -> !process.isAlive() || ready(state));
            if (process.isAlive()) {
                return port;
            }
            String log = Files.readString(folder.log()).strip();
            if (attempt == ATTEMPTS || !log.contains("could not bind")) {
                throw new ScratchUnavailable("postgres ended with status " + process.exitValue() + "\n" + log);
            }
        }
    }

    /** The server writes its state into the last line, which costs less to read than a refused session. */
    private static boolean ready(Path state) {
        try {
            return Files.readString(state).contains("\nready");
        } catch (IOException e) {
            return false; // not there yet
        }
    }

    /** The one in the cache has served earlier runs. */
    private static String replacePassword(Access access, String password) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
            return connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
        }
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public ScratchKind kind() {
        return ScratchKind.EMBEDDED;
    }

    @Override
    public String description() {
        return "embedded PostgreSQL " + version;
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
        return folder.passwordFile();
    }

    @Override
    public void offerVector() {
        vector.provide();
    }

    @Override
    public void close() {
        folder.close();
    }

    @Override
    public String toString() {
        return description();
    }
}
