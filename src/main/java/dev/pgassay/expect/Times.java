package dev.pgassay.expect;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments as people write them, and as the server prints them in UTC. */
final class Times {

    /** In words, what is read. */
    static final String FORMS = "a time, as 2030-01-01 or 2030-01-01 12:00:00+02, or infinity";

    /** Also of years that have more than four digits, or that were before Christ. */
    private static final Pattern SERVERS =
            Pattern.compile("\\d{4,}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?\\+00(?: BC)?");

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter OFFSET_TIME = new DateTimeFormatterBuilder()
            .append(TIME)
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter PRINTED = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendLiteral("+00")
            .toFormatter(Locale.ROOT);

    private Times() {}

    /** {@code 2030-01-01 00:00:00+00} for {@code 2030-01-01}, {@code 2030-01-01T01:00+01:00}; in UTC where no zone is given. */
    static Optional<String> printed(String written) {
        String text = written.strip();
        if (text.equals("infinity")
                || text.equals("-infinity")
                || SERVERS.matcher(text).matches()) {
            return Optional.of(text);
        }
        try {
            return Optional.of(PRINTED.format(
                    parse(text.replaceFirst("(?<=\\d)T(?=\\d)", " ").replaceFirst(" ?(?:UTC|GMT)$", "Z"))
                            .withOffsetSameInstant(ZoneOffset.UTC)));
        } catch (DateTimeException e) {
            return Optional.empty(); // said by those who ask, with what was found
        }
    }

    private static OffsetDateTime parse(String text) {
        if (text.indexOf(' ') < 0) {
            return LocalDate.parse(text).atTime(LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC);
        }
        return text.matches(".*:\\d\\d(?:\\.\\d+)?") && !text.matches(".*[+-]\\d\\d:\\d\\d")
                ? LocalDateTime.parse(text, TIME).atOffset(ZoneOffset.UTC)
                : OffsetDateTime.parse(text, OFFSET_TIME);
    }
}
