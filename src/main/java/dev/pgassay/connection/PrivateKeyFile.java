package dev.pgassay.connection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A private key as OpenSSL writes it, with PEM around it or without; Java itself reads one of its four forms. */
final class PrivateKeyFile {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ((?:[A-Z]+ )?PRIVATE KEY)-----(.+?)-----END \\1-----", Pattern.DOTALL);
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");
    private static final Set<PosixFilePermission> OF_ALL = Set.of(
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private PrivateKeyFile() {}

    /** Throws {@link InvalidConnection} for one that is open to others, encrypted without a password, or no key. */
    static PrivateKey read(Path file, Optional<String> password) {
        try {
            if (isOpen(file)) {
                throw new InvalidConnection(file + ": this private key may be read by its group or others; permissions"
                        + " should be u=rw (0600) or less, or u=rw,g=r (0640) where root owns it");
            }
            byte[] bytes = Files.readAllBytes(file);
            Matcher pem = PEM.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            return pem.find() ? key(file, pem.group(1), pem.group(2), password) : plain(bytes, file);
        } catch (IOException e) {
            throw new InvalidConnection(
                    file + ": this private key cannot be read: " + e.getClass().getSimpleName());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // the cause's message is none of a person's business, and may tell of the key
            throw new InvalidConnection(file + ": this is no private key that can be used"
                    + (password.isPresent() ? ", or sslpassword is not its password" : ""));
        }
    }

    private static PrivateKey key(Path file, String label, String body, Optional<String> password)
            throws GeneralSecurityException, IOException {
        if (body.contains("ENCRYPTED")) {
            throw new InvalidConnection(file + ": this private key is encrypted in OpenSSL's old form; 'openssl pkcs8"
                    + " -topk8' writes the one that is read");
        }
        byte[] bytes = Base64.getMimeDecoder().decode(body);
        return switch (label) {
            case "PRIVATE KEY" -> plain(bytes, file);
            case "RSA PRIVATE KEY" -> plain(Der.ofRsa(bytes), file);
            case "EC PRIVATE KEY" -> plain(Der.ofCurve(bytes), file);
            case "ENCRYPTED PRIVATE KEY" ->
                plain(
                        decrypted(
                                bytes,
                                password.orElseThrow(() -> new InvalidConnection(
                                        file + ": this private key is encrypted; sslpassword is for its password"))),
                        file);
            default -> throw new InvalidConnection(file + ": a key of the form " + label + " cannot be used");
        };
    }

    private static byte[] decrypted(byte[] bytes, String password) throws GeneralSecurityException, IOException {
        EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(bytes);
        // of the newer kind, the name is PBES2 and the parameters say which
        String algorithm =
                info.getAlgName().equals("PBES2") ? info.getAlgParameters().toString() : info.getAlgName();
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.DECRYPT_MODE,
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password.toCharArray())),
                info.getAlgParameters());
        return info.getKeySpec(cipher).getEncoded();
    }

    private static PrivateKey plain(byte[] bytes, Path file) throws GeneralSecurityException {
        for (String algorithm : ALGORITHMS) {
            Optional<PrivateKey> key = plain(bytes, KeyFactory.getInstance(algorithm));
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new InvalidConnection(
                file + ": this is no private key of " + String.join(", ", ALGORITHMS) + ", in PEM or in PKCS #8");
    }

    private static Optional<PrivateKey> plain(byte[] bytes, KeyFactory factory) {
        try {
            return Optional.of(factory.generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (InvalidKeySpecException e) {
            return Optional.empty(); // it may be of another algorithm
        }
    }

    private static boolean isOpen(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return false;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        boolean root = Files.getOwner(file).getName().equals("root");
        return permissions.stream().anyMatch(OF_ALL::contains)
                || (!root && permissions.contains(PosixFilePermission.GROUP_READ));
    }
}
