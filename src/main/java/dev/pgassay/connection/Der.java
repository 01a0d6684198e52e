package dev.pgassay.connection;

import java.io.ByteArrayOutputStream;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.HexFormat;

/** Puts the older forms of private keys into the one that Java reads: PKCS #8 says the algorithm, and then the key. */
final class Der {
    static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    private static final int PARAMETERS = 0xa0;

    private static final byte[] VERSION = {INTEGER, 1, 0};
    private static final byte[] RSA = HexFormat.of().parseHex("06092a864886f70d0101010500");
    private static final byte[] CURVE = HexFormat.of().parseHex("06072a8648ce3d0201");

    private Der() {}

    /** Of PKCS #1. */
    static byte[] ofRsa(byte[] key) {
        return tagged(SEQUENCE, VERSION, tagged(SEQUENCE, RSA), tagged(OCTETS, key));
    }

    /** Of SEC 1, which names its curve inside. */
    static byte[] ofCurve(byte[] key) throws InvalidKeySpecException {
        return tagged(SEQUENCE, VERSION, tagged(SEQUENCE, CURVE, curve(key)), tagged(OCTETS, key));
    }

    private static byte[] curve(byte[] key) throws InvalidKeySpecException {
        int[] place = {0};
        enter(key, place);
        while (place[0] < key.length) {
            int tag = key[place[0]] & 0xff;
            int length = enter(key, place);
            if (tag == PARAMETERS) {
                return Arrays.copyOfRange(key, place[0], place[0] + length);
            }
            place[0] += length;
        }
        throw new InvalidKeySpecException("the key does not name its curve");
    }

    /** Moves to what is inside and gives its length. */
    private static int enter(byte[] bytes, int[] place) throws InvalidKeySpecException {
        if (place[0] + 2 > bytes.length) {
            throw new InvalidKeySpecException("the key is cut off");
        }
        int length = bytes[place[0] + 1] & 0xff;
        place[0] += 2;
        if (length < 0x80) {
            return length;
        }
        int size = length & 0x7f;
        int sum = 0;
        for (int i = 0; i < size && place[0] < bytes.length; i++) {
            sum = (sum << 8) | (bytes[place[0]++] & 0xff);
        }
        return sum;
    }

    static byte[] tagged(int tag, byte[]... parts) {
        ByteArrayOutputStream inside = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            inside.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        int length = inside.size();
        if (length >= 0x80) {
            int size = length > 0xffff ? 3 : length > 0xff ? 2 : 1;
            whole.write(0x80 | size);
            for (int shift = 8 * (size - 1); shift >= 8; shift -= 8) {
                whole.write(length >> shift);
            }
        }
        whole.write(length);
        whole.writeBytes(inside.toByteArray());
        return whole.toByteArray();
    }
}
