package dev.pgassay.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeyFileTest {

    private static PrivateKey rsa;

    @TempDir
    private Path home;

    @BeforeAll
    static void make() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        rsa = generator.generateKeyPair().getPrivate();
    }

    private PrivateKey read(String text, Optional<String> password) {
        new Places(home).file("key", text);
        return PrivateKeyFile.read(home.resolve("key"), password);
    }

    @Test
    void rsaIsReadInItsThreeForms() throws Exception {
        assertThat(read(Certificates.pem("PRIVATE KEY", rsa.getEncoded()), Optional.empty()))
                .isEqualTo(rsa);
        assertThat(read(Certificates.pem("RSA PRIVATE KEY", Keys.bareRsa(rsa.getEncoded())), Optional.empty()))
                .isEqualTo(rsa);
        byte[] locked = Keys.locked(rsa.getEncoded(), "secret");
        assertThat(read(Certificates.pem("ENCRYPTED PRIVATE KEY", locked), Optional.of("secret")))
                .isEqualTo(rsa);
    }

    @Test
    void withoutPemToo() throws IOException {
        new Places(home).file("key", "");
        Files.write(home.resolve("key"), rsa.getEncoded());
        assertThat(PrivateKeyFile.read(home.resolve("key"), Optional.empty())).isEqualTo(rsa);
    }

    @Test
    void aCurveIsReadBehindItsParameters() {
        byte[] number = HexFormat.of().parseHex("01".repeat(32));
        String text = Certificates.pem("EC PARAMETERS", HexFormat.of().parseHex("06082a8648ce3d030107"))
                + Certificates.pem("EC PRIVATE KEY", Keys.bareCurve(number));
        assertThat(((ECPrivateKey) read(text, Optional.empty())).getS()).isEqualTo(new BigInteger(1, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "EC", "RSASSA-PSS"})
    void otherAlgorithmsAreReadToo(String algorithm) throws GeneralSecurityException {
        PrivateKey key =
                KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPrivate();
        assertThat(read(Certificates.pem("PRIVATE KEY", key.getEncoded()), Optional.empty())
                        .getEncoded())
                .isEqualTo(key.getEncoded());
    }

    @Test
    void whatIsNoKeyIsSaid() {
        assertThatThrownBy(() -> read("nothing\n", Optional.empty()))
                .isInstanceOf(InvalidConnection.class)
                .hasMessage(home.resolve("key")
                        + ": this is no private key of RSA, EC, EdDSA, RSASSA-PSS, in PEM or in PKCS #8");
        assertThatThrownBy(() -> read(Certificates.pem("DSA PRIVATE KEY", new byte[] {1}), Optional.empty()))
                .hasMessage(home.resolve("key") + ": a key of the form DSA PRIVATE KEY cannot be used");
        assertThatThrownBy(() -> read(Certificates.pem("EC PRIVATE KEY", new byte[] {0x30, 0}), Optional.empty()))
                .hasMessage(home.resolve("key") + ": this is no private key that can be used");
    }

    @Test
    void theOldFormOfEncryptionIsSaid() {
        String text = Certificates.pem("RSA PRIVATE KEY", new byte[] {1})
                .replace("KEY-----\n", "KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n");
        assertThatThrownBy(() -> read(text, Optional.of("secret")))
                .hasMessage(home.resolve("key") + ": this private key is encrypted in OpenSSL's old form;"
                        + " 'openssl pkcs8 -topk8' writes the one that is read");
    }

    @ParameterizedTest
    @CsvSource({"rw-r--r--", "rw----r--", "rw--w----", "rwx--x---"})
    void oneThatOthersMayReadIsRefused(String permissions) throws Exception {
        read(Certificates.pem("PRIVATE KEY", rsa.getEncoded()), Optional.empty());
        Path file = home.resolve("key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThatThrownBy(() -> PrivateKeyFile.read(file, Optional.empty()))
                .hasMessageStartingWith(file + ": this private key may be read by its group or others; ");
    }
}
