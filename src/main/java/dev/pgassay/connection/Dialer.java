package dev.pgassay.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.Objects;
import java.util.Properties;
import javax.net.SocketFactory;

/**
 * Sockets that go to one address of a host. The driver itself tries only the first address of a name, and has no hostaddr;
 * it keeps the name, which the certificate must have.
 */
final class Dialer {
    private static final String KEY = "dev.pgassay.address";

    private Dialer() {}

    static void use(Properties driver, SocketAddress address) {
        driver.setProperty("socketFactory", Sockets.class.getName());
        driver.put(KEY, address);
    }

    /** Made by the driver, which wants a public class. */
    public static final class Sockets extends SocketFactory {
        private final SocketAddress address;

        /** Takes the address from what the driver was given. */
        public Sockets(Properties driver) {
            this.address = (SocketAddress) Objects.requireNonNull(driver.get(KEY));
        }

        @Override
        public Socket createSocket() throws IOException {
            if (address instanceof UnixDomainSocketAddress local) {
                return new UnixSocket(local);
            }
            return new Socket() {
                @Override
                public void connect(SocketAddress named, int timeout) throws IOException {
                    super.connect(address, timeout);
                }
            };
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return connected();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return connected();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return connected();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return connected();
        }

        private Socket connected() throws IOException {
            Socket socket = createSocket();
            try {
                socket.connect(address);
                return socket;
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        }
    }
}
