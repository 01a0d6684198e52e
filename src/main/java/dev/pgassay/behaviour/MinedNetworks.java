package dev.pgassay.behaviour;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that are drawn from what stands in conditions: networks, addresses in them, what a text of them begins with, each mask. */
final class MinedNetworks {

    private static final Pattern NETWORK = Pattern.compile("((?:\\d{1,3}\\.){3})\\d{1,3}(?:/(\\d{1,2}))?");
    private static final Pattern START = Pattern.compile("\\d{1,3}\\.(?:\\d{1,3}\\.){0,2}");
    private static final String ANY = "192.0.2.";
    private static final int MOST = 4;
    private static final int BITS = 32;

    private MinedNetworks() {}

    /** Networks that are written, the first address in each and a smaller one; then others with the masks that are written. */
    static void add(TypeName name, Literals literals, Collection<String> values) {
        Set<String> starts = new LinkedHashSet<>();
        Set<Integer> masks = new LinkedHashSet<>();
        for (String text : literals.texts()) {
            Matcher network = NETWORK.matcher(text);
            if (network.matches()) {
                starts.add(network.group(1));
                values.add(text);
                if (network.group(2) != null) {
                    values.addAll(List.of(network.group(1) + "1", network.group(1) + "0/24"));
                    masks.add(Integer.valueOf(network.group(2)));
                }
            }
        }
        for (String like : literals.likes()) {
            Matcher start = START.matcher(LikeText.of(like).shortest());
            if (start.lookingAt()) {
                starts.add(start.group() + "0.".repeat(3 - start.group().split("\\.").length));
            }
        }
        if (literals.names().isEmpty()) {
            return; // nothing is said of it
        }
        starts.add(ANY);
        literals.numbers().stream()
                .filter(number -> number.matches("[12]?\\d|3[0-2]"))
                .map(Integer::valueOf)
                .forEach(masks::add);
        masks.add(24);
        for (String start : starts.stream().limit(MOST).toList()) {
            for (int mask : masks.stream().limit(MOST).toList()) {
                if (name.base().equals("inet")) {
                    values.add(start + "1/" + mask);
                    values.add(start + "2/" + mask);
                }
                values.add(network(start + "0", mask) + "/" + mask);
            }
        }
    }

    /** An address without the bits that a mask leaves to hosts. */
    private static String network(String address, int mask) {
        BigInteger bits = Arrays.stream(address.split("\\."))
                .map(BigInteger::new)
                .reduce(BigInteger.ZERO, (a, b) -> a.shiftLeft(8).add(b));
        BigInteger network = bits.shiftRight(BITS - mask).shiftLeft(BITS - mask);
        List<String> parts = new ArrayList<>();
        for (int i = 3; i >= 0; i--) {
            parts.add(network.shiftRight(8 * i).and(BigInteger.valueOf(255)).toString());
        }
        return String.join(".", parts);
    }
}
