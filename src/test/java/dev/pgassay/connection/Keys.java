package dev.pgassay.connection;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Private keys in the forms that OpenSSL writes. */
final class Keys {
    private static final String ENCRYPTION = "PBEWithHmacSHA256AndAES_256";
    private static final byte[] PBES2 = HexFormat.of().parseHex("06092a864886f70d01050d");
    private static final byte[] P256 = HexFormat.of().parseHex("06082a8648ce3d030107");

    private Keys() {}

    /** PKCS #8 under a password, as 'openssl pkcs8 -topk8' writes it. */
    static byte[] locked(byte[] key, String password) throws GeneralSecurityException, IOException {
        Cipher cipher = Cipher.getInstance(ENCRYPTION);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(ENCRYPTION).generateSecret(new PBEKeySpec(password.toCharArray())));
        byte[] parameters = cipher.getParameters().getEncoded();
        return Der.tagged(
                Der.SEQUENCE, Der.tagged(Der.SEQUENCE, PBES2, parameters), Der.tagged(Der.OCTETS, cipher.doFinal(key)));
    }

    /** PKCS #1: what PKCS #8 has behind 26 bytes, for a key of 2048 bits. */
    static byte[] bareRsa(byte[] key) {
        return Arrays.copyOfRange(key, 26, key.length);
    }

    /** SEC 1, of the curve P-256: the number, and the curve by name. */
    static byte[] bareCurve(byte[] number) {
        return Der.tagged(Der.SEQUENCE, new byte[] {2, 1, 1}, Der.tagged(Der.OCTETS, number), Der.tagged(0xa0, P256));
    }
}
