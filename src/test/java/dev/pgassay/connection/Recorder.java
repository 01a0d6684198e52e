package dev.pgassay.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stands between a session and its server and keeps what the session sends; for one session without TLS. */
final class Recorder implements AutoCloseable {
    private final ServerSocket listener;
    private final int server;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    Recorder(int server) throws IOException {
        this.listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.server = server;
        start("recorder", this::serve);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** What the first message says of the session. */
    Map<String, String> begun() {
        byte[] bytes = bytes();
        String[] words =
                new String(bytes, 8, ByteBuffer.wrap(bytes).getInt() - 8, StandardCharsets.UTF_8).split("\0", -1);
        Map<String, String> begun = new LinkedHashMap<>();
        for (int i = 0; i + 1 < words.length && !words[i].isEmpty(); i += 2) {
            begun.put(words[i], words[i + 1]);
        }
        return begun;
    }

    /** The statements, Q of the simple protocol and P of the other, each with its letter and whole. */
    List<String> messages() {
        List<String> messages = new ArrayList<>();
        byte[] bytes = bytes();
        ByteBuffer numbers = ByteBuffer.wrap(bytes);
        for (int place = numbers.getInt(0); place + 5 <= bytes.length; place += 1 + numbers.getInt(place + 1)) {
            char letter = (char) bytes[place];
            if (letter == 'Q' || letter == 'P') {
                int length = numbers.getInt(place + 1) - 4;
                messages.add(letter + new String(bytes, place + 5, length, StandardCharsets.UTF_8));
            }
        }
        return messages;
    }

    /** Whether the server keeps it beyond the next one. */
    static boolean isNamed(String message) {
        return message.charAt(0) == 'P' && message.charAt(1) != '\0';
    }

    /** Every byte, one for one. */
    String all() {
        return new String(bytes(), StandardCharsets.ISO_8859_1);
    }

    private synchronized byte[] bytes() {
        return sent.toByteArray();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                start("recorder-there", () -> pass(client, behind, true));
                start("recorder-back", () -> pass(behind, client, false));
            } catch (IOException e) {
                return; // closed: the test is over
            }
        }
    }

    private void pass(Socket from, Socket to, boolean kept) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (kept) {
                    synchronized (this) {
                        sent.write(buffer, 0, count);
                    }
                }
                out.write(buffer, 0, count);
                out.flush();
            }
        } catch (IOException e) {
            System.getLogger(Recorder.class.getName())
                    .log(System.Logger.Level.DEBUG, "one side went before the other, as it may", e);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
