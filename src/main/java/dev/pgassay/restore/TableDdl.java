package dev.pgassay.restore;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE, GRANT and REVOKE, as far as they decide who may do what with the rows of a table. */
final class TableDdl implements Ddl {

    private static final String OPTION = " with grant option";
    private static final String GRANTED_BY = " granted by ";

    @Override
    public Optional<String> create(Part part) {
        return Optional.empty();
    }

    @Override
    public String drop(Part part) {
        return "drop table " + part.relation();
    }

    @Override
    public Optional<String> alter(Part part) {
        List<String> statements = new ArrayList<>();
        String alter = "alter table " + part.relation();
        if (part.states("owner")) {
            statements.add(alter + " owner to " + Identifiers.quote(part.word("owner", "")));
        }
        if (part.states("row_security")) {
            boolean on = part.word("row_security", "").equals("enabled");
            statements.add(alter + (on ? " enable" : " disable") + " row level security");
        }
        if (part.states("force_row_security")) {
            statements.add(alter + (part.is("force_row_security") ? "" : " no") + " force row level security");
        }
        if (part.states("privileges")) {
            if (!(part.read() instanceof Table table)
                    || isGrantedByOthers(part.map("privileges"))
                    || isGrantedByOthers(table.privileges())) {
                return Optional.empty();
            }
            statements.addAll(privileges(part, table));
        }
        return statements.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", statements));
    }

    private static boolean isGrantedByOthers(Map<?, ?> privileges) {
        return privileges.values().stream()
                .anyMatch(words -> String.valueOf(words).contains(GRANTED_BY));
    }

    /** What is granted and should not be goes, what should be and is not comes. */
    private static List<String> privileges(Part part, Table table) {
        List<String> statements = new ArrayList<>();
        Map<?, ?> expected = part.map("privileges");
        Set<String> grantees = new TreeSet<>(table.privileges().keySet());
        expected.keySet().forEach(grantee -> grantees.add(String.valueOf(grantee)));
        for (String grantee : grantees) {
            Set<String> wanted = words(expected.get(grantee));
            Set<String> there = words(table.privileges().get(grantee));
            // of an owner who has all nothing is said
            boolean owner = grantee.equals(part.word("owner", ""));
            boolean has = owner && there.isEmpty();
            boolean whole = owner && wanted.isEmpty();
            String who = grantee.equals("public") ? grantee : Identifiers.quote(grantee);
            String revoked = has ? "all" : joined(there, wanted);
            String granted = whole ? "all" : joined(wanted, has ? Set.of() : there);
            if (!revoked.isEmpty()) {
                statements.add("revoke " + revoked + " on " + part.relation() + " from " + who + " cascade");
            }
            if (!granted.isEmpty()) {
                statements.add("grant " + granted + " on " + part.relation() + " to " + who);
            }
        }
        return statements;
    }

    private static String joined(Set<String> words, Set<String> without) {
        return words.stream().filter(word -> !without.contains(word)).collect(Collectors.joining(", "));
    }

    /** Whether they may be handed on is no matter of the rows. */
    private static Set<String> words(@Nullable Object privileges) {
        return privileges instanceof Set<?> set
                ? set.stream()
                        .map(String::valueOf)
                        .filter(word -> !word.equals("none"))
                        .map(word -> word.replace(OPTION, "").replaceFirst(GRANTED_BY + ".*", ""))
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
