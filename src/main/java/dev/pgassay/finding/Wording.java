package dev.pgassay.finding;

import dev.pgassay.catalog.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a first line says of one fact. A fact called by a noun, {@code labels}, or a flag called by an adjective, {@code valid}, reads
 * well by itself; the tables are for what does not, whichever kind has it.
 */
final class Wording {

    private record Flag(String yes, String no) {}

    private static final Map<String, Flag> FLAGS = Map.ofEntries(
            flag("all_tables", "publishes all tables", "does not publish all tables"),
            flag("allow_connections", "allows connections", "does not allow connections"),
            flag("binary", "sends values in binary form", "sends values as text"),
            flag("bypasses_row_security", "bypasses row security", "does not bypass row security"),
            flag("constraint", "is a constraint trigger", "is no constraint trigger"),
            flag("creates_databases", "may create databases", "may not create databases"),
            flag("creates_roles", "may create roles", "may not create roles"),
            flag("cycle", "cycles", "does not cycle"),
            flag("default", "is the default", "is not the default"),
            flag("detach_pending", "is half detached", "is not half detached"),
            flag("disable_on_error", "is disabled by an error", "is not disabled by an error"),
            flag("failover", "fails over", "does not fail over"),
            flag("force_row_security", "forces row security", "does not force row security"),
            flag("hashes", "can be used in hash joins", "cannot be used in hash joins"),
            flag("inherits", "inherits privileges", "does not inherit privileges"),
            flag("instead", "runs instead of the statement", "runs beside the statement"),
            flag("login", "may log in", "may not log in"),
            flag("merges", "can be used in merge joins", "cannot be used in merge joins"),
            flag("no_inherit", "is not inherited by children", "is inherited by children"),
            flag("nulls_not_distinct", "takes nulls as equal", "takes nulls as distinct"),
            flag("period", "covers a period", "covers no period"),
            flag("password_required", "requires a password", "requires no password"),
            flag("permissive", "is permissive", "is restrictive"),
            flag("publishes_generated_columns", "publishes generated columns", "does not publish generated columns"),
            flag("replication", "may replicate", "may not replicate"),
            flag("run_as_owner", "runs as its owner", "runs as the owners of the tables"),
            flag("superuser", "is a superuser", "is no superuser"),
            flag("template", "is a template", "is no template"),
            flag(
                    "two_phase",
                    "sends transactions when they are prepared",
                    "sends transactions when they are committed"),
            flag("via_root", "publishes by way of the root table", "does not publish by way of the root table"),
            flag("without_overlaps", "forbids overlaps", "does not forbid overlaps"));

    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("clustered_on", "is clustered on another index"),
            Map.entry("column", "is on another column"),
            Map.entry("column_order", "has its columns in another order"),
            Map.entry("executes", "executes another function"),
            Map.entry("identity_sequence", "has another identity sequence"),
            Map.entry("include", "includes other columns"),
            Map.entry("inherits", "inherits from other tables"),
            Map.entry("member_of", "is a member of other roles"),
            Map.entry("objects", "is on other objects"),
            Map.entry("of_type", "is a table of another type"),
            Map.entry("on_delete_columns", "sets other columns on delete"),
            Map.entry("owned_by", "is owned by another column"),
            Map.entry("parent", "is part of another index"),
            Map.entry("publishes", "publishes other operations"),
            Map.entry("references", "references something else"),
            Map.entry("referenced_table", "is constrained by another table"),
            Map.entry("relation", "is on another table"),
            Map.entry("table", "is on another table"),
            Map.entry("update_of", "fires on updates of other columns"),
            Map.entry("valid_until", "is valid until another time"));

    /** Nouns for facts that are called by something else, of one kind or of any. */
    private static final Map<String, String> NOUNS = Map.ofEntries(
            Map.entry("aggregate", "aggregate parts"),
            Map.entry("analyze", "analyze function"),
            Map.entry("cache", "cache size"),
            Map.entry("canonical", "canonical function"),
            Map.entry("check", "check expression"),
            Map.entry("configuration", "setting"),
            Map.entry("element", "element type"),
            Map.entry("end", "end function"),
            Map.entry("from_sql", "FROM SQL function"),
            Map.entry("configuration_in_database", "setting in this database"),
            Map.entry("configuration_of_all_databases", "setting in every database"),
            Map.entry("generated", "generation expression"),
            Map.entry("gettoken", "token function"),
            Map.entry("headline", "headline function"),
            Map.entry("icu_rules", "ICU rules"),
            Map.entry("identity_sequence_privileges", "privileges on its identity sequence"),
            Map.entry("include", "included columns"),
            Map.entry("init", "init function"),
            Map.entry("inline", "inline handler"),
            Map.entry("input", "input function"),
            Map.entry("join", "join estimator"),
            Map.entry("lc_collate", "LC_COLLATE"),
            Map.entry("lc_ctype", "LC_CTYPE"),
            Map.entry("lexize", "lexize function"),
            Map.entry("lextypes", "token type function"),
            Map.entry("match", "match type"),
            Map.entry("multirange", "multirange type"),
            Map.entry("new_table", "new transition table"),
            Map.entry("not_null_constraint", "name of its not-null constraint"),
            Map.entry("not_valid", "checks that are not valid"),
            Map.entry("old_table", "old transition table"),
            Map.entry("on_delete", "action on delete"),
            Map.entry("on_delete_columns", "columns set on delete"),
            Map.entry("on_update", "action on update"),
            Map.entry("output", "output function"),
            Map.entry("parallel", "parallel safety"),
            Map.entry("receive", "receive function"),
            Map.entry("restrict", "restriction estimator"),
            Map.entry("rows", "row estimate"),
            Map.entry("security", "security mode"),
            Map.entry("send", "send function"),
            Map.entry("start", "start value"),
            Map.entry("storage_of_generated", "kind of generation"),
            Map.entry("subscript", "subscript function"),
            Map.entry("subtype_diff", "subtype difference function"),
            Map.entry("support", "support function"),
            Map.entry("text search parser start", "start function"),
            Map.entry("to_sql", "TO SQL function"),
            Map.entry("trigger_states", "states of the triggers behind it"),
            Map.entry("typmod_in", "modifier input function"),
            Map.entry("typmod_out", "modifier output function"),
            Map.entry("streaming", "streaming mode"),
            Map.entry("synchronous_commit", "setting of synchronous_commit"),
            Map.entry("update_of", "columns of UPDATE OF"),
            Map.entry("using", "using expression"),
            Map.entry("when", "condition"));

    private Wording() {}

    private static Map.Entry<String, Flag> flag(String fact, String yes, String no) {
        return Map.entry(fact, new Flag(yes, no));
    }

    /** What follows the subject: {@code has another type}, {@code is not valid}. */
    static String of(String kind, Difference difference) {
        if (difference.isStatement()) {
            return words(difference);
        }
        boolean known = Arrays.stream(Kind.values())
                .anyMatch(candidate -> candidate.label().equals(kind)
                        && candidate.fact(difference.fact()).isPresent());
        return known ? ofFact(kind, difference) : ofAnything(difference);
    }

    /** What is no fact, such as the column of a row, may be called by any word. */
    private static String ofAnything(Difference difference) {
        String words = words(difference.fact());
        if (isFlag(difference)) {
            return "differs in " + words;
        }
        return (isMany(difference) ? "has other " : "has another ") + words;
    }

    private static boolean isReordered(Difference difference) {
        return difference.expected() instanceof List<?> expected
                && difference.actual() instanceof List<?> actual
                && expected.size() == actual.size()
                && Set.copyOf(expected).equals(Set.copyOf(actual));
    }

    static String ofFact(String kind, Difference difference) {
        String fact = difference.fact();
        if (isFlag(difference)) {
            return flag(fact, difference.actual());
        }
        String noun = NOUNS.getOrDefault(kind + " " + fact, NOUNS.getOrDefault(fact, words(fact)));
        String many = noun.replaceFirst("^setting\\b", "settings");
        String said = SAID.get(fact);
        boolean same = Objects.equals(difference.expected(), difference.actual());
        if (isMany(difference) && (same || (said == null && isReordered(difference)))) {
            return "has its " + many + " in another order";
        }
        if (said != null) {
            return said;
        }
        if (isMany(difference)) {
            return "has other " + many;
        }
        return (isPlural(noun) ? "has other " : "has another ") + noun;
    }

    /** The words of a fact's name; a statement is as it is, with the names that stand in it. */
    static String words(Difference difference) {
        return difference.isStatement() ? ValueText.inOneLine(difference.fact()) : words(difference.fact());
    }

    /** The words of a fact's name. */
    static String words(String fact) {
        return ValueText.inOneLine(fact.replace('_', ' '));
    }

    private static String flag(String fact, @Nullable Object actual) {
        Flag flag = FLAGS.get(fact);
        String words = words(fact);
        if (!(actual instanceof Boolean yes) || (flag == null && isPlural(words.split(" ", 2)[0]))) {
            return "differs in " + words; // a verb in the third person is no adjective
        }
        if (flag != null) {
            return yes ? flag.yes() : flag.no();
        }
        return (yes ? "is " : "is not ") + words;
    }

    private static boolean isFlag(Difference difference) {
        return difference.expected() instanceof Boolean || difference.actual() instanceof Boolean;
    }

    private static boolean isMany(Difference difference) {
        return isMany(difference.expected()) || isMany(difference.actual());
    }

    private static boolean isMany(@Nullable Object value) {
        return value instanceof Collection || value instanceof Map;
    }

    /** As far as the last letters tell, those of what has something: {@code number of indexes} is one number. */
    private static boolean isPlural(String noun) {
        String head = noun.replaceFirst(" of .*", "");
        return head.endsWith("s") && !head.matches(".*[siu]s");
    }
}
