package dev.pgassay.scratch;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeSet;

/** Holds the numbers of a folder against the gaps that were declared for it. */
record NumberGaps(SortedMap<BigInteger, String> used, NavigableSet<BigInteger> elsewhere, List<Gap> declared) {
    private static final BigInteger ONE = BigInteger.ONE;

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        declared.forEach(gap -> check(gap, problems));
        if (!used.isEmpty()) {
            undeclared(problems);
        }
        return problems;
    }

    private void check(Gap gap, List<String> problems) {
        String name = "gap " + gap;
        if (gap.from() > gap.to() || gap.from() < 0) {
            problems.add(name + " ends before it begins; write the smaller number under from");
            return;
        }
        if (gap.reason().isBlank()) {
            problems.add(name + " has no reason; say why the numbers were left out");
        }
        Map<BigInteger, String> inside =
                used.subMap(number(gap.from()), number(gap.to()).add(ONE));
        inside.forEach((number, file) -> problems.add(file + " has number " + number + ", which is in the declared gap "
                + gap + "; never reuse a skipped number"));
        if (!used.isEmpty() && number(gap.from()).compareTo(used.lastKey()) > 0) {
            problems.add(name + " is none: the last number is " + used.lastKey());
        }
    }

    private void undeclared(List<String> problems) {
        TreeSet<BigInteger> known = new TreeSet<>(used.keySet());
        known.addAll(elsewhere.subSet(used.firstKey(), true, used.lastKey(), true));
        BigInteger previous = used.firstKey();
        for (BigInteger number : known.tailSet(previous, false)) {
            List<String> missing = missing(previous.add(ONE), number.subtract(ONE));
            if (!missing.isEmpty()) {
                problems.add("missing "
                        + (missing.size() == 1 && !missing.get(0).contains("–") ? "number " : "numbers ")
                        + String.join(", ", missing) + ", before " + used.getOrDefault(number, number.toString())
                        + "; declare the gap with its reason, or put the files back");
            }
            previous = number;
        }
    }

    /** The stretches between two numbers that no declared gap covers. */
    private List<String> missing(BigInteger from, BigInteger to) {
        List<String> stretches = new ArrayList<>();
        BigInteger at = from;
        while (at.compareTo(to) <= 0) {
            BigInteger start = at;
            BigInteger covered = declared.stream()
                    .filter(gap -> number(gap.from()).compareTo(start) <= 0
                            && number(gap.to()).compareTo(start) >= 0)
                    .map(gap -> number(gap.to()))
                    .max(BigInteger::compareTo)
                    .orElse(null);
            if (covered != null) {
                at = covered.add(ONE);
            } else {
                BigInteger end = declared.stream()
                        .map(gap -> number(gap.from()).subtract(ONE))
                        .filter(before -> before.compareTo(start) >= 0)
                        .min(BigInteger::compareTo)
                        .orElse(to)
                        .min(to);
                stretches.add(start.equals(end) ? start.toString() : start + "–" + end);
                at = end.add(ONE);
            }
        }
        return stretches;
    }

    private static BigInteger number(long value) {
        return BigInteger.valueOf(value);
    }
}
