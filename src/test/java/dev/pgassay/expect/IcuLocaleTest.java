package dev.pgassay.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Collation;
import dev.pgassay.catalog.CollationProvider;
import dev.pgassay.catalog.Made;
import dev.pgassay.catalog.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PostgreSQL 17 made of the one was the other, with ICU 60 and, without {@code true}, as later libraries do. */
class IcuLocaleTest {

    @ParameterizedTest
    @CsvSource({
        "und@colStrength=primary, und-u-ks-level1",
        "und@colStrength=secondary, und-u-ks-level2",
        "und@colStrength=tertiary, und-u-ks-level3",
        "und@colStrength=quaternary, und-u-ks-level4",
        "und@colStrength=identical, und-u-ks-identic",
        "@colstrength=SECONDARY, und-u-ks-level2",
        "und@colAlternate=shifted, und-u-ka-shifted",
        "und@colAlternate=non-ignorable, und-u-ka-noignore",
        "und@colBackwards=yes, und-u-kb-true",
        "fr@colBackwards=no, fr-u-kb-false",
        "und@colCaseFirst=upper, und-u-kf-upper",
        "und@colCaseFirst=no, und-u-kf-false",
        "und@colNormalization=yes, und-u-kk",
        "ja@colHiraganaQuaternary=yes, ja-u-kh",
        "und@colNumeric=yes, und-u-kn",
        "und@colNumeric=true, und-u-kn-true",
        "und-u-kn, und-u-kn-true",
        "und@colReorder=Latn-Digit, und-u-kr-latn-digit",
        "de@colStrength=primary;colCaseLevel=yes, de-u-kc-ks-level1",
        "de@colCaseLevel=yes;colStrength=primary, de-u-kc-true-ks-level1",
        "en-u-ks-level2-kn-kf-upper, en-u-kf-upper-kn-ks-level2",
        "en@ks=level2, en-u-ks-level2",
        "de_AT@collation=phonebook, de-AT-u-co-phonebk",
        "es@collation=traditional, es-u-co-trad",
        "zh@collation=gb2312han, zh-u-co-gb2312",
        "zh@collation=pinyin, zh-u-co-pinyin",
        "si@collation=dictionary, si-u-co-dict",
        "DE_de, de-DE",
        "zh_Hans_CN, zh-Hans-CN",
        "_DE, und-DE",
        "sl_ROZAJ, sl-rozaj",
        "iw, he",
        "'', und"
    })
    void isTheSame(String written, String tag) {
        assertThat(IcuLocale.isSame(written, tag)).isTrue();
        assertThat(IcuLocale.isSame(tag, written)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "und@colStrength=primary, und-u-ks-level2",
        "und@colStrength=secondary, und",
        "und-u-ks-level1, und-u-ks-level2",
        "und@colNumeric=no, und-u-kn",
        "und-u-kn-false, und",
        "und-u-kn, und",
        "und@colBackwards=yes, und-u-kc",
        "und@colReorder=latn-digit, und-u-kr-digit-latn",
        "de@colStrength=primary, en-u-ks-level1",
        "de, de-AT",
        "de_DE, de-AT",
        "de@collation=phonebook, de",
        "sr_Latn, sr-Cyrl",
        // of these it is not known
        "und@colStrength=foo, und-u-ks-level2",
        "und@colStrength=secondary;colStrength=primary, und-u-ks-level1",
        "und@foo=bar, und",
        "und-u-kn-no, und-u-kn-false",
        "de-x-y, de",
        "de__phonebook, de",
        "de_DE.UTF-8, de-AT"
    })
    void isNot(String one, String other) {
        assertThat(IcuLocale.isSame(one, other)).isFalse();
        assertThat(IcuLocale.isSame(other, one)).isFalse();
    }

    @Test
    void theLocaleOfTheOperatingSystemIsAnotherMatter() {
        assertThat(IcuLocale.isSame(collation(CollationProvider.ICU), "de_DE", "de-DE"))
                .isTrue();
        assertThat(IcuLocale.isSame(collation(CollationProvider.LIBC), "de_DE", "de-DE"))
                .isFalse();
    }

    private static Collation collation(CollationProvider provider) {
        return Made.of(Collation.class, ObjectName.of("public", "c"), "provider", provider);
    }
}
