package dev.pgassay.behaviour;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers that are drawn from what stands in conditions: those that are written, their neighbours, and what is around them. */
final class MinedNumbers {

    private static final int BOUNDS = 4;
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private MinedNumbers() {}

    static void add(TypeName name, Literals literals, Collection<String> values) {
        ofDays(literals).forEach(number -> number(name, new BigDecimal(number), values));
        for (String number : literals.numbers()) {
            BigDecimal value = new BigDecimal(number);
            for (BigDecimal each : List.of(value, value.add(BigDecimal.ONE), value.subtract(BigDecimal.ONE))) {
                number(name, each, values);
            }
        }
        for (String number : literals.numbers()) {
            number(name, new BigDecimal(number).add(new BigDecimal(number)), values);
        }
    }

    private static void number(TypeName name, BigDecimal number, Collection<String> values) {
        int scale = BuiltIn.isInteger(name) ? 0 : 6;
        String text = number.setScale(Math.min(scale, Math.max(0, number.scale())), RoundingMode.DOWN)
                .toPlainString();
        if (isIn(name, text)) {
            values.add(text);
        }
    }

    /** Whether a number is one of a type. */
    static boolean isIn(TypeName name, String text) {
        return BuiltIn.fits(name, text) && inRange(name, text);
    }

    private static boolean inRange(TypeName name, String text) {
        if (!BuiltIn.isInteger(name)) {
            return text.length() < 100;
        }
        return new BigDecimal(text).abs().compareTo(most(name)) <= 0
                && !(name.base().equals("oid") && text.startsWith("-"));
    }

    /** Year, month and day of the days that are written, for what makes a day of numbers. */
    private static List<String> ofDays(Literals literals) {
        return literals.texts().stream()
                .map(DAY::matcher)
                .filter(Matcher::lookingAt)
                .flatMap(day -> Stream.of(day.group(1), day.group(2), day.group(3)))
                .distinct()
                .toList();
    }

    /** Where as many integers begin that are above or below a number which is written, past those from zero on. */
    static List<BigDecimal> around(TypeName name, Literals literals) {
        BigDecimal many = BigDecimal.valueOf(Source.AROUND);
        return literals.numbers().stream()
                .map(number -> new BigDecimal(number).setScale(0, RoundingMode.DOWN))
                .filter(number -> number.signum() < 0 || number.compareTo(BigDecimal.valueOf(BuiltIn.below(name))) >= 0)
                .distinct()
                .limit(BOUNDS)
                .flatMap(number -> Stream.of(
                        BuiltIn.isInteger(name) ? number.min(most(name).subtract(many)) : number,
                        number.subtract(many)))
                .filter(start -> isIn(name, start.toPlainString())
                        && isIn(name, start.add(many).toPlainString()))
                .toList();
    }

    private static BigDecimal most(TypeName name) {
        return new BigDecimal(
                switch (name.base()) {
                    case "smallint" -> Short.MAX_VALUE;
                    case "bigint" -> Long.MAX_VALUE;
                    default -> Integer.MAX_VALUE;
                });
    }
}
