package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DownloadTest {

    @Test
    void goesThroughTheProxyThatTheEnvironmentNames() {
        Download.Proxies proxies = new Download.Proxies(Map.of(
                "http_proxy",
                "http://proxy.example:3128",
                "HTTPS_PROXY",
                "secure.example:8443",
                "no_proxy",
                "a.example, .b.example"));

        assertThat(proxies.select(URI.create("http://m.example/debian"))).containsExactly(proxy("proxy.example", 3128));
        assertThat(proxies.select(URI.create("https://m.example/debian")))
                .containsExactly(proxy("secure.example", 8443));
        assertThat(proxies.select(URI.create("http://a.example/debian"))).isEqualTo(List.of(Proxy.NO_PROXY));
        assertThat(proxies.select(URI.create("http://x.b.example/debian"))).isEqualTo(List.of(Proxy.NO_PROXY));
    }

    @Test
    void refusesWhatHasAnotherHashAndSaysWhatTheServerAnswered() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/file", exchange -> {
            exchange.sendResponseHeaders(200, 1);
            exchange.getResponseBody().write('x');
            exchange.close();
        });
        server.start();
        try {
            String root = "http://localhost:" + server.getAddress().getPort();
            Download download = new Download(Map.of());

            assertThat(download.checked(root + "/file", sha256OfX())).isEqualTo("x".getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> download.checked(root + "/file", "0".repeat(64)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(": refused");
            assertThatThrownBy(() -> download.get(root + "/none")).hasMessage(root + "/none answers 404");
        } finally {
            server.stop(0);
        }
        assertThatThrownBy(() -> new Download(Map.of())
                        .get("http://localhost:" + server.getAddress().getPort() + "/file"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be fetched");
    }

    private static String sha256OfX() {
        try {
            return HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest("x".getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Proxy proxy(String host, int port) {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }
}
