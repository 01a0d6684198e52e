package dev.pgassay.scratch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server of the PostgreSQL that is installed on this machine, which has a pg_dump of the same version. */
public final class InstalledServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RunFolder folder;
    private final Path home;
    private final String password = Passwords.fresh();
    private int port;

    private InstalledServer(RunFolder folder, Path home) {
        this.folder = folder;
        this.home = home;
    }

    /** Makes a data directory and starts a server in it; home is the folder that has bin/postgres. */
    public static InstalledServer start(Path home) throws IOException, SQLException {
        RunAs runAs = RunAs.on(Machine.here());
        Binaries binaries = new Binaries(home);
        InstalledServer server =
                new InstalledServer(RunFolder.create(Machine.here(), new Postmaster(binaries, runAs)), home);
        Shutdown.watch(server.folder);
        try {
            server.initialize(binaries, runAs);
            server.launch(binaries, runAs);
            return server;
        } catch (IOException | SQLException | ScratchUnavailable e) {
            server.close();
            throw e;
        }
    }

    private void initialize(Binaries binaries, RunAs runAs) throws IOException {
        Path data = Files.createDirectory(folder.data());
        Path file = Files.createFile(
                folder.passwordFile(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Folders.give(data, runAs.uid());
        Folders.give(file, runAs.uid());
        List<String> words = List.of(
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=postgres",
                "--pwfile=" + file,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync");
        Command.Outcome outcome = Command.run(PATIENCE, runAs.of(words));
        if (!outcome.good()) {
            throw new IOException(
                    "initdb of " + home + " failed: " + outcome.output().strip());
        }
    }

    private void launch(Binaries binaries, RunAs runAs) throws IOException, SQLException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        List<String> words = new ArrayList<>(
                List.of(binaries.program("postgres"), "-D", folder.data().toString()));
        words.addAll(List.of("-p", String.valueOf(port), "-c", "listen_addresses=" + HOST));
        words.addAll(List.of("-c", "unix_socket_directories="));
        words.addAll(FastSettings.arguments());
        Process process = folder.launch(runAs.of(words));
        Path state = folder.data().resolve("postmaster.pid");
        Wait.until("the installed server to accept sessions", PATIENCE, () -> !process.isAlive() || ready(state));
        if (!process.isAlive()) {
            throw new IOException("postgres of " + home + " ended: " + Files.readString(folder.log()));
        }
    }

    private static boolean ready(Path state) {
        try {
            return Files.readString(state).contains("\nready");
        } catch (IOException e) {
            return false; // not there yet
        }
    }

    /** Databases on it. */
    public Scratch scratch() {
        String url = "postgresql://postgres:" + password + "@" + HOST + ":" + port + "/postgres";
        return Scratch.open(new ScratchOptions(ScratchKind.SERVER, url, ScratchOptions.DEFAULT_IMAGE));
    }

    @Override
    public void close() {
        folder.close();
    }
}
