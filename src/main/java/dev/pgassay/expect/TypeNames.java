package dev.pgassay.expect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's own types: the other names that its manual gives them, in the spelling of the server. */
final class TypeNames {

    private static final String WITH = " with time zone";
    private static final String WITHOUT = " without time zone";

    /** What the server prints; a modifier stands before {@code with} or {@code without}. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("bool", "boolean"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("char", "character"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("float", "double precision"),
            Map.entry("float8", "double precision"),
            Map.entry("float4", "real"),
            Map.entry("timestamptz", "timestamp" + WITH),
            Map.entry("timestamp", "timestamp" + WITHOUT),
            Map.entry("timetz", "time" + WITH),
            Map.entry("time", "time" + WITHOUT),
            Map.entry("varbit", "bit varying"));

    /** Types and pseudo-types with no other name. */
    private static final Set<String> OTHERS =
            Set.of(("bit box bpchar bytea cid cidr circle date datemultirange daterange inet int2vector int4multirange"
                            + " int4range int8multirange int8range interval json jsonb jsonpath line lseg macaddr macaddr8 money"
                            + " name nummultirange numrange oid oidvector path pg_lsn pg_snapshot point polygon refcursor regclass"
                            + " regcollation regconfig regdictionary regnamespace regoper regoperator regproc regprocedure"
                            + " regrole regtype text tid tsmultirange tsquery tsrange tstzmultirange tstzrange tsvector"
                            + " txid_snapshot uuid xid xid8 xml \"char\" any anyarray anycompatible anycompatiblearray"
                            + " anycompatiblemultirange anycompatiblenonarray anycompatiblerange anyelement anyenum anymultirange"
                            + " anynonarray anyrange cstring event_trigger fdw_handler index_am_handler internal"
                            + " language_handler record table_am_handler trigger tsm_handler unknown void")
                    .split(" "));

    private static final Pattern FORM =
            Pattern.compile("([^(\\[]+?)\\s*(?:\\(([^)]*)\\))?((?:\\s+[a-zA-Z ]+?)?)((?:\\s*\\[\\s*\\d*\\s*])+)?");

    private static final Pattern SET_OF = Pattern.compile("setof\\s+(.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TABLE =
            Pattern.compile("table\\s*\\((.*)\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(\"[^\"]+\"|\\S+)\\s+(.+)", Pattern.DOTALL);

    private TypeNames() {}

    /** A type as the server prints it, {@code character varying(20)} for {@code varchar(20)}; another type as it is. */
    static String canonical(String written) {
        Matcher form = FORM.matcher(written.strip());
        if (!form.matches()) {
            return written;
        }
        String name = own(form.group(1) + form.group(3));
        return name == null ? written : spelled(name, form.group(2)) + (form.group(4) == null ? "" : "[]");
    }

    /** The name alone, without a modifier: {@code numeric} for {@code decimal}; another type as it is. */
    static String plain(String written) {
        return Objects.requireNonNullElse(own(written), written);
    }

    /** Whether it is one of PostgreSQL's own. */
    static boolean isOwn(String written) {
        Matcher form = FORM.matcher(written.strip());
        return form.matches() && own(form.group(1) + form.group(3)) != null;
    }

    /** What a routine returns, as the server prints it: {@code SETOF integer} for {@code setof int}. */
    static String result(String written) {
        String text = written.strip();
        Matcher table = TABLE.matcher(text);
        if (table.matches()) {
            return Pieces.of(table.group(1)).stream()
                    .map(TypeNames::column)
                    .collect(Collectors.joining(", ", "TABLE(", ")"));
        }
        Matcher set = SET_OF.matcher(text);
        return set.matches() ? "SETOF " + canonical(set.group(1)) : canonical(text);
    }

    private static String column(String written) {
        Matcher column = COLUMN.matcher(written.strip());
        return column.matches() ? column.group(1) + " " + canonical(column.group(2)) : written;
    }

    private static @Nullable String own(String written) {
        String name = written.strip().replaceAll("\\s+", " ");
        String lower = name.startsWith("\"") ? name : name.toLowerCase(Locale.ROOT);
        String bare = lower.startsWith("pg_catalog.") ? lower.substring("pg_catalog.".length()) : lower;
        String printed = ALIASES.getOrDefault(bare, bare);
        return ALIASES.containsValue(printed) || OTHERS.contains(bare) ? printed : null;
    }

    private static String spelled(String name, @Nullable String modifier) {
        if (modifier == null) {
            return List.of("character", "bit").contains(name) ? name + "(1)" : name;
        }
        String values = modifier.replaceAll("\\s+", "");
        if (name.equals("double precision")) {
            return values.matches("[1-9]|1\\d|2[0-4]") ? "real" : name;
        }
        int zone = name.indexOf(" with");
        String head = zone < 0 ? name : name.substring(0, zone);
        String precise = name.equals("numeric") && values.indexOf(',') < 0 ? values + ",0" : values;
        return (head.equals("bpchar") ? "character" : head) + "(" + precise + ")"
                + (zone < 0 ? "" : name.substring(zone));
    }
}
