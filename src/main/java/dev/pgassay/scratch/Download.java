package dev.pgassay.scratch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches files within bounded time, through the proxy that the environment names. */
final class Download {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(90);

    private final HttpClient client;

    Download(Map<String, String> env) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .proxy(new Proxies(env))
                .build();
    }

    byte[] get(String url) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(WHOLE).build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response = answer.get(WHOLE.toSeconds(), TimeUnit.SECONDS);
            if (response.statusCode() != 200) {
                throw new IOException(url + " answers " + response.statusCode());
            }
            return response.body();
        } catch (ExecutionException e) {
            throw new IOException(url + " cannot be fetched: " + e.getCause(), e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(url + " did not come within " + WHOLE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while fetching " + url, e);
        }
    }

    byte[] checked(String url, String sha256) throws IOException {
        byte[] content = get(url);
        verify(content, sha256, url);
        return content;
    }

    static void verify(byte[] content, String sha256, String what) throws IOException {
        try {
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            if (!found.equals(sha256)) {
                throw new IOException(what + " has the SHA-256 " + found + ", not " + sha256 + ": refused");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As curl and apt read them: http_proxy, https_proxy, no_proxy, in lower or upper case. */
    static final class Proxies extends ProxySelector {
        private final Map<String, String> env;

        Proxies(Map<String, String> env) {
            this.env = env;
        }

        @Override
        public List<Proxy> select(URI uri) {
            String proxy = variable(uri.getScheme() + "_proxy");
            boolean direct = Arrays.stream(variable("no_proxy").split(",", -1))
                    .map(entry -> entry.strip().replaceFirst("^\\*?\\.", ""))
                    .filter(entry -> !entry.isEmpty())
                    .anyMatch(entry -> entry.equals("*")
                            || uri.getHost().equals(entry)
                            || uri.getHost().endsWith("." + entry));
            if (proxy.isEmpty() || direct) {
                return List.of(Proxy.NO_PROXY);
            }
            URI at = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
            int port = at.getPort() < 0 ? 80 : at.getPort();
            return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(at.getHost(), port)));
        }

        private String variable(String name) {
            return env.getOrDefault(name, env.getOrDefault(name.toUpperCase(Locale.ROOT), ""))
                    .strip();
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            Leftover.warn("the proxy at " + address + " does not answer: " + e.getMessage());
        }
    }
}
