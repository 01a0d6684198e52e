package dev.pgassay.connection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What libpq lets be said about a connection: its name in URLs and service files, and its variable. */
enum Parameter {
    HOST("PGHOST"),
    HOSTADDR("PGHOSTADDR"),
    PORT("PGPORT"),
    DBNAME("PGDATABASE"),
    USER("PGUSER"),
    PASSWORD("PGPASSWORD"),
    PASSFILE("PGPASSFILE"),
    SERVICE("PGSERVICE"),
    SERVICEFILE("PGSERVICEFILE"),
    CONNECT_TIMEOUT("PGCONNECT_TIMEOUT"),
    TARGET_SESSION_ATTRS("PGTARGETSESSIONATTRS"),
    LOAD_BALANCE_HOSTS("PGLOADBALANCEHOSTS"),
    OPTIONS("PGOPTIONS"),
    REQUIRE_AUTH("PGREQUIREAUTH"),
    CHANNEL_BINDING("PGCHANNELBINDING"),
    KEEPALIVES(null),
    GSSENCMODE("PGGSSENCMODE"),
    KRBSRVNAME("PGKRBSRVNAME"),
    GSSLIB("PGGSSLIB"),
    SSLMODE("PGSSLMODE"),
    REQUIRESSL("PGREQUIRESSL"),
    SSLNEGOTIATION("PGSSLNEGOTIATION"),
    SSLCERT("PGSSLCERT"),
    SSLKEY("PGSSLKEY"),
    SSLPASSWORD(null),
    SSLCERTMODE("PGSSLCERTMODE"),
    SSLROOTCERT("PGSSLROOTCERT"),
    SSLCRL("PGSSLCRL"),
    SSLSNI("PGSSLSNI"),
    SSL_MIN_PROTOCOL_VERSION("PGSSLMINPROTOCOLVERSION"),
    SSL_MAX_PROTOCOL_VERSION("PGSSLMAXPROTOCOLVERSION"),

    APPLICATION_NAME("PGAPPNAME", Use.NONE),
    FALLBACK_APPLICATION_NAME(null, Use.NONE),
    CLIENT_ENCODING("PGCLIENTENCODING", Use.NONE),
    KEEPALIVES_IDLE(null, Use.NONE),
    KEEPALIVES_INTERVAL(null, Use.NONE),
    KEEPALIVES_COUNT(null, Use.NONE),
    TCP_USER_TIMEOUT(null, Use.NONE),
    SSLCOMPRESSION("PGSSLCOMPRESSION", Use.NONE),
    MIN_PROTOCOL_VERSION("PGMINPROTOCOLVERSION", Use.NONE),
    MAX_PROTOCOL_VERSION("PGMAXPROTOCOLVERSION", Use.NONE),
    GSSDELEGATION("PGGSSDELEGATION", Use.NONE),

    REPLICATION(null, Use.REFUSED),
    REQUIREPEER("PGREQUIREPEER", Use.REFUSED),
    SSLCRLDIR("PGSSLCRLDIR", Use.REFUSED),
    SSLKEYLOGFILE(null, Use.REFUSED),
    SCRAM_CLIENT_KEY(null, Use.REFUSED),
    SCRAM_SERVER_KEY(null, Use.REFUSED),
    OAUTH_ISSUER(null, Use.REFUSED),
    OAUTH_CLIENT_ID(null, Use.REFUSED),
    OAUTH_CLIENT_SECRET(null, Use.REFUSED),
    OAUTH_SCOPE(null, Use.REFUSED);

    /** What comes of a parameter that is given. */
    enum Use {
        TAKEN,
        /** It says something of how a session is used that pgassay decides itself, or that Java has no means for. */
        NONE,
        /** It guards something or changes what a session is, so it cannot be passed over. */
        REFUSED
    }

    private final @Nullable String variable;
    private final Use use;

    Parameter(@Nullable String variable) {
        this(variable, Use.TAKEN);
    }

    Parameter(@Nullable String variable, Use use) {
        this.variable = variable;
        this.use = use;
    }

    static Optional<Parameter> of(String label) {
        return Arrays.stream(values())
                .filter(known -> known.label().equals(label))
                .findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Parameter::label).toList();
    }

    /** As in a URL. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Nullable
    String variable() {
        return variable;
    }

    Use use() {
        return use;
    }
}
