package dev.pgassay.connection;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** What was given, in the driver's words; the password is here and in no URL. */
final class DriverProperties {

    private static final Map<Parameter, String> SAME = Map.of(
            Parameter.OPTIONS, "options",
            Parameter.REQUIRE_AUTH, "requireAuth",
            Parameter.CHANNEL_BINDING, "channelBinding",
            Parameter.KRBSRVNAME, "kerberosServerName",
            Parameter.GSSLIB, "gsslib",
            Parameter.SSLNEGOTIATION, "sslNegotiation");

    private DriverProperties() {}

    static Properties of(Target target, Endpoint endpoint, Handshake handshake) {
        Properties driver = new Properties();
        Settings settings = target.settings();
        SAME.forEach(
                (parameter, name) -> settings.value(parameter).ifPresent(value -> driver.setProperty(name, value)));
        driver.setProperty("user", target.user());
        driver.setProperty("PGDBNAME", target.database());
        target.password(endpoint).ifPresent(password -> driver.setProperty("password", password.value()));
        driver.setProperty("ApplicationName", "pgassay");
        driver.setProperty("gssEncMode", settings.value(Parameter.GSSENCMODE).orElse("disable"));
        boolean alive = settings.value(Parameter.KEEPALIVES).filter("0"::equals).isEmpty();
        driver.setProperty("tcpKeepAlive", String.valueOf(alive));
        driver.setProperty("connectTimeout", seconds(target.connectTimeout()));
        driver.setProperty("socketTimeout", seconds(target.connectTimeout())); // until the session is there
        handshake.use(driver);
        leaveNothingBehind(driver);
        return driver;
    }

    /** A pooler hands the server's session to others after each transaction. */
    private static void leaveNothingBehind(Properties driver) {
        driver.setProperty("prepareThreshold", "0");
        driver.setProperty("preparedStatementCacheQueries", "0");
        driver.setProperty("assumeMinServerVersion", "14"); // no SET afterwards for what the first message can say
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%d", duration.plusMillis(999).toSeconds());
    }
}
