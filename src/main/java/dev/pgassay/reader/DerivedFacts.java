package dev.pgassay.reader;

import dev.pgassay.catalog.Reference;
import dev.pgassay.catalog.StatisticsKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts that are not simply a column: put together from a row and from what its identifiers stand for. */
final class DerivedFacts {

    private static final Pattern COLUMN = Pattern.compile("[^(\"]+|\"([^\"]|\"\")*\"");

    private DerivedFacts() {}

    static Object type(Row row, Names names) {
        return names.types().type(row.oid("type"), row.number("modifier")).name();
    }

    static @Nullable Object collation(Row row, Names names) {
        long collation = row.oid("column_collation");
        return collation == 0
                        || collation
                                == names.types()
                                        .type(row.oid("type"), row.number("modifier"))
                                        .collation()
                ? null
                : IndexKeys.collationName(collation, names);
    }

    static Object checks(Row row, Names names) {
        List<String> constraints = row.texts("check_names");
        List<String> expressions = row.texts("check_expressions");
        Map<String, String> checks = new TreeMap<>();
        for (int i = 0; i < constraints.size(); i++) {
            checks.put(constraints.get(i), expressions.get(i));
        }
        return Collections.unmodifiableMap(checks);
    }

    /** Who has been granted what; the two stand beside each other. */
    static Object granted(Row row, Names names) {
        List<String> privileges = row.texts("granted");
        Map<String, Set<String>> granted = new TreeMap<>();
        int position = 0;
        for (String grantee : row.texts("grantees")) {
            granted.computeIfAbsent(grantee, role -> new TreeSet<>()).add(privileges.get(position++));
        }
        return granted;
    }

    static Object identitySequencePrivileges(Row row, Names names) {
        return names.privileges(Sources.PG_CLASS, row.oid("sequence_oid"), 0);
    }

    static Object keyColumns(Row row, Names names) {
        return names.columns(row.oid("relation"), row.numbers("key"));
    }

    static Object reference(Row row, Names names) {
        long referenced = row.oid("referenced");
        return new Reference(names.relation(referenced), names.columns(referenced, row.numbers("referenced_key")));
    }

    /** By what fires the triggers behind a foreign key; on what it references there is a pair for each partition. */
    static Object triggerStates(Row row, Names names) {
        List<Long> relations = row.numbers("fired_on");
        List<String> events = row.texts("fired_by");
        List<String> states = row.texts("fired_states");
        Map<String, String> byEvent = new TreeMap<>();
        for (int i = 0; i < relations.size(); i++) {
            long relation = relations.get(i);
            String on = relation == 0 ? "" : " on " + names.relation(relation);
            byEvent.put(events.get(i) + on, states.get(i));
        }
        return byEvent;
    }

    static Object body(Row row, Names names) {
        String standard = row.textOrNull("sql_body");
        return standard != null ? standard : row.text("source");
    }

    static Object rule(Row row, Names names) {
        return row.text("printed").strip().replaceFirst(";$", "");
    }

    /** Statistics on an expression ('e') come with the expression. */
    static Object statisticsKinds(Row row, Names names) {
        String codes = String.join("", row.texts("codes"));
        return Stream.of(StatisticsKind.values())
                .filter(kind -> codes.indexOf(kind.code()) >= 0)
                .collect(Collectors.toSet());
    }

    /** The columns, which are printed in the order of the table's, and then the expressions as they were given. */
    static Object statisticsKeys(Row row, Names names) {
        List<String> keys = new ArrayList<>(ExpressionText.split(row.text("columns")));
        int columns = (int) keys.stream().takeWhile(COLUMN.asMatchPredicate()).count();
        Collections.sort(keys.subList(0, columns));
        return keys;
    }

    /** As it stands behind CREATE VIEW … AS. */
    static Object query(Row row, Names names) {
        return row.text("definition").strip().replaceFirst(";$", "");
    }
}
