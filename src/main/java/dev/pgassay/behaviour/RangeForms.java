package dev.pgassay.behaviour;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ranges that begin at one place or another and have one length or another. */
final class RangeForms {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int BEGINNINGS = 14;
    private static final int LENGTHS = 31;
    private static final List<Integer> MINUTES = List.of(60, 30, 15, 5, 90, 120, 240, 480);

    private RangeForms() {}

    /** Ranges of a type; nothing where it is none of those that have lengths. */
    static List<String> of(String subtype, Literals literals) {
        TypeName type = TypeName.of(subtype);
        if (subtype.isEmpty()) {
            return List.of();
        }
        if (type.base().equals("date")) {
            return days(literals);
        }
        if (BuiltIn.isTime(type)) {
            return moments();
        }
        return BuiltIn.isInteger(type) || BuiltIn.isDecimal(type) ? numbers(literals) : List.of();
    }

    /** Ranges of one value each, of the first few, and the empty one. */
    static List<String> few(List<String> bounds) {
        List<String> ranges = bounds.stream()
                .limit(3)
                .map(Candidates::quoted)
                .map(bound -> "[" + bound + "," + bound + "]")
                .collect(Collectors.toCollection(ArrayList::new));
        ranges.add("empty");
        return ranges;
    }

    private static List<String> days(Literals literals) {
        List<String> ranges = new ArrayList<>();
        Set<Integer> lengths = new LinkedHashSet<>(whole(literals));
        IntStream.rangeClosed(1, LENGTHS).forEach(lengths::add);
        for (int length : lengths) {
            for (int i = 0; i < BEGINNINGS; i++) {
                LocalDate first = FIRST.plusDays(i);
                ranges.add("[" + first + "," + first.plusDays(length) + ")");
            }
        }
        return ranges;
    }

    private static List<String> moments() {
        List<String> ranges = new ArrayList<>();
        for (int minutes : MINUTES) {
            for (int hour = 0; hour < 24; hour++) {
                ranges.add("[" + FIRST.atTime(hour, 0) + ","
                        + FIRST.atTime(hour, 0).plusMinutes(minutes) + ")");
            }
        }
        days(Literals.of(List.of())).forEach(ranges::add);
        return ranges;
    }

    private static List<String> numbers(Literals literals) {
        List<BigDecimal> known =
                literals.numbers().stream().map(BigDecimal::new).toList();
        Set<BigDecimal> beginnings = new LinkedHashSet<>(known);
        IntStream.rangeClosed(0, BEGINNINGS).mapToObj(BigDecimal::valueOf).forEach(beginnings::add);
        Set<BigDecimal> lengths = new LinkedHashSet<>(known);
        IntStream.rangeClosed(1, LENGTHS).mapToObj(BigDecimal::valueOf).forEach(lengths::add);
        List<String> ranges = new ArrayList<>();
        for (BigDecimal length : lengths) {
            for (BigDecimal first : beginnings) {
                if (length.signum() > 0 && length.scale() <= 0 && first.scale() <= 0) {
                    ranges.add("[" + first.toPlainString() + ","
                            + first.add(length).toPlainString() + ")");
                }
            }
        }
        return ranges;
    }

    private static List<Integer> whole(Literals literals) {
        return literals.numbers().stream()
                .filter(number -> number.matches("[1-9]\\d{0,2}"))
                .map(Integer::valueOf)
                .toList();
    }
}
