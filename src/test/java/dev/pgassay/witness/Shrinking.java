package dev.pgassay.witness;

import dev.pgassay.witness.Walk.Disagreement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Leaves out of what was done before a change all that the disagreement does not need, and writes a case for the corpus. */
final class Shrinking {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern ROLE = Pattern.compile("\\bdrift_(?:one|two|reader|x\\d+)\\b");

    private final Witness witness;
    private final Change change;
    private List<String> statements;

    private Shrinking(Witness witness, Disagreement disagreement) {
        this.witness = witness;
        this.change = disagreement.change();
        this.statements = disagreement.before();
    }

    /** The folder of the case. */
    static Path write(Witness witness, Disagreement disagreement, Path folder) throws SQLException, IOException {
        Shrinking shrinking = new Shrinking(witness, disagreement);
        shrinking.shrink(Instant.now().plus(PATIENCE));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("expected.sql"), text(shrinking.statements));
        List<String> changed = new ArrayList<>(shrinking.statements);
        changed.add(disagreement.change().sql());
        Files.writeString(folder.resolve("actual.sql"), text(changed));
        return folder;
    }

    /** Halves first, then ever smaller pieces. */
    private void shrink(Instant deadline) throws SQLException {
        for (int size = Math.max(1, statements.size() / 2); size >= 1; size = size == 1 ? 0 : (size + 1) / 2) {
            for (int end = statements.size(); end > 0 && Instant.now().isBefore(deadline); end -= size) {
                List<String> fewer = new ArrayList<>(statements.subList(0, Math.max(0, end - size)));
                fewer.addAll(statements.subList(end, statements.size()));
                attempt(fewer);
            }
        }
    }

    /** Statements that no longer work without the others go too. */
    private void attempt(List<String> fewer) throws SQLException {
        try (Chain chain = new Chain(witness)) {
            fewer.forEach(chain::take);
            List<String> taken = chain.done();
            Seen before = chain.look();
            if (chain.take(change.sql())
                    && Seen.complaint(change, before, chain.look()).isPresent()) {
                statements = taken;
            }
        }
    }

    private static String text(List<String> statements) {
        String body = statements.stream()
                .map(Shrinking::standing)
                .map(sql -> sql.replace("witness_", "drift_") + ";\n")
                .collect(Collectors.joining());
        TreeSet<String> roles =
                ROLE.matcher(body).results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
        roles.removeIf(role -> body.contains("create role " + role));
        return roles.stream().map(role -> "create role " + role + ";\n").collect(Collectors.joining()) + body;
    }

    /** In the corpus the database has another name each time. */
    private static String standing(String sql) {
        return sql.contains(Chain.DATABASE)
                ? "do $$ begin execute format("
                        + ("'" + sql.replace("%", "%%").replace("'", "''") + "'")
                                .replaceAll(Chain.DATABASE, Matcher.quoteReplacement("%I"))
                        + ", current_database()); end $$"
                : sql;
    }
}
