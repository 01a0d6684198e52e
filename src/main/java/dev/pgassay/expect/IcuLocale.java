package dev.pgassay.expect;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Collation;
import dev.pgassay.catalog.CollationProvider;
import dev.pgassay.catalog.Database;
import dev.pgassay.catalog.LocaleProvider;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A locale of ICU by what it says: {@code und@colStrength=secondary}, as servers before 16 keep it when it was written so, and the
 * language tag {@code und-u-ks-level2} that later ones make of it. The names are those of CLDR. What is not understood here is left to
 * a server.
 */
final class IcuLocale {

    private static final Pattern NAME =
            Pattern.compile("([a-z]{2,3}|)(-[a-z]{4})?(-(?:[a-z]{2}|\\d{3}))?(-(?:[a-z0-9]{5,8}|\\d[a-z0-9]{3}))?");
    private static final Pattern TAG = Pattern.compile("(.*?)-u((?:-[a-z0-9][a-z](?:-[a-z0-9]{3,8})*)+)");
    private static final Pattern KEY = Pattern.compile("-([a-z0-9][a-z])((?:-[a-z0-9]{3,8})*)");
    private static final Pattern VALUE = Pattern.compile("[a-z0-9]{3,8}(?:-[a-z0-9]{3,8})*");

    private static final Map<String, String> FORMER_LANGUAGES = Map.of("", "und", "iw", "he", "in", "id", "ji", "yi");

    private static final Map<String, String> KEYS = Map.of(
            "collation", "co",
            "colstrength", "ks",
            "colalternate", "ka",
            "colbackwards", "kb",
            "colcaselevel", "kc",
            "colcasefirst", "kf",
            "colhiraganaquaternary", "kh",
            "colnormalization", "kk",
            "colnumeric", "kn",
            "colreorder", "kr");

    private static final Map<String, String> YES_OR_NO = Map.of("yes", "true", "no", "false");

    /** What each key's values are called in a tag. */
    private static final Map<String, Map<String, String>> VALUES = Map.of(
            "co",
            Map.of("phonebook", "phonebk", "traditional", "trad", "dictionary", "dict", "gb2312han", "gb2312"),
            "ks",
            Map.of(
                    "primary",
                    "level1",
                    "secondary",
                    "level2",
                    "tertiary",
                    "level3",
                    "quaternary",
                    "level4",
                    "identical",
                    "identic"),
            "ka",
            Map.of("non-ignorable", "noignore"),
            "kf",
            Map.of("no", "false"),
            "kb",
            YES_OR_NO,
            "kc",
            YES_OR_NO,
            "kh",
            YES_OR_NO,
            "kk",
            YES_OR_NO,
            "kn",
            YES_OR_NO,
            "kr",
            Map.of());

    private IcuLocale() {}

    /** Whether both texts name one locale; false too where that is not known. */
    static boolean isSame(CatalogObject object, String one, String other) {
        return isIcus(object) && isSame(one, other);
    }

    static boolean isSame(String one, String other) {
        Optional<String> tag = tag(one);
        return tag.isPresent() && tag.equals(tag(other));
    }

    private static boolean isIcus(CatalogObject object) {
        return (object instanceof Collation collation && collation.provider() == CollationProvider.ICU)
                || (object instanceof Database database && database.localeProvider() == LocaleProvider.ICU);
    }

    /** The language tag in small letters, its keys in order, without the {@code true} that newer libraries leave out. */
    private static Optional<String> tag(String locale) {
        String text = locale.toLowerCase(Locale.ROOT);
        int at = text.indexOf('@');
        Map<String, String> keys = new TreeMap<>();
        if (at >= 0) {
            return keywords(text.substring(at + 1), keys) ? tag(text.substring(0, at), keys) : Optional.empty();
        }
        Matcher tag = TAG.matcher(text);
        if (!tag.matches()) {
            return tag(text, keys);
        }
        return keys(tag.group(2), keys) ? tag(tag.group(1), keys) : Optional.empty();
    }

    private static Optional<String> tag(String name, Map<String, String> keys) {
        Matcher matcher = NAME.matcher(name.replace('_', '-'));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String language = matcher.group(1);
        StringBuilder tag = new StringBuilder(FORMER_LANGUAGES.getOrDefault(language, language))
                .append(matcher.group().substring(language.length()))
                .append(keys.isEmpty() ? "" : "-u");
        keys.forEach((key, value) ->
                tag.append('-').append(key).append(value.equals("true") || value.isEmpty() ? "" : "-" + value));
        return Optional.of(tag.toString());
    }

    /** Reads {@code colStrength=secondary;colNumeric=yes}; false where something else stands there. */
    private static boolean keywords(String text, Map<String, String> keys) {
        for (String each : text.split(";", -1)) {
            int equals = each.indexOf('=');
            String name = equals < 0 ? "" : each.substring(0, equals);
            String key = KEYS.getOrDefault(name, name);
            Map<String, String> values = VALUES.get(key);
            if (values == null) {
                return false;
            }
            String written = each.substring(equals + 1);
            String value = values.getOrDefault(written, written);
            if (!VALUE.matcher(value).matches() || keys.putIfAbsent(key, value) != null) {
                return false;
            }
        }
        return true;
    }

    /** Reads {@code -ks-level2-kn}. */
    private static boolean keys(String text, Map<String, String> keys) {
        Matcher each = KEY.matcher(text);
        while (each.find()) {
            String value = each.group(2).isEmpty() ? "" : each.group(2).substring(1);
            if (!VALUES.containsKey(each.group(1)) || keys.putIfAbsent(each.group(1), value) != null) {
                return false;
            }
        }
        return true;
    }
}
