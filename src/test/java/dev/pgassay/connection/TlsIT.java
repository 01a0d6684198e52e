package dev.pgassay.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgassay.scratch.OwnServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** sslmode and the files of a TLS session, against servers with certificates that are good, of another name, and expired. */
class TlsIT {

    private static final String HBA = """
            hostssl   all by_certificate 127.0.0.1/32 cert
            hostssl   all with_both      127.0.0.1/32 trust clientcert=verify-ca
            hostssl   all encrypted      127.0.0.1/32 trust
            hostnossl all plain          127.0.0.1/32 trust
            host      all anyway         127.0.0.1/32 trust
            """;

    @TempDir
    private static Path made;

    private static Certificates certificates;
    private static OwnServer good;
    private static OwnServer elsewhere;
    private static OwnServer expired;

    @TempDir
    private Path home;

    @BeforeAll
    static void start() throws Exception {
        certificates = new Certificates(made)
                .authority("ours")
                .authority("theirs")
                .signed("server", "ours", "dns:localhost")
                .signed("elsewhere", "ours", "dns:db.example,dns:*.wild.example,ip:127.0.0.1")
                .signed("expired", "ours", "dns:localhost", "-startdate", "-10d", "-validity", "1")
                .signed("by_certificate", "ours", "")
                .signed("stranger", "theirs", "");
        good = server("server");
        elsewhere = server("elsewhere");
        expired = server("expired");
    }

    private static OwnServer server(String certificate) throws Exception {
        Map<String, byte[]> files = new HashMap<>();
        files.put("server.crt", Files.readAllBytes(certificates.certificate(certificate)));
        files.put("server.key", Files.readAllBytes(certificates.key(certificate)));
        files.put("clients.crt", Files.readAllBytes(certificates.root("ours")));
        OwnServer server = OwnServer.start(HBA, files, "ssl=on", "ssl_ca_file=clients.crt");
        server.run(
                "create role by_certificate login",
                "create role with_both login",
                "create role encrypted login",
                "create role plain login",
                "create role anyway login",
                "create database d");
        return server;
    }

    @AfterAll
    static void stop() {
        for (OwnServer server : new OwnServer[] {good, elsewhere, expired}) {
            if (server != null) {
                server.close();
            }
        }
    }

    private static String url(OwnServer server, String user, String parameters) {
        return "postgresql://" + user + "@localhost:" + server.port() + "/d?" + parameters;
    }

    private static String root(String name) throws Exception {
        return "sslrootcert=" + certificates.root(name);
    }

    private static String files(String name) throws Exception {
        return "&sslcert=" + certificates.certificate(name) + "&sslkey=" + certificates.key(name);
    }

