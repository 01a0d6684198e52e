package dev.pgassay.connection;

import org.postgresql.util.ServerErrorMessage;

/** What the server's refusal means; by its code, and where that is one for several things by its words. */
final class ServerReasons {

    private ServerReasons() {}

    static Reason of(Target target, Endpoint endpoint, ServerErrorMessage message) {
        String text = String.valueOf(message.getMessage());
        String said = message.getSeverity() + ": " + text
                + (message.getDetail() == null ? "" : " (" + message.getDetail().replace("\n", " ") + ")");
        String database = target.database();
        String user = target.user();
        return switch (String.valueOf(message.getSQLState())) {
            case "28P01" -> new Reason("the password is wrong", said, passwordHint(target, endpoint));
            case "28000" -> notLetIn(target, text, said);
            case "3D000" ->
                new Reason(
                        "there is no such database", said, "is the name right? PGDATABASE or the URL says " + database);
            case "42501" ->
                new Reason(
                        "this role may not connect to this database",
                        said,
                        "GRANT CONNECT ON DATABASE " + quoted(database) + " TO " + quoted(user) + " lets it in");
            case "53300" ->
                new Reason(
                        "the server has no session left",
                        said,
                        "pg_stat_activity says who has them; a limit may be the role's or the database's");
            case "57P03" ->
                new Reason(
                        "the server takes no sessions at the moment",
                        said,
                        "it is starting, stopping or recovering: try again");
            case "22023" ->
                new Reason(
                        "the server refuses a setting of the session",
                        said,
                        text.contains("TimeZone")
                                ? "TZ=UTC gives this process a time zone that it knows"
                                : "options sets it");
            case "08P01" ->
                new Reason(
                        "the server or a pooler refuses what a session begins with",
                        said,
                        text.contains("startup parameter")
                                ? "ignore_startup_parameters of PgBouncer lets it pass"
                                : "is it PostgreSQL?");
            default -> new Reason("the server refuses", said, "");
        };
    }

    private static Reason notLetIn(Target target, String text, String said) {
        if (text.contains("pg_hba.conf")) {
            boolean plain = text.contains("no encryption") || text.contains("SSL off");
            return new Reason(
                    "the server lets nobody in this way",
                    said,
                    plain && target.tls().mode() == TlsMode.DISABLE
                            ? "it may do so with TLS: sslmode=require"
                            : "its pg_hba.conf needs a line for this user, database, address and encryption");
        }
        if (text.contains("client certificate")) {
            return new Reason("a client certificate is asked for", said, "sslcert and sslkey name one");
        }
        if (text.contains("certificate authentication failed")) {
            return new Reason(
                    "the client certificate is not this user's",
                    said,
                    "its CN must be " + target.user() + ", or the server's pg_ident.conf maps it");
        }
        return new Reason("the server does not let this role in", said, "is " + target.user() + " the right role?");
    }

    private static String passwordHint(Target target, Endpoint endpoint) {
        return target.password(endpoint)
                .map(password -> "the password is that of " + password.origin())
                .orElse("no password is given");
    }

    private static String quoted(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
