package dev.pgassay.junit;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** How long a session of a test waits for a lock: two that wait for each other in one test would wait for ever. */
final class LockTimeout {

    private static final String PARAMETER = "pgassay.lock-timeout";
    private static final String DEFAULT = "30s";
    private static final Pattern FORM = Pattern.compile("(\\d{1,9}) ?(ms|s|min)");

    private LockTimeout() {}

    /** Nothing where it is 0. Throws {@link ExtensionConfigurationException} when it is no time. */
    static Optional<Duration> of(ExtensionContext context) {
        String written =
                context.getConfigurationParameter(PARAMETER).orElse(DEFAULT).strip();
        Matcher form = FORM.matcher(written.equals("0") ? "0s" : written);
        if (!form.matches() || time(form).toMillis() > Integer.MAX_VALUE) { // the server takes no more
            throw new ExtensionConfigurationException(PARAMETER + ": '" + written
                    + "' is no time; write a number with its unit, such as 500ms, 30s or 2min, or 0 for no limit");
        }
        return Optional.of(time(form)).filter(time -> !time.isZero());
    }

    private static Duration time(Matcher form) {
        long number = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
    }
}
