package dev.pgassay.cli;

import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** PgBouncer in transaction mode before a scratch database, with one server connection for all who come. */
final class PgBouncer implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final Process process;
    private final int port;

    private PgBouncer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The program, if this machine has it. */
    static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin";
        return Stream.of(path.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static PgBouncer before(ScratchDatabase database, Path folder) throws IOException, InterruptedException {
        String[] place = database.url().replaceFirst(".*@", "").split("[:/]", 3);
        int port = freePort();
        Path settings = folder.resolve("pgbouncer.ini");
        Files.writeString(
                settings, """
                [databases]
                pooled = host=%s port=%s dbname=%s user=%s password=%s
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = transaction
                default_pool_size = 1
                """.formatted(place[0], place[1], place[2], database.username(), database.password(), port));
        boolean root = "root".equals(System.getProperty("user.name"));
        // nobody has to be able to read it, and nobody else can enter the folder of a test that is not root's
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString(root ? "rw-r--r--" : "rw-------"));
        if (root) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
        List<String> words = new ArrayList<>(List.of(program().orElseThrow().toString()));
        words.addAll(root ? List.of("-u", "nobody") : List.of());
        words.add(settings.toString());
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pgbouncer.log").toFile())
                .start();
        PgBouncer pooler = new PgBouncer(process, port);
        try {
            pooler.await();
            return pooler;
        } catch (IllegalStateException e) {
            pooler.close();
            throw new IllegalStateException(Files.readString(folder.resolve("pgbouncer.log")), e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        while (true) {
            try (Connection connection = connect()) {
                Objects.requireNonNull(connection);
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("pgbouncer lets nobody in", e);
                }
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** A session of somebody else's; the driver prepares nothing. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port
                + "/pooled?user=other&prepareThreshold=0&assumeMinServerVersion=10&sslmode=disable");
    }

    String url() {
        return "postgresql://somebody@127.0.0.1:" + port + "/pooled";
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
