package dev.pgassay.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {

    @ParameterizedTest
    @CsvSource({
        "0.8.0, 0.8.0, 0",
        "0.8, 0.8.0, 0",
        "0.8.0, 0.10.0, -1",
        "0.10, 0.9.9, 1",
        "1.1, 1.1.1, -1",
        "2, 10, -1",
        "1.3-beta1, 1.3, 1",
        "999999999, 1, 1",
        "99999999999999999999, 1, 1",
    })
    void areOrderedByTheirNumbers(String one, String other, int order) {
        assertThat(Integer.signum(new Version(one).compareTo(new Version(other))))
                .isEqualTo(order);
        assertThat(Integer.signum(new Version(other).compareTo(new Version(one))))
                .isEqualTo(-order);
    }

    @Test
    void theServersIsShortAndHasItsMajor() {
        ServerVersion version = new ServerVersion(170011, "17.11 (Debian 17.11-1)");

        assertThat(version).hasToString("17.11");
        assertThat(version.major()).isEqualTo(17);
    }
}
