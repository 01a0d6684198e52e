package dev.pgassay.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Authorities and certificates that are made for one run of the tests, by the JDK's own keytool. */
final class Certificates {
    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final Path store;

    Certificates(Path folder) {
        this.folder = folder;
        this.store = folder.resolve("store.p12");
    }

    /** A certificate that may sign others. */
    Certificates authority(String name) throws IOException, InterruptedException {
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "EC",
                "-validity",
                "10",
                "-ext",
                "bc:c",
                "-ext",
                "ku:c=keyCertSign,cRLSign");
        return this;
    }

    /** A certificate for an alternative name, dns:localhost for example, or for none. */
    Certificates signed(String name, String authority, String alternatives, String... validity)
            throws IOException, InterruptedException {
        keytool("-genkeypair", "-alias", name, "-dname", "CN=" + name, "-keyalg", "RSA", "-keysize", "2048");
        Path request = folder.resolve(name + ".csr");
        Path answer = folder.resolve(name + ".answer");
        keytool("-certreq", "-alias", name, "-file", request.toString());
        List<String> words = new ArrayList<>(List.of(
                "-gencert", "-alias", authority, "-rfc", "-infile", request.toString(), "-outfile", answer.toString()));
        if (!alternatives.isEmpty()) {
            words.addAll(List.of("-ext", "san=" + alternatives));
        }
        words.addAll(validity.length == 0 ? List.of("-validity", "5") : List.of(validity));
        keytool(words.toArray(new String[0]));
        Files.copy(answer, certificate(name));
        return this;
    }

    /** A list that revokes one of an authority's. */
    Path revoked(String authority, String name) throws IOException, InterruptedException, GeneralSecurityException {
        Path list = folder.resolve(authority + ".crl");
        String serial = serial(name);
        keytool("-gencrl", "-alias", authority, "-id", serial, "-rfc", "-file", list.toString(), "-validity", "5");
        return list;
    }

    private String serial(String name) throws IOException, GeneralSecurityException {
        return ((java.security.cert.X509Certificate)
                        Handshake.certificates(certificate(name)).iterator().next())
                .getSerialNumber()
                .toString();
    }

    Path certificate(String name) {
        return folder.resolve(name + ".crt");
    }

    /** The certificate of an authority, in a file of its own. */
    Path root(String name) throws IOException, InterruptedException {
        if (!Files.exists(certificate(name))) {
            keytool(
                    "-exportcert",
                    "-alias",
                    name,
                    "-rfc",
                    "-file",
                    certificate(name).toString());
        }
        return certificate(name);
    }

    /** The private key in PKCS #8, that only its owner may read. */
    Path key(String name) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(name + ".key");
        if (!Files.exists(file)) {
            new Places(folder).file(name + ".key", pem("PRIVATE KEY", der(name)));
        }
        return file;
    }

    byte[] der(String name) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys.getKey(name, PASSWORD.toCharArray()).getEncoded();
    }

    static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private void keytool(String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-J-XX:TieredStopAtLevel=1"));
        all.addAll(List.of(words));
        all.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Path said = folder.resolve("keytool.log");
        Process process = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", words) + ": " + Files.readString(said, StandardCharsets.ISO_8859_1));
        }
    }
}
