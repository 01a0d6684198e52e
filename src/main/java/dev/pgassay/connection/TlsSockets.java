package dev.pgassay.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Sockets for a TLS session as libpq would have it. */
final class TlsSockets {

    private TlsSockets() {}

    /** Made by the driver, which wants a public class. */
    public static final class Factory extends SSLSocketFactory {
        private final Tls tls;
        private final SSLSocketFactory sockets;

        /** Takes the files from what the driver was given. Throws {@link InvalidConnection} for one that cannot be used. */
        public Factory(Properties driver) {
            Handshake handshake = Handshake.of(driver);
            this.tls = handshake.tls();
            this.sockets = handshake.context().getSocketFactory();
        }

        private Socket prepared(Socket socket) {
            if (socket instanceof SSLSocket session) {
                SSLParameters parameters = session.getSSLParameters();
                parameters.setProtocols(tls.protocols().toArray(new String[0]));
                if (!tls.named()) {
                    parameters.setServerNames(List.of());
                }
                session.setSSLParameters(parameters);
            }
            return socket;
        }

        @Override
        public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
            return prepared(sockets.createSocket(socket, host, port, autoClose));
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return prepared(sockets.createSocket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return prepared(sockets.createSocket(host, port, from, fromPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return prepared(sockets.createSocket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return prepared(sockets.createSocket(host, port, from, fromPort));
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return sockets.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return sockets.getSupportedCipherSuites();
        }
    }
}
