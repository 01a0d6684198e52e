package dev.pgassay.behaviour;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is tried for each type that everybody knows, the likeliest first. */
final class Specimens {

    private Specimens() {}

    static final List<String> TEXTS = List.of(
            "sample",
            "example",
            "specimen",
            "a",
            "b",
            "A",
            "1",
            "2",
            "a@example.com",
            "b@example.com",
            "https://example.com/a",
            "https://example.com/b",
            "Sample text",
            "sample-text",
            "1.0.0",
            "EUR",
            "en",
            "+15550100",
            "2025-01-01",
            "00000000-0000-4000-8000-000000000001",
            "{}",
            "192.0.2.1",
            "example.com",
            "/a",
            "a.b",
            "#a0a0a0",
            "A sample of a text",
            "4242424242424242",
            "DE89370400440532013000",
            "9780306406157",
            "\uD83D\uDE00",
            "");

    static final List<String> INTEGERS =
            List.of("1", "2", "3", "0", "10", "11", "100", "-1", "1000", "1001", "4", "5", "7", "12", "20", "24", "50");
    static final List<String> DECIMALS = List.of("1", "2", "0.5", "0", "0.25", "10", "100", "1000", "-1", "3.5");
    static final List<String> DATES = List.of(
            "2025-01-01",
            "2025-01-02",
            "today",
            "tomorrow",
            "yesterday",
            "2025-02-01",
            "2000-01-01",
            "2099-12-31",
            "2025-01-03",
            "2025-01-04",
            "2025-01-05",
            "2025-01-06",
            "2025-01-07",
            "2025-01-15",
            "2025-01-31",
            "2024-02-29",
            "2024-12-31");
    static final List<String> MOMENTS = List.of(
            "2025-01-01 00:00:00",
            "2025-01-02 00:00:00",
            "now",
            "tomorrow",
            "yesterday",
            "2025-01-01 01:00:00",
            "2000-01-01 00:00:00",
            "2099-12-31 00:00:00");
    static final List<String> JSON =
            List.of("{}", "[]", "{\"a\": 1}", "{\"a\": \"b\"}", "[1]", "[\"a\"]", "[{}]", "\"a\"", "1", "true", "null");
    /** Random ones (version 4) and, behind them, of times (version 7). */
    static final List<String> UUIDS = IntStream.rangeClosed(1, 9)
            .mapToObj(i -> "5a3b1e00-0000-" + (i > 6 ? 7 : 4) + "000-8000-00000000000" + i)
            .toList();

    static final List<String> INTEGER_RANGES =
            List.of("[1,5)", "[10,15)", "empty", "[1,2)", "[0,1]", "[1,100]", "[1,)", "(,1)");
    static final List<String> DATE_RANGES = List.of(
            "[2025-01-01,2025-01-03)",
            "[2026-01-01,2026-01-03)",
            "empty",
            "[2025-02-03,2025-02-04)",
            "[2025-01-01,2026-01-01)",
            "[2099-01-01,2099-01-03)",
            "[2025-01-01,)",
            "(,2025-01-01)");
    static final List<String> MOMENT_RANGES = List.of(
            "[2025-01-01,2025-01-03)",
            "[2026-01-01,2026-01-03)",
            "empty",
            "[2025-02-03 10:00:00,2025-02-03 11:00:00)",
            "[2025-02-03 10:00:00,2025-02-03 10:15:00)",
            "[2099-01-01 10:00:00,2099-01-01 11:00:00)",
            "[2025-01-01,)",
            "(,2025-01-01)");

