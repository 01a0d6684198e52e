package dev.pgassay.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A Unix domain socket in the shape that the driver wants; Java has them as channels only. */
final class UnixSocket extends Socket {
    private final UnixDomainSocketAddress address;
    private final SocketChannel channel;
    private final Selector readable = Selector.open();
    private final Selector writable = Selector.open();
    private volatile int patience;

    UnixSocket(UnixDomainSocketAddress address) throws IOException {
        this.address = address;
        this.channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    }

    @Override
    public void connect(SocketAddress named) throws IOException {
        connect(named, 0);
    }

    /** It answers at once or never: a socket on this machine has no network before it. */
    @Override
    public void connect(SocketAddress named, int timeout) throws IOException {
        channel.connect(address);
        channel.configureBlocking(false);
        channel.register(readable, SelectionKey.OP_READ);
        channel.register(writable, SelectionKey.OP_WRITE);
    }

    private int read(ByteBuffer buffer) throws IOException {
        for (int count = channel.read(buffer); ; count = channel.read(buffer)) {
            if (count != 0) {
                return count;
            }
            if (!isReady(readable, patience)) {
                throw new SocketTimeoutException("Read timed out");
            }
        }
    }

    private void write(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.write(buffer) == 0 && !isReady(writable, 0)) {
                throw new SocketException("Socket closed");
            }
        }
    }

    private static boolean isReady(Selector selector, int patience) throws IOException {
        try {
            int count = selector.select(patience);
            selector.selectedKeys().clear();
            return count > 0;
        } catch (ClosedSelectorException e) {
            throw new IOException("Socket closed", e); // by another thread
        }
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int start, int length) throws IOException {
                return length == 0 ? 0 : UnixSocket.this.read(ByteBuffer.wrap(bytes, start, length));
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int start, int length) throws IOException {
                UnixSocket.this.write(ByteBuffer.wrap(bytes, start, length));
            }
        };
    }

    @Override
    public boolean isConnected() {
        return channel.isConnected();
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public synchronized void setSoTimeout(int milliseconds) {
        patience = milliseconds;
    }

    @Override
    public synchronized int getSoTimeout() {
        return patience;
    }

    @Override
    public synchronized void close() throws IOException {
        try (readable;
                writable) {
            channel.close();
        }
    }

    @Override
    public void setTcpNoDelay(boolean on) {
        // it has no packets to gather
    }

    @Override
    public void setKeepAlive(boolean on) {
        // the other side is on this machine
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
