package dev.pgassay.expect;

import dev.pgassay.catalog.Identifiers;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Settings that a routine or a role brings along, and when two values of one mean the same. */
public final class Settings {

    /** Those that are lists of names, in quotes where they have to be. */
    private static final Set<String> LISTS = Set.of(
            "local_preload_libraries",
            "search_path",
            "session_preload_libraries",
            "shared_preload_libraries",
            "temp_tablespaces",
            "unix_socket_directories");

    private Settings() {}

    /** Whether a setting is a list of names, {@code search_path}. */
    public static boolean isList(String name) {
        return LISTS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** A value as SET keeps it: {@code public, auth} for {@code public,auth}; two quotes for an empty search path. */
    public static String value(String name, String written) {
        return isList(name)
                ? written.isBlank()
                        ? "\"\""
                        : Pieces.of(written).stream().map(Settings::element).collect(Collectors.joining(", "))
                : written;
    }

    static Map<String, String> values(Map<?, ?> settings) {
        Map<String, String> values = new TreeMap<>();
        settings.forEach((name, value) ->
                values.put(name.toString().toLowerCase(Locale.ROOT), value(name.toString(), value.toString())));
        return values;
    }

    private static String element(String written) {
        boolean quoted = written.length() > 1 && "'\"".indexOf(written.charAt(0)) >= 0;
        return Identifiers.quote(quoted ? written.substring(1, written.length() - 1) : written);
    }
}
