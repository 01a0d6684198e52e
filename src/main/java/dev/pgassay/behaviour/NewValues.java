package dev.pgassay.behaviour;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a trigger's functions say of one row: its values stand where they name columns of NEW, or of OLD. */
final class NewValues {

    private static final Pattern NEW = columnsOf("new");
    private static final Pattern OLD = columnsOf("old");

    private NewValues() {}

    /** With the values of a row. */
    static String in(String bodies, MadeRow row, Candidates candidates) {
        return in(
                bodies,
                name -> row.shape()
                        .find(name)
                        .map(column -> written(row.values().get(name), TypeName.of(candidates.base(column.type()))))
                        .orElse(null));
    }

    /**
     * A text of SQL.
     *
     * @param values what a column has, as SQL; null of what is no column
     */
    static String in(String text, Function<String, @Nullable String> values) {
        return in(text, NEW, values);
    }

    /** The same of columns of OLD. */
    static String ofOld(String text, Function<String, @Nullable String> values) {
        return in(text, OLD, values);
    }

    private static Pattern columnsOf(String row) {
        return Pattern.compile("--[^\\n]*|'(?:[^']++|'')*'|" + WrittenName.columnOf(row), Pattern.CASE_INSENSITIVE);
    }

    private static String in(String text, Pattern columns, Function<String, @Nullable String> values) {
        return columns.matcher(text).replaceAll(found -> {
            String written = found.group(1);
            String value = written == null ? null : values.apply(WrittenName.simple(written));
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    private static String written(@Nullable String value, TypeName type) {
        boolean number = !type.array() && (BuiltIn.isInteger(type) || BuiltIn.isDecimal(type));
        return number && value != null ? value : Sql.literal(value);
    }
}
