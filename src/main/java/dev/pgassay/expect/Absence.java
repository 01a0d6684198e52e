package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Speller;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** When it means nothing that something was not read. */
final class Absence {

    private static final int NOT_NULL_SINCE = 18;
    private static final int PARAMETERS_SINCE = 15;

    static final String BROUGHT_ALONG = "what PostgreSQL brings along is not read";

    /** What is told apart by types in parentheses. */
    private static final Set<Kind> ARE_TYPES = EnumSet.of(Kind.ROUTINE, Kind.OPERATOR);

    private Absence() {}

    /** Why something that is not read could be there all the same, or nothing. */
    static Optional<String> unseen(ObjectExpectation expected, String name, Catalog catalog, Speller speller) {
        if (isBroughtAlong(expected.kind(), name)) {
            return Optional.of(BROUGHT_ALONG);
        }
        if (expected.kind() == Kind.NOT_NULL_CONSTRAINT) {
            return unkept(expected.kind(), catalog);
        }
        String arguments = ARE_TYPES.contains(expected.kind())
                ? expected.scope().named(expected.kind(), name).arguments()
                : null;
        String schema = expected.schema();
        return arguments == null
                        || schema == null
                        || Matching.find(catalog, expected, name).isPresent()
                ? Optional.empty()
                : ArgumentTypes.unknown(arguments, catalog, speller, schema)
                        .map(argument -> "there is no type as in '" + argument + "', so it names no "
                                + expected.kind().label());
    }

    /** Why a server of this version has no objects of a kind, or nothing when it may have some. */
    static Optional<String> unkept(Kind kind, Catalog catalog) {
        int major = catalog.server().major();
        if (isKept(kind, major)) {
            return Optional.empty();
        }
        String keeps = "PostgreSQL " + major + " keeps no ";
        return Optional.of(
                kind == Kind.NOT_NULL_CONSTRAINT
                        ? keeps + "not null constraints; that a column takes no null is stated of the column"
                        : keeps + "privileges on configuration parameters");
    }

    /** Whether servers of this version can have objects of a kind. */
    static boolean isKept(Kind kind, int major) {
        return switch (kind) {
            case NOT_NULL_CONSTRAINT -> major >= NOT_NULL_SINCE;
            case CONFIGURATION_PARAMETER -> major >= PARAMETERS_SINCE;
            default -> true;
        };
    }

    /** What every server or database has is not read, so nothing can be said of it. */
    static boolean isBroughtAlong(Kind kind, String name) {
        return switch (kind) {
            case ROLE, TABLESPACE -> name.startsWith("pg_");
            case SCHEMA -> name.startsWith("pg_") || name.equals("information_schema");
            case EXTENSION -> name.equals("plpgsql");
            default -> false;
        };
    }
}
