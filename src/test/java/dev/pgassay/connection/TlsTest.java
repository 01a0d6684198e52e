package dev.pgassay.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsTest {

    @TempDir
    private Path home;

    private Places places;

    @BeforeEach
    void anEmptyHome() {
        places = new Places(home);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://h/d                                        | prefer      | false
            postgresql://h/d?sslmode=disable                        | disable     | false
            postgresql://h/d?sslmode=require                        | require     | false
            postgresql://h/d?ssl=true                               | require     | false
            postgresql://h/d?requiressl=1                           | require     | false
            postgresql://h/d?sslrootcert=system                     | verify-full | true
            postgresql://h/d?sslrootcert=system&sslmode=verify-full | verify-full | true
            postgresql://h/d?sslrootcert=~/root.crt                 | prefer      | true
            postgresql://h/d?sslmode=verify-ca&sslrootcert=~/root.crt | verify-ca | true
            jdbc:postgresql://h/d?ssl=true&sslrootcert=~/root.crt   | verify-full | true
            jdbc:postgresql://h/d?ssl=false                         | prefer      | false
            jdbc:postgresql://h/d?ssl=true&sslmode=require          | require     | false
            """)
    void sslmodeIsWhatLibpqMakesOfIt(String url, String mode, boolean checks) {
        places.file("root.crt", "");
        Tls tls = places.target(url.replace("~", home.toString())).tls();
        assertThat(tls).hasToString(mode);
        assertThat(tls.checks()).isEqualTo(checks);
    }

    @Test
    void theUsualFilesAreTaken() {
        places.file(".postgresql/root.crt", "")
                .file(".postgresql/root.crl", "")
                .file(".postgresql/postgresql.crt", "")
                .file(".postgresql/postgresql.key", "");
        Path folder = home.resolve(".postgresql");
        Tls tls = places.target("postgresql://h/d?sslmode=require").tls();
        assertThat(tls.roots()).contains(folder.resolve("root.crt"));
        assertThat(tls.revoked()).contains(folder.resolve("root.crl"));
        assertThat(tls.certificate()).contains(folder.resolve("postgresql.crt"));
        assertThat(tls.key()).contains(folder.resolve("postgresql.key"));
        assertThat(tls.protocols()).isEqualTo(List.of("TLSv1.2", "TLSv1.3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sslmode=on | sslmode in the URL is "on"; it may be disable, allow, prefer, require, verify-ca, verify-full
            sslmode=require&sslrootcert=system | sslmode in the URL is require, and with sslrootcert=system, where anybody can have a certificate, it must be verify-full
            sslmode=verify-ca | sslmode is verify-ca, which needs root certificates: ~/.postgresql/root.crt does not exist; sslrootcert=FILE names them, and sslrootcert=system takes this machine's
            sslmode=verify-ca&sslrootcert=~/none | sslrootcert in the URL names ~/none, which does not exist; sslrootcert=FILE names them, and sslrootcert=system takes this machine's
            sslcert=~/none | sslcert in the URL names the file ~/none, which does not exist
            sslcert=~/client.crt | the client certificate ~/client.crt has no private key: ~/.postgresql/postgresql.key does not exist; sslkey=FILE names it
            sslcert=~/client.crt&sslkey=~/none | sslkey in the URL names the file ~/none, which does not exist
            sslcrl=~/none | sslcrl in the URL names the file ~/none, which does not exist
            sslcertmode=require | sslcertmode in the URL is "require"; it may be allow or disable
            ssl_min_protocol_version=SSLv3 | ssl_min_protocol_version in the URL is "SSLv3"; it may be TLSv1, TLSv1.1, TLSv1.2, TLSv1.3
            ssl_max_protocol_version=TLSv1.1 | ssl_min_protocol_version is later than ssl_max_protocol_version
            """)
    void whatCannotBeIsSaid(String parameters, String message) {
        places.file("client.crt", "");
        assertThatThrownBy(() -> places.target("postgresql://h/d?" + parameters.replace("~", home.toString())))
                .isInstanceOf(InvalidConnection.class)
                .hasMessage(message.replace("~", home.toString()));
    }
}
