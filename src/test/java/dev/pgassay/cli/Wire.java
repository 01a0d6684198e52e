package dev.pgassay.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between a client and a server, and keeps every byte that the client sends. */
final class Wire implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<ByteArrayOutputStream> sent = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<Thread> clients = new CopyOnWriteArrayList<>();
    private final int port;

    Wire(int port) throws IOException {
        this.port = port;
        Thread thread = new Thread(this::serve, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                open.addAll(List.of(client, server));
                ByteArrayOutputStream kept = new ByteArrayOutputStream();
                sent.add(kept);
                clients.add(pass(client, server, kept));
                pass(server, client, OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            if (!door.isClosed()) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Thread pass(Socket from, Socket to, OutputStream copy) {
        Thread thread = new Thread(
                () -> {
                    try (from;
                            to) {
                        InputStream in = from.getInputStream();
                        byte[] buffer = new byte[8192];
                        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                            copy.write(buffer, 0, n);
                            to.getOutputStream().write(buffer, 0, n);
                        }
                    } catch (IOException e) {
                        // one of the two has hung up, which ends both
                    }
                },
                "wire");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** How many connections there were. */
    int connections() {
        return sent.size();
    }

    /** The kinds of messages that were sent, and the SQL in them, one statement each, as {@code Q select …}. */
    List<String> messages() throws IOException, InterruptedException {
        for (Thread client : clients) {
            client.join(10_000); // until it has hung up, more may be on its way
        }
        List<String> messages = new ArrayList<>();
        for (ByteArrayOutputStream one : sent) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(one.toByteArray()));
            startUp(in);
            for (int kind = in.read(); kind >= 0; kind = in.read()) {
                byte[] content = new byte[in.readInt() - 4];
                in.readFully(content);
                messages.addAll(statements((char) kind, content));
            }
        }
        return messages;
    }

    private static List<String> statements(char kind, byte[] content) {
        if (kind != 'Q' && kind != 'P') {
            return List.of(String.valueOf(kind));
        }
        String text = new String(content, StandardCharsets.UTF_8);
        String[] parts = text.split("\0", -1);
        if (kind == 'P' && !parts[0].isEmpty()) {
            return List.of("P named " + parts[0]); // which would stay in the session
        }
        String sql = kind == 'P' ? parts[1] : text.replace("\0", "");
        List<String> statements = new ArrayList<>();
        for (String statement : sql.replaceAll("(?m)--.*$", "").split(";\\s", -1)) {
            statements.add(kind + " " + statement.strip());
        }
        return statements;
    }

    /** The parameters of the start-up message. */
    String startUp() throws IOException {
        return startUp(new DataInputStream(new ByteArrayInputStream(sent.get(0).toByteArray())));
    }

    /** It has no kind, and requests of eight bytes for encryption may come before it. */
    private static String startUp(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] content = new byte[length - 4];
        in.readFully(content);
        return content.length == 4
                ? startUp(in)
                : new String(content, 4, content.length - 4, StandardCharsets.UTF_8).replace('\0', ' ');
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