    static final Map<String, List<String>> BY_NAME = Map.ofEntries(
            Map.entry("smallint", INTEGERS),
            Map.entry("integer", INTEGERS),
            Map.entry("bigint", INTEGERS),
            Map.entry("numeric", DECIMALS),
            Map.entry("real", DECIMALS),
            Map.entry("double precision", DECIMALS),
            Map.entry("money", DECIMALS),
            Map.entry("boolean", List.of("true", "false")),
            Map.entry("text", TEXTS),
            Map.entry("character varying", TEXTS),
            Map.entry("character", TEXTS),
            Map.entry("name", TEXTS),
            Map.entry("citext", TEXTS),
            Map.entry("char", List.of("a", "b")),
            Map.entry("uuid", UUIDS),
            Map.entry("date", DATES),
            Map.entry("timestamp without time zone", MOMENTS),
            Map.entry("timestamp with time zone", MOMENTS),
            Map.entry(
                    "time without time zone",
                    List.of("12:00:00", "13:00:00", "00:00:00", "08:00:00", "10:00:00", "16:00:00", "20:00:00")),
            Map.entry("time with time zone", List.of("12:00:00+00", "13:00:00+00")),
            Map.entry("interval", List.of("1 day", "1 hour", "2 days", "0")),
            Map.entry("json", JSON),
            Map.entry("jsonb", JSON),
            Map.entry("jsonpath", List.of("$.a", "$.b")),
            Map.entry("xml", List.of("<a/>", "<b/>")),
            Map.entry("bytea", List.of("\\x01", "\\x02", "\\x", "\\x0101010101010101")),
            Map.entry("tsvector", List.of("'a':1", "'b':1")),
            Map.entry("tsquery", List.of("a", "b")),
            Map.entry("inet", List.of("192.0.2.1", "192.0.2.2", "2001:db8::1")),
            Map.entry("cidr", List.of("192.0.2.0/24", "198.51.100.0/24")),
            Map.entry("macaddr", List.of("08:00:2b:01:02:03", "08:00:2b:01:02:04")),
            Map.entry("macaddr8", List.of("08:00:2b:01:02:03:04:05", "08:00:2b:01:02:03:04:06")),
            Map.entry("point", List.of("(1,2)", "(2,3)")),
            Map.entry("line", List.of("{1,2,3}", "{2,3,4}")),
            Map.entry("lseg", List.of("[(1,2),(3,4)]", "[(1,2),(5,6)]")),
            Map.entry("box", List.of("(3,4),(1,2)", "(5,6),(1,2)")),
            Map.entry("path", List.of("[(1,2),(3,4)]", "((1,2),(3,4),(5,6))")),
            Map.entry(
                    "polygon", List.of("((1,2),(3,4),(5,6))", "((0,0),(1,0),(1,1))", "((0,0),(0,10),(10,10),(10,0))")),
            Map.entry("circle", List.of("<(1,2),3>", "<(1,2),4>")),
            Map.entry("int4range", INTEGER_RANGES),
            Map.entry("int8range", INTEGER_RANGES),
            Map.entry("numrange", INTEGER_RANGES),
            Map.entry("daterange", DATE_RANGES),
            Map.entry("tsrange", MOMENT_RANGES),
            Map.entry("tstzrange", MOMENT_RANGES),
            Map.entry("int4multirange", List.of("{[1,5)}", "{[10,15)}", "{}")),
            Map.entry("int8multirange", List.of("{[1,5)}", "{[10,15)}", "{}")),
            Map.entry("nummultirange", List.of("{[1,5)}", "{[10,15)}", "{}")),
            Map.entry("datemultirange", List.of("{[2025-01-01,2025-01-03)}", "{}")),
            Map.entry("tsmultirange", List.of("{[2025-01-01,2025-01-03)}", "{}")),
            Map.entry("tstzmultirange", List.of("{[2025-01-01,2025-01-03)}", "{}")),
            Map.entry("oid", INTEGERS.stream().filter(n -> !n.startsWith("-")).toList()),
            Map.entry("xid", List.of("1", "2")),
            Map.entry("xid8", List.of("1", "2")),
            Map.entry("cid", List.of("1", "2")),
            Map.entry("tid", List.of("(0,1)", "(0,2)")),
            Map.entry("pg_lsn", List.of("0/1", "0/2")),
            Map.entry("pg_snapshot", List.of("10:20:", "10:21:")),
            Map.entry("txid_snapshot", List.of("10:20:", "10:21:")),
            Map.entry("regclass", List.of("pg_catalog.pg_class", "pg_catalog.pg_type")),
            Map.entry("regtype", List.of("integer", "text")),
            Map.entry("regproc", List.of("pg_catalog.now", "pg_catalog.version")),
            Map.entry("regprocedure", List.of("pg_catalog.now()", "pg_catalog.version()")),
            Map.entry("regoperator", List.of("pg_catalog.+(integer,integer)")),
            Map.entry("regoper", List.of("pg_catalog.||/", "pg_catalog.|/")),
            Map.entry("regrole", List.of("pg_monitor", "pg_read_all_data")),
            Map.entry("regnamespace", List.of("pg_catalog", "public")),
            Map.entry("regconfig", List.of("pg_catalog.simple", "pg_catalog.english")),
            Map.entry("regdictionary", List.of("pg_catalog.simple")),
            Map.entry("regcollation", List.of("pg_catalog.\"C\"", "pg_catalog.\"POSIX\"")),
            Map.entry("hstore", List.of("a=>1", "b=>1")),
            Map.entry("ltree", List.of("a", "b", "a.b", "a.c")),
            Map.entry("ean13", List.of("9780306406157", "9780393040029")),
            Map.entry("isbn", List.of("0306406152", "0393040025")),
            Map.entry("isbn13", List.of("9780306406157", "9780393040029")),
            Map.entry("ismn", List.of("M230671187")),
            Map.entry("ismn13", List.of("9790230671187")),
            Map.entry("issn", List.of("14364522", "03178471")),
            Map.entry("issn13", List.of("9771436452008")),
            Map.entry("upc", List.of("220356483481")),
            Map.entry("lquery", List.of("a.*", "b.*")),
            Map.entry("ltxtquery", List.of("a", "b")),
            Map.entry("cube", List.of("(1,2)", "(2,3)")),
            Map.entry("geometry", List.of("POINT(1 2)", "LINESTRING(1 2,3 4)", "POLYGON((0 0,1 0,1 1,0 0))")),
            Map.entry("geography", List.of("POINT(1 2)", "LINESTRING(1 2,3 4)", "POLYGON((0 0,1 0,1 1,0 0))")));

    /** A text in the form of one type or another, for those that nobody here has heard of. */
    static final List<String> ANYTHING = Stream.of(TEXTS.stream().limit(8), JSON.stream(), Stream.of("(1,2)", "0", "t"))
            .flatMap(each -> each)
            .distinct()
            .toList();
}
