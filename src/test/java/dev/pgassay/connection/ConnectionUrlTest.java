package dev.pgassay.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://                                  |
            postgres://h                                   | host=h
            postgresql:///d                                | dbname=d
            postgresql://h/d                               | dbname=d host=h
            postgresql://h:1/d                             | dbname=d host=h port=1
            postgresql://h:/d                              | dbname=d host=h
            postgresql://u@h/d                             | dbname=d host=h user=u
            postgresql://u:@h/d                            | dbname=d host=h user=u
            postgresql://u:p@h/d                           | dbname=d host=h password=p user=u
            postgresql://u:p:q@h/d                         | dbname=d host=h password=p:q user=u
            postgresql://u:p@q@h/d                         | dbname=d host=h password=p@q user=u
            postgresql://u:p?q@h/d                         | dbname=d host=h password=p?q user=u
            postgresql://u:p#q@h/d                         | dbname=d host=h password=p#q user=u
            postgresql://u:p%2Fq%40r%3As%25+@h/d           | dbname=d host=h password=p/q@r:s%+ user=u
            postgresql://%C3%A4:p@h/%e4%b8%ad              | dbname=中 host=h password=p user=ä
            postgresql://h1:1,h2,h3:3/d                    | dbname=d host=h1,h2,h3 port=1,,3
            postgresql://h1,h2/d                           | dbname=d host=h1,h2
            postgresql://[::1]:5433/d                      | dbname=d host=::1 port=5433
            postgresql://[2001:db8::1],h/d                 | dbname=d host=2001:db8::1,h
            postgresql://%2Fvar%2Frun/d                    | dbname=d host=/var/run
            postgresql://h?user=u                          | host=h user=u
            postgresql://h/d?host=i&port=2&dbname=e        | dbname=e host=i port=2
            postgresql://h/d?sslmode=require&options=-c%20a=b | dbname=d host=h options=-c_a=b sslmode=require
            postgresql://h/d?                              | dbname=d host=h
            jdbc:postgresql://h/d?user=u&password=p@q      | dbname=d host=h password=p@q user=u
            jdbc:postgresql://h?user=u@v                   | host=h user=u@v
            jdbc:postgresql://u:p@h/d                      | dbname=d host=h password=p user=u
            """)
    void isTakenApart(String url, String parameters) {
        Map<String, String> expected = parameters == null
                ? Map.of()
                : Arrays.stream(parameters.split(" ", -1))
                        .map(pair -> pair.replace('_', ' ').split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        assertThat(new TreeMap<>(ConnectionUrl.parse(url, "the URL").parameters()))
                .isEqualTo(new TreeMap<>(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            mysql://u:secret@h/d               | has another scheme
            u:secret@h/d                       | has another scheme
            postgresql:u:secret@h/d            | has another scheme
            postgresql://u:sec ret@h/d         | has a blank at character 19, which is written %20
            postgresql://u:se/cret@h/d         | has an @ behind a /: in a password a / is written %2F, in a database's name an @ %40
            postgresql://u:12/secret@h/d       | has an @ behind a /: in a password a / is written %2F, in a database's name an @ %40
            postgresql://u:secret%4@h/d        | has a % that is not followed by the two hexadecimal digits of a character in UTF-8; a % itself is written %25
            postgresql://u:secret%zz@h/d       | has a % that is not followed by the two hexadecimal digits of a character in UTF-8; a % itself is written %25
            postgresql://u:secret%00@h/d       | has a % that is not followed by the two hexadecimal digits of a character in UTF-8; a % itself is written %25
            postgresql://u:secret%ff@h/d       | has a % that is not followed by the two hexadecimal digits of a character in UTF-8; a % itself is written %25
            postgresql://u:secret/d            | has a host that cannot be read: a host is name, name:port, address:port or [IPv6 address]:port; in a user's name or password / is written %2F, @ %40 and : %3A
            postgresql://u:secret@::1/d        | has a host that cannot be read: a host is name, name:port, address:port or [IPv6 address]:port; in a user's name or password / is written %2F, @ %40 and : %3A
            postgresql://u:secret@[::1/d       | has a host that cannot be read: a host is name, name:port, address:port or [IPv6 address]:port; in a user's name or password / is written %2F, @ %40 and : %3A
            postgresql://h/d?password=a&secret | has a parameter without a value, which would be written name=value
            postgresql://h/d?sslmode=a&sslmode=b | has the parameter sslmode twice
            """)
    void whatCannotBeReadIsSaidWithoutThePassword(String url, String wrong) {
        assertThatThrownBy(() -> ConnectionUrl.parse(url, "the URL"))
                .isInstanceOf(InvalidConnection.class)
                .hasMessage("the URL " + wrong + "; expected postgresql://user:password@host:port/database")
                .hasNoCause()
                .satisfies(e -> assertThat(e.toString()).doesNotContain("secret", "sec", "cret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://u:secret@h/d", "jdbc:postgresql://h/d?user=u&password=secret"})
    void printsWithoutThePassword(String url) {
        assertThat(ConnectionUrl.parse(url, "the URL").toString())
                .startsWith("ConnectionUrl[")
                .contains("password")
                .doesNotContain("secret");
    }

    @Test
    void messagesCallItAsTheyAreTold() {
        assertThatThrownBy(() -> ConnectionUrl.parse("", "DATABASE_URL"))
                .hasMessageStartingWith("DATABASE_URL has another scheme; ");
    }
}
