package dev.pgassay.connection;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A parameter as the driver's own URLs name it, for what libpq has too. */
record JdbcName(Parameter parameter, UnaryOperator<String> translation) {

    private static final Map<String, JdbcName> KNOWN = Map.ofEntries(
            Map.entry("ssl", new JdbcName(Parameter.SSLMODE, on -> isOn(on) ? "verify-full" : "prefer")),
            same("sslNegotiation", Parameter.SSLNEGOTIATION),
            same("ApplicationName", Parameter.APPLICATION_NAME),
            same("connectTimeout", Parameter.CONNECT_TIMEOUT),
            same("channelBinding", Parameter.CHANNEL_BINDING),
            same("requireAuth", Parameter.REQUIRE_AUTH),
            same("gssEncMode", Parameter.GSSENCMODE),
            same("kerberosServerName", Parameter.KRBSRVNAME),
            Map.entry("tcpKeepAlive", new JdbcName(Parameter.KEEPALIVES, on -> isOn(on) ? "1" : "0")),
            Map.entry(
                    "loadBalanceHosts",
                    new JdbcName(Parameter.LOAD_BALANCE_HOSTS, on -> isOn(on) ? "random" : "disable")),
            Map.entry("targetServerType", new JdbcName(Parameter.TARGET_SESSION_ATTRS, JdbcName::attributes)));

    /** They say how an application uses its session, which is none of ours. */
    private static final Set<String> OF_OTHER_SESSIONS = Set.of(
            "adaptiveFetch",
            "adaptiveFetchMaximum",
            "adaptiveFetchMinimum",
            "allowEncodingChanges",
            "assumeMinServerVersion",
            "autosave",
            "binaryTransfer",
            "binaryTransferDisable",
            "binaryTransferEnable",
            "cancelSignalTimeout",
            "cleanupSavepoints",
            "convertBooleanToNumeric",
            "currentSchema",
            "databaseMetadataCacheFields",
            "databaseMetadataCacheFieldsMiB",
            "defaultRowFetchSize",
            "disableColumnSanitiser",
            "escapeSyntaxCallMode",
            "flushCacheOnDdl",
            "groupStartupParameters",
            "gssResponseTimeout",
            "hideUnprivilegedObjects",
            "hostRecheckSeconds",
            "logServerErrorDetail",
            "logUnclosedConnections",
            "loggerFile",
            "loggerLevel",
            "loginTimeout",
            "maxResultBuffer",
            "maxSendBufferSize",
            "preferQueryMode",
            "prepareThreshold",
            "preparedStatementCacheQueries",
            "preparedStatementCacheSizeMiB",
            "protocolVersion",
            "queryTimeout",
            "quoteReturningIdentifiers",
            "reWriteBatchedInserts",
            "readOnly",
            "readOnlyMode",
            "receiveBufferSize",
            "sendBufferSize",
            "socketTimeout",
            "sslResponseTimeout",
            "stringtype",
            "tcpNoDelay",
            "unknownLength",
            "xmlFactoryFactory");

    static Optional<JdbcName> of(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }

    static boolean isOfOtherSessions(String name) {
        return OF_OTHER_SESSIONS.contains(name);
    }

    static Collection<String> names() {
        Set<String> names = new LinkedHashSet<>(KNOWN.keySet());
        names.addAll(OF_OTHER_SESSIONS);
        return names;
    }

    private static Map.Entry<String, JdbcName> same(String name, Parameter parameter) {
        return Map.entry(name, new JdbcName(parameter, UnaryOperator.identity()));
    }

    /** The driver takes a name without a value for true. */
    private static boolean isOn(String value) {
        return value.isEmpty() || Boolean.parseBoolean(value);
    }

    private static String attributes(String type) {
        return switch (type) {
            case "master" -> "primary";
            case "secondary", "slave" -> "standby";
            case "preferSecondary", "preferSlave" -> "prefer-standby";
            default -> type;
        };
    }
}
