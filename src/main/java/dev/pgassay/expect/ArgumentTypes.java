package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Routine;
import dev.pgassay.catalog.Schema;
import dev.pgassay.catalog.Speller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The argument types that name a routine, as people write them, with names, modes and defaults or without, and as the server
 * prints them.
 */
final class ArgumentTypes {

    private static final Pattern MODE = Pattern.compile("(inout|in|variadic)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern OUT = Pattern.compile("out\\s+.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DEFAULT =
            Pattern.compile("\\s*(?:\\bdefault\\b|=).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("(?:\"[^\"]+\"|\\w+)\\s+(.+)", Pattern.DOTALL);

    private ArgumentTypes() {}

    /** Whether the written arguments mean the printed types; a type may be written without its schema. */
    static boolean mean(String written, String printed) {
        List<String> arguments = arguments(written);
        List<String> types = Pieces.of(printed);
        if (arguments.size() != types.size()) {
            return false;
        }
        for (int i = 0; i < types.size(); i++) {
            String type = types.get(i);
            if (candidates(arguments.get(i)).noneMatch(candidate -> isSame(candidate, type))) {
                return false;
            }
        }
        return true;
    }

    /** The first argument of which nobody knows the type, or nothing. */
    static Optional<String> unknown(String written, Catalog catalog, Speller speller, String schema) {
        return arguments(written).stream()
                .filter(argument -> !argument.equalsIgnoreCase("none")) // an operator with one operand
                .filter(argument -> candidates(argument).noneMatch(type -> isKnown(type, catalog, speller, schema)))
                .findFirst();
    }

    /** Without modes and defaults; what a routine gives back is no part of its name. */
    private static List<String> arguments(String written) {
        return Pieces.of(written).stream()
                .filter(argument -> !OUT.matcher(argument).matches())
                .map(argument -> MODE.matcher(argument).lookingAt()
                        ? MODE.matcher(argument).replaceFirst("")
                        : argument)
                .map(argument -> DEFAULT.matcher(argument).replaceFirst(""))
                .toList();
    }

    /** What the type may be: all of it, or what follows a name. */
    private static Stream<String> candidates(String argument) {
        Matcher named = NAMED.matcher(argument);
        return named.matches() ? Stream.of(argument, named.group(1)) : Stream.of(argument);
    }

    private static boolean isSame(String written, String printed) {
        String type = plain(withoutSystem(written));
        return type.equals(plain(printed)) || type.equals(plain(withoutSchemas(printed)));
    }

    private static boolean isKnown(String type, Catalog catalog, Speller speller, String schema) {
        if (TypeNames.isOwn(type)) {
            return true;
        }
        String plain = plain(withoutSystem(type)).replaceFirst("(?:\\[])+$", "");
        WrittenName name = WrittenName.of(plain, null);
        boolean there = Types.KINDS.stream()
                .flatMap(kind -> catalog.all(kind).stream())
                .anyMatch(object -> name.name().equals(object.name().name())
                        && (name.schema() == null
                                || name.schema().equals(object.name().schema())));
        return there || isUsed(plain, catalog) || isTypeOf(speller, type, schema);
    }

    /** A type of an extension is read only where it is used. */
    private static boolean isUsed(String type, Catalog catalog) {
        Stream<String> columns = catalog.all(Column.class).stream().map(Column::type);
        Stream<String> arguments = catalog.all(Routine.class).stream()
                .flatMap(routine -> Pieces.of(String.valueOf(routine.name().arguments())).stream());
        return Stream.concat(columns, arguments)
                .map(used -> used.replaceFirst("\\(.*\\)", "").replaceFirst("(?:\\[])+$", ""))
                .anyMatch(used -> isSame(type, used));
    }

    private static boolean isTypeOf(Speller speller, String type, String schema) {
        FactType fact = Kind.COLUMN.fact("type").orElseThrow();
        CatalogObject any = new Schema(ObjectName.of(schema), "", Map.of(), null);
        return speller.spell(any, fact, schema, type).value() != null;
    }

    private static String plain(String type) {
        String name = type.strip().replaceAll("\\s+", " ");
        int brackets = name.indexOf('[');
        String element = brackets < 0 ? name : name.substring(0, brackets).strip();
        String array = brackets < 0 ? "" : name.substring(brackets);
        String lower = element.startsWith("\"") ? element : element.toLowerCase(Locale.ROOT);
        return TypeNames.plain(lower) + array;
    }

    /** Without the schemas that the server leaves out, and without modifiers, which a routine's arguments do not have. */
    private static String withoutSystem(String types) {
        return types.replaceAll("(?<![\\w.\"])(?:public|pg_catalog)\\.", "").replaceAll("\\(\\s*\\d[\\d\\s,]*\\)", "");
    }

    private static String withoutSchemas(String types) {
        return types.replaceAll("(?:\\w+|\"[^\"]+\")\\.", "");
    }
}
