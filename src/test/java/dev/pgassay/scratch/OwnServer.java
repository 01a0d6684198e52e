package dev.pgassay.scratch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An embedded server with a pg_hba.conf, files and settings of the test's own. */
public final class OwnServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ADMIN = "host all postgres 127.0.0.1/32 md5\n";

    private final RunFolder folder;
    private final Binaries binaries;
    private final RunAs runAs;
    private final String password;
    private int port;

    private OwnServer(RunFolder folder, Binaries binaries, RunAs runAs, String password) {
        this.folder = folder;
        this.binaries = binaries;
        this.runAs = runAs;
        this.password = password;
    }

    /** With files beside the data, which only the server may read; a setting is name=value. */
    public static OwnServer start(String hba, Map<String, byte[]> files, String... settings)
            throws IOException, SQLException {
        Access.warmUp();
        Machine machine = Machine.here();
        RunAs runAs = RunAs.on(machine);
        Cache cache = Cache.of(machine, runAs);
        Binaries binaries = Binaries.in(cache, machine);
        Cluster cluster = Cluster.of(binaries, cache, runAs);
        return start(binaries, runAs, cluster.data(), cluster.password(), ADMIN + hba, files, settings);
    }

    /** A standby of what this one's data are; it is stopped for the time of the copy. */
    public OwnServer standby(String... settings) throws IOException, SQLException {
        stop();
        OwnServer copy = start(
                binaries,
                runAs,
                folder.data(),
                password,
                Files.readString(folder.data().resolve("pg_hba.conf")),
                Map.of("standby.signal", new byte[0]),
                settings);
        launch(settings);
        return copy;
    }

    private static OwnServer start(
            Binaries binaries,
            RunAs runAs,
            Path data,
            String password,
            String hba,
            Map<String, byte[]> files,
            String... settings)
            throws IOException, SQLException {
        OwnServer server = new OwnServer(
                RunFolder.create(Machine.here(), new Postmaster(binaries, runAs)), binaries, runAs, password);
        Shutdown.watch(server.folder);
        try {
            Folders.copy(data, server.folder.data());
            Files.deleteIfExists(server.folder.data().resolve("postmaster.pid"));
            Files.writeString(server.folder.data().resolve("pg_hba.conf"), hba);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                server.add(file.getKey(), file.getValue());
            }
            server.launch(settings);
            return server;
        } catch (IOException | SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private void add(String name, byte[] content) throws IOException {
        Path file = Files.createFile(
                folder.data().resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, content);
        Folders.give(file, runAs.uid());
    }

    private void launch(String... settings) throws IOException, SQLException {
        if (port == 0) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
        }
        List<String> words = new ArrayList<>(
                List.of(binaries.program("postgres"), "-D", folder.data().toString(), "-p", String.valueOf(port)));
        words.addAll(List.of("-c", "listen_addresses=" + HOST, "-c", "unix_socket_directories="));
        words.addAll(FastSettings.arguments());
        for (String setting : settings) {
            words.addAll(List.of("-c", setting));
        }
        Process process = folder.launch(runAs.of(words));
        Path state = folder.data().resolve("postmaster.pid");
        Wait.until("a server of a test to accept sessions", PATIENCE, () -> !process.isAlive() || ready(state));
        if (!process.isAlive()) {
            throw new IOException("postgres ended: " + Files.readString(folder.log()));
        }
    }

    /** A standby says so with another word. */
    private static boolean ready(Path state) {
        try {
            String text = Files.readString(state);
            return text.contains("\nready") || text.contains("\nstandby");
        } catch (IOException e) {
            return false; // not there yet
        }
    }

    private void stop() throws IOException {
        Command.Outcome outcome = Command.run(
                PATIENCE,
                runAs.of(binaries.program("pg_ctl"), "-D", folder.data().toString(), "-m", "fast", "-w", "stop"));
        if (!outcome.good()) {
            throw new IOException(outcome.output());
        }
    }

    /** As its superuser. */
    public void run(String... statements) throws SQLException {
        try (Connection connection = Access.own(HOST, port, password).connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        folder.close();
    }
}
