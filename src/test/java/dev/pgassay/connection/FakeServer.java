package dev.pgassay.connection;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Something that listens and does not behave: it has no TLS, reads the first message, and answers with these bytes or not at all. */
final class FakeServer implements AutoCloseable {
    private static final int TLS_REQUEST = 80877103;

    private final ServerSocket listener;
    private final byte[] answer;
    private final boolean stays;

    private FakeServer(byte[] answer, boolean stays) throws IOException {
        this.listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.answer = answer;
        this.stays = stays;
        Thread thread = new Thread(this::serve, "fake-server");
        thread.setDaemon(true);
        thread.start();
    }

    static FakeServer silent() throws IOException {
        return new FakeServer(new byte[0], true);
    }

    static FakeServer closing() throws IOException {
        return new FakeServer(new byte[0], false);
    }

    static FakeServer saying(String text) throws IOException {
        return new FakeServer(text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** As a server or a pooler refuses. */
    static FakeServer refusing(String state, String message) throws IOException {
        byte[] fields = ("SFATAL\0VFATAL\0C" + state + "\0M" + message + "\0\0").getBytes(StandardCharsets.UTF_8);
        return new FakeServer(
                ByteBuffer.allocate(fields.length + 5)
                        .put((byte) 'E')
                        .putInt(fields.length + 4)
                        .put(fields)
                        .array(),
                false);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread thread = new Thread(() -> serve(socket), "fake-session");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return; // closed: the test is over
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            int length = in.readInt();
            if (in.readInt() == TLS_REQUEST) {
                out.write('N');
                length = in.readInt();
                in.readInt();
            }
            in.readNBytes(length - 8);
            out.write(answer);
            out.flush();
            if (stays) {
                in.readAllBytes(); // until the other side has had enough
            }
        } catch (IOException e) {
            System.getLogger(FakeServer.class.getName())
                    .log(System.Logger.Level.DEBUG, "the client went first, as it may", e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
