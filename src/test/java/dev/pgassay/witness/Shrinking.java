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
import java.util.Optional;
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

    private Shrinking(Witness witness, Change change) {
        this.witness = witness;
        this.change = change;
    }

    /** The folder of the case. */
    static Path write(Witness witness, Disagreement disagreement, Path folder) throws SQLException, IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        Shrinking shrinking = new Shrinking(witness, disagreement.change());
        List<String> statements = Fewest.of(
                disagreement.before(),
                shrinking::disagreeing,
                () -> Instant.now().isBefore(deadline));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("expected.sql"), text(statements));
        List<String> changed = new ArrayList<>(statements);
        changed.add(disagreement.change().sql());
        Files.writeString(folder.resolve("actual.sql"), text(changed));
        return folder;
    }

    /** Statements that no longer work without the others go too. */
    private Optional<List<String>> disagreeing(List<String> fewer) throws SQLException {
        try (Chain chain = new Chain(witness.database())) {
            fewer.forEach(chain::take);
            List<String> taken = chain.done();
            Seen before = chain.look(witness.pgDump());
            boolean so = chain.take(change.sql())
                    && Seen.complaint(change, before, chain.look(witness.pgDump()))
                            .isPresent();
            return so ? Optional.of(taken) : Optional.empty();
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
