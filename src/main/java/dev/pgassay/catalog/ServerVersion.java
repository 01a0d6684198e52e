package dev.pgassay.catalog;

/**
 * The version of a server.
 *
 * @param number {@code server_version_num}, 170011 for 17.11
 * @param text {@code server_version}, {@code 17.11 (Debian 17.11-0+deb13u1)}
 */
public record ServerVersion(int number, String text) {

    /** The major version, 17. */
    public int major() {
        return number / 10000;
    }

    /** The version in short, {@code 17.11}. */
    @Override
    public String toString() {
        return major() + "." + number % 10000;
    }
}