    private boolean isEncrypted(Places places, String url) throws SQLException {
        try (Connection session = places.database(url).open();
                Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private boolean isEncrypted(String url) throws SQLException {
        return isEncrypted(new Places(home), url);
    }

    private CannotConnect failure(String url) {
        return catchThrowableOfType(
                CannotConnect.class, () -> new Places(home).database(url).open().close());
    }

    @ParameterizedTest
    @CsvSource({
        "disable, anyway, false",
        "disable, plain, false",
        "allow, anyway, false",
        "allow, encrypted, true",
        "prefer, anyway, true",
        "prefer, plain, false",
        "require, anyway, true",
        "require, encrypted, true"
    })
    void asMuchIsEncryptedAsIsAskedFor(String mode, String user, boolean encrypted) throws SQLException {
        assertThat(isEncrypted(url(good, user, "sslmode=" + mode))).isEqualTo(encrypted);
    }

    @Test
    void preferredUnlessAnythingIsSaid() throws SQLException {
        assertThat(isEncrypted(url(good, "anyway", ""))).isTrue();
        assertThat(isEncrypted(new Places(home).with("PGSSLMODE", "disable"), url(good, "anyway", "")))
                .isFalse();
    }

    @Test
    void theServerRefusesTheOther() {
        assertThat(failure(url(good, "encrypted", "sslmode=disable")))
                .hasMessageEndingWith("hint         it may do so with TLS: sslmode=require");
        assertThat(failure(url(good, "plain", "sslmode=require")))
                .hasMessageContaining("user \"plain\", database \"d\", SSL encryption");
    }

    @Test
    void theAuthorityAndTheNameAreRight() throws Exception {
        assertThat(isEncrypted(url(good, "anyway", "sslmode=verify-full&" + root("ours"))))
                .isTrue();
        assertThat(isEncrypted(url(good, "anyway", "sslmode=verify-ca&" + root("ours"))))
                .isTrue();
        assertThat(isEncrypted(url(elsewhere, "anyway", "sslmode=verify-ca&" + root("ours"))))
                .isTrue();
    }

    @Test
    void theUsualFileIsTheRoot() throws Exception {
        Places places = new Places(home).file(".postgresql/root.crt", Files.readString(certificates.root("ours")));
        assertThat(isEncrypted(places, url(good, "anyway", "sslmode=verify-full")))
                .isTrue();
    }

    @Test
    void aNameIsLookedForAtAnAddress() throws Exception {
        String url = "postgresql://anyway@db.example:" + elsewhere.port() + "/d?hostaddr=127.0.0.1&sslmode=verify-full&"
                + root("ours");
        assertThat(isEncrypted(url)).isTrue();
        assertThat(isEncrypted(url.replace("db.example", "a.wild.example"))).isTrue();
        assertThat(failure(url.replace("db.example", "a.b.wild.example")))
                .hasMessageContaining("the server's certificate is for another name");
        assertThat(isEncrypted(url.replace("db.example", "127.0.0.1"))).isTrue();
        assertThat(failure(url.replace("db.example", "127.0.0.1").replace("" + elsewhere.port(), "" + good.port())))
                .hasMessageContaining("it is for localhost; connect by such a name");
    }

    @Test
    void theNameIsAnother() throws Exception {
        assertThat(failure(url(elsewhere, "anyway", "sslmode=verify-full&" + root("ours"))))
                .hasMessage("cannot connect to anyway@localhost:" + elsewhere.port()
                        + "/d: the server's certificate is for another name\n"
                        + "  hint         it is for db.example, *.wild.example, 127.0.0.1; connect by such a name, with hostaddr for"
                        + " the address if need be");
    }

    @ParameterizedTest
    @CsvSource({"verify-full", "verify-ca", "require"})
    void theAuthorityIsAnother(String mode) throws Exception {
        assertThat(failure(url(good, "anyway", "sslmode=" + mode + "&" + root("theirs"))))
                .hasMessage("cannot connect to anyway@localhost:" + good.port()
                        + "/d: the server's certificate is of an authority that is not trusted\n"
                        + "  hint         it is signed by CN=ours, and the trusted ones are "
                        + certificates.root("theirs") + "; sslrootcert names others");
    }

    @Test
    void theMachineTrustsOthers() {
        assertThat(failure(url(good, "anyway", "sslrootcert=system")))
                .hasMessageContaining("it is signed by CN=ours, and the trusted ones are this machine's");
    }

    @Test
    void whatIsOnlyPreferredIsGoneWithout() throws Exception {
        assertThat(isEncrypted(url(good, "anyway", "sslmode=prefer&" + root("theirs"))))
                .isFalse();
    }

    @Test
    void theCertificateHasExpired() throws Exception {
        assertThat(failure(url(expired, "anyway", "sslmode=verify-ca&" + root("ours"))))
                .hasMessageContaining("the server's certificate has expired\n  hint         it was good until ")
                .hasMessageEndingWith("; the server needs a new one");
        assertThat(isEncrypted(url(expired, "anyway", "sslmode=require"))).isTrue();
    }

    @Test
    void theCertificateIsRevoked() throws Exception {
        Path list = certificates.revoked("ours", "elsewhere");
        String verified = "sslmode=verify-ca&" + root("ours") + "&sslcrl=" + list;
        assertThat(failure(url(elsewhere, "anyway", verified)))
                .hasMessageEndingWith("the server's certificate is revoked\n  hint         by the list in " + list);
        assertThat(isEncrypted(url(good, "anyway", verified))).isTrue();
    }

    @Test
    void theClientHasACertificate() throws Exception {
        assertThat(isEncrypted(url(good, "by_certificate", "sslmode=require" + files("by_certificate"))))
                .isTrue();
        assertThat(isEncrypted(url(good, "with_both", "sslmode=require" + files("by_certificate"))))
                .isTrue();
    }

    @Test
    void theUsualFilesAreTheClients() throws Exception {
        Places places = new Places(home)
                .file(".postgresql/postgresql.crt", Files.readString(certificates.certificate("by_certificate")))
                .file(".postgresql/postgresql.key", Files.readString(certificates.key("by_certificate")));
        assertThat(isEncrypted(places, url(good, "by_certificate", ""))).isTrue();
        assertThat(catchThrowableOfType(
                        CannotConnect.class,
                        () -> places.database(url(good, "by_certificate", "sslcertmode=disable"))
                                .open()
                                .close()))
                .hasMessageContaining("a client certificate is asked for");
    }

    @Test
    void theClientHasNone() {
        assertThat(failure(url(good, "by_certificate", "sslmode=require")))
                .hasMessage("cannot connect to by_certificate@localhost:" + good.port()
                        + "/d: a client certificate is asked for\n"
                        + "  server says  FATAL: connection requires a valid client certificate\n"
                        + "  hint         sslcert and sslkey name one");
    }

    @Test
    void theClientHasThatOfAnother() throws Exception {
        assertThat(failure(url(good, "with_both", "sslmode=require" + files("stranger"))))
                .hasMessageStartingWith("cannot connect to with_both@localhost:" + good.port()
                        + "/d: the server breaks off the TLS session\n")
                .hasMessageEndingWith("  hint         it may not trust the client certificate "
                        + certificates.certificate("stranger"));
    }

    @Test
    void anEncryptedKeyNeedsItsPassword() throws Exception {
        Path key = home.resolve("locked.key");
        new Places(home)
                .file(
                        "locked.key",
                        Certificates.pem(
                                "ENCRYPTED PRIVATE KEY", Keys.locked(certificates.der("by_certificate"), "secret")));
        String url = url(
                good,
                "by_certificate",
                "sslmode=require&sslkey=" + key + "&sslcert=" + certificates.certificate("by_certificate"));
        assertThat(isEncrypted(url + "&sslpassword=secret")).isTrue();
        assertThat(catchThrowableOfType(
                        InvalidConnection.class,
                        () -> new Places(home).database(url).open().close()))
                .hasMessage(key + ": this private key is encrypted; sslpassword is for its password");
        assertThat(catchThrowableOfType(
                        InvalidConnection.class,
                        () -> new Places(home)
                                .database(url + "&sslpassword=wrong")
                                .open()
                                .close()))
                .hasMessage(key + ": this is no private key that can be used, or sslpassword is not its password");
    }

    @Test
    void aRootThatIsNone() {
        new Places(home).file("root.crt", "nothing\n");
        assertThat(catchThrowableOfType(
                        InvalidConnection.class,
                        () -> new Places(home)
                                .database(url(
                                        good, "anyway", "sslmode=verify-ca&sslrootcert=" + home.resolve("root.crt")))
                                .open()
                                .close()))
                .hasMessageStartingWith(home.resolve("root.crt") + ": ");
    }

    @Test
    void theVersionOfTlsIsChosen() throws SQLException {
        for (String version : new String[] {"TLSv1.2", "TLSv1.3"}) {
            String url = url(
                    good,
                    "anyway",
                    "sslmode=require&ssl_min_protocol_version=" + version + "&ssl_max_protocol_version=" + version);
            try (Connection session = new Places(home).database(url).open();
                    Statement statement = session.createStatement();
                    ResultSet row =
                            statement.executeQuery("select version from pg_stat_ssl where pid = pg_backend_pid()")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo(version);
            }
        }
    }

    @Test
    void theSessionMayBeginWithTlsAtOnce() throws Exception {
        assertThat(isEncrypted(url(good, "anyway", "sslmode=require&sslnegotiation=direct")))
                .isTrue();
    }
}
