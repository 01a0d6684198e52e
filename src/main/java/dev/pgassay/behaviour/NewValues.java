package dev.pgassay.behaviour;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a trigger's functions say of one row: its values stand where they name columns of NEW. */
final class NewValues {

    private static final Pattern NEW =
            Pattern.compile("\\bnew\\.(?:\"([^\"]+)\"|([a-z_][a-z0-9_$]*))", Pattern.CASE_INSENSITIVE);

    private NewValues() {}

    static String in(String bodies, MadeRow row, Candidates candidates) {
        return NEW.matcher(bodies).replaceAll(found -> {
            String name =
                    found.group(1) != null ? found.group(1) : found.group(2).toLowerCase(Locale.ROOT);
            Optional<String> type = row.shape().find(name).map(column -> candidates.base(column.type()));
            return Matcher.quoteReplacement(
                    type.map(base -> written(row.values().get(name), TypeName.of(base)))
                            .orElse(found.group()));
        });
    }

    private static String written(@Nullable String value, TypeName type) {
        boolean number = !type.array() && (BuiltIn.isInteger(type) || BuiltIn.isDecimal(type));
        return number && value != null ? value : Sql.literal(value);
    }
}
