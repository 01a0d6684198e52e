package dev.pgassay.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spelling of identifiers. */
public final class Identifiers {

    /** The words that PostgreSQL 17 keeps for itself in one place or another: {@code pg_get_keywords()} without category U. */
    private static final Set<String> KEYWORDS =
            Set.of(("all analyse analyze and any array as asc asymmetric authorization between bigint binary"
                            + " bit boolean both case cast char character check coalesce collate collation column"
                            + " concurrently constraint create cross current_catalog current_date current_role"
                            + " current_schema current_time current_timestamp current_user dec decimal default deferrable"
                            + " desc distinct do else end except exists extract false fetch float for foreign freeze from"
                            + " full grant greatest group grouping having ilike in initially inner inout int integer"
                            + " intersect interval into is isnull join json json_array json_arrayagg json_exists"
                            + " json_object json_objectagg json_query json_scalar json_serialize json_table json_value"
                            + " lateral leading least left like limit localtime localtimestamp merge_action national"
                            + " natural nchar none normalize not notnull null nullif numeric offset on only or order out"
                            + " outer overlaps overlay placing position precision primary real references returning right"
                            + " row select session_user setof similar smallint some substring symmetric system_user table"
                            + " tablesample then time timestamp to trailing treat trim true union unique user using values"
                            + " varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement"
                            + " xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable")
                    .split(" "));

    /** A part of a name, in quotes or not, with a routine's arguments, up to a dot or the end. */
    private static final Pattern PART =
            Pattern.compile("(?:\"((?:[^\"]++|\"\")+)\"|([^.(\"][^.(]*))(\\(.*)?(?=\\.|$)", Pattern.DOTALL);

    private static final Pattern OPERATOR = Pattern.compile("[-+*/<>=~!@#%^&|`?]+");

    private Identifiers() {}

    /** Whether it is an operator's name, which is never quoted. */
    static boolean isOperator(String name) {
        return OPERATOR.matcher(name).matches();
    }

    /** The identifier as SQL wants it: as it is where it is lower case, plain and no keyword, in double quotes otherwise. */
    public static String quote(String identifier) {
        return isPlain(identifier) && !KEYWORDS.contains(identifier)
                ? identifier
                : '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String identifier) {
        for (int i = 0; i < identifier.length(); i++) {
            char c = identifier.charAt(i);
            boolean first = (c >= 'a' && c <= 'z') || c == '_';
            boolean later = (c >= '0' && c <= '9') || c == '$';
            if (!first && (i == 0 || !later)) {
                return false;
            }
        }
        return !identifier.isEmpty();
    }

    /**
     * A written name in its parts: it is divided at dots, and what stands in double quotes is one part without them,
     * {@code public."My.Table"}. What follows an opening parenthesis, a routine's arguments, stays with the part before it.
     */
    public static List<String> parts(String written) {
        Matcher matcher = PART.matcher(written);
        List<String> parts = new ArrayList<>();
        int position = 0;
        while (matcher.region(position, written.length()).lookingAt()) {
            String quoted = matcher.group(1);
            parts.add((quoted != null ? quoted.replace("\"\"", "\"") : matcher.group(2))
                    + Objects.requireNonNullElse(matcher.group(3), ""));
            if (matcher.end() == written.length()) {
                return parts;
            }
            position = matcher.end() + 1; // the dot
        }
        return List.of(written);
    }
}
