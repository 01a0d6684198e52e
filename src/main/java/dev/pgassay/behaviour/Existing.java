package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of what is there, for conditions that ask the server after it: whether there is such a role, table, time zone, format. */
final class Existing {

    private static final int FEW = 3;

    private static final List<Asked> ASKED = List.of(
            asked("(to_)?regrole|pg_has_role|has_\\w+_privilege|pg_roles|pg_authid", Existing::roles),
            asked("(to_)?regclass|has_(any_)?(column|table)_privilege|pg_class|pg_tables", Existing::tables),
            asked("(to_)?regnamespace|has_schema_privilege|pg_namespace", Existing::schemas),
            asked("(to_)?regtype|has_type_privilege|pg_type", of("regtype")),
            asked("(to_)?regprocedure|has_function_privilege", of("regprocedure")),
            asked("(to_)?regproc|pg_proc", of("regproc")),
            asked("regconfig|pg_ts_config", of("regconfig")),
            asked("(to_)?regcollation|pg_collation", of("regcollation")),
            asked("zone|timezone|pg_timezone_names", catalog -> Stream.of("UTC", "Europe/Berlin")),
            asked("to_date|to_timestamp|to_char", catalog -> Stream.of("YYYYMMDD", "YYYY-MM-DD")),
            asked("has_\\w+_privilege", catalog -> Stream.of("SELECT", "USAGE", "EXECUTE")),
            asked("pg_has_role", catalog -> Stream.of("MEMBER", "USAGE")));

    private Existing() {}

    /**
     * What can be asked after.
     *
     * @param words the words that ask
     * @param names the names that there are
     */
    private record Asked(Pattern words, Function<Catalog, Stream<String>> names) {}

    private static Asked asked(String words, Function<Catalog, Stream<String>> names) {
        return new Asked(Pattern.compile(words, Pattern.CASE_INSENSITIVE), names);
    }

    private static Function<Catalog, Stream<String>> of(String type) {
        return catalog -> Specimens.BY_NAME.getOrDefault(type, List.of()).stream();
    }

    /** The names that fit what stands in a condition. */
    static Set<String> names(Catalog catalog, Set<String> words) {
        Set<String> names = new LinkedHashSet<>();
        for (Asked asked : ASKED) {
            if (words.stream().anyMatch(word -> asked.words().matcher(word).matches())) {
                asked.names().apply(catalog).forEach(names::add);
            }
        }
        return names;
    }

    /** Owners of tables: who makes the rows is one of them. */
    private static Stream<String> roles(Catalog catalog) {
        return Stream.concat(
                catalog.all(Table.class).stream()
                        .flatMap(table -> Stream.ofNullable(table.owner()))
                        .distinct()
                        .limit(FEW),
                of("regrole").apply(catalog));
    }

    private static Stream<String> tables(Catalog catalog) {
        return catalog.all(Table.class).stream()
                .limit(FEW)
                .flatMap(table -> Stream.of(
                        table.name().toString(), String.valueOf(table.name().name())));
    }

    private static Stream<String> schemas(Catalog catalog) {
        return Stream.concat(
                catalog.all(Table.class).stream()
                        .map(table -> String.valueOf(table.name().schema()))
                        .distinct()
                        .limit(FEW),
                of("regnamespace").apply(catalog));
    }
}
