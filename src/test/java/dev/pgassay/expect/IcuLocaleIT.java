package dev.pgassay.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgassay.TestServer;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two locales are the same just where the server makes one language tag of both. */
class IcuLocaleIT {

    private static final List<String> WRITTEN = List.of(
            "und",
            "und@colStrength=primary",
            "und@colStrength=secondary",
            "und-u-ks-level1",
            "und-u-ks-LEVEL2",
            "@colStrength=identical",
            "und-u-ks-identic",
            "und@colNumeric=yes",
            "und@colNumeric=no",
            "und-u-kn",
            "und-u-kn-true",
            "und-u-kn-false",
            "und@colAlternate=shifted",
            "und-u-ka-shifted",
            "und@colAlternate=non-ignorable",
            "und-u-ka-noignore",
            "und@colCaseFirst=upper",
            "und-u-kf-upper",
            "und@colCaseFirst=no",
            "und-u-kf-false",
            "und@colReorder=latn-digit",
            "und-u-kr-latn-digit",
            "und-u-kr-digit-latn",
            "fr@colBackwards=yes",
            "fr-u-kb",
            "fr-u-kk",
            "fr@colNormalization=yes",
            "de",
            "DE_at",
            "de-AT",
            "de_AT@collation=phonebook",
            "de-AT-u-co-phonebk",
            "es@collation=traditional",
            "es-u-co-trad",
            "zh@collation=gb2312han",
            "zh-u-co-gb2312",
            "zh_Hans_CN",
            "zh-hans-cn",
            "iw",
            "he",
            "de@colStrength=primary;colCaseLevel=yes",
            "de-u-ks-level1-kc",
            "de-u-kc-true-ks-level1",
            "en@colNumeric=yes;colStrength=secondary;colCaseFirst=upper",
            "en-u-ks-level2-kn-kf-upper");

    @Test
    void asTheServerSpells() throws SQLException {
        Map<String, String> tags = tags();
        for (String one : WRITTEN) {
            for (String other : WRITTEN) {
                assertThat(IcuLocale.isSame(one, other))
                        .as(one + " and " + other)
                        .isEqualTo(tags.get(one).equals(tags.get(other)));
            }
            assertThat(IcuLocale.isSame(one, tags.get(one)))
                    .as(one + " and " + tags.get(one))
                    .isTrue();
        }
    }

    private static Map<String, String> tags() throws SQLException {
        Map<String, String> tags = new LinkedHashMap<>();
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            assumeTrue(version >= 16, "an older server keeps a locale as it was written");
            String column = version >= 17 ? "colllocale" : "colliculocale";
            for (String locale : WRITTEN) {
                statement.execute("create collation spelled (provider = icu, locale = '" + locale + "')");
                try (ResultSet made =
                        statement.executeQuery("select " + column + " from pg_collation where collname = 'spelled'")) {
                    assertThat(made.next()).isTrue();
                    tags.put(locale, made.getString(1));
                }
                statement.execute("drop collation spelled");
            }
        }
        return tags;
    }
}
