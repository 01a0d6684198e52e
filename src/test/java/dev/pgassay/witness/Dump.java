package dev.pgassay.witness;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pg_dump wrote, cut into its entries: their order is that of names and numbers, and no part of the schema. */
record Dump(List<String> entries) {

    private static final String ENTRY = "\n--\n-- Name: ";

    static Dump of(String text) {
        String schema = text.lines()
                .filter(line -> !line.startsWith("-- Dumped ") && !line.matches("\\\\(un)?restrict .*"))
                .collect(Collectors.joining("\n"));
        return new Dump(
                Arrays.stream(schema.split(ENTRY)).map(String::strip).sorted().toList());
    }

    /** The entries of which the two have not as many, "-" those of this one and "+" those of the other. */
    String differenceFrom(Dump other) {
        TreeMap<String, Integer> count = new TreeMap<>();
        entries.forEach(entry -> count.merge(entry, -1, Integer::sum));
        other.entries.forEach(entry -> count.merge(entry, 1, Integer::sum));
        return count.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .flatMap(entry -> Stream.of((entry.getValue() < 0 ? "- " : "+ ") + entry.getKey()))
                .collect(Collectors.joining("\n"));
    }
}
