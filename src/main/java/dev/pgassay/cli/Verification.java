package dev.pgassay.cli;

import dev.pgassay.Assay;
import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Verdict;
import dev.pgassay.scratch.MigrationFailed;
import dev.pgassay.scratch.MigrationRun;
import dev.pgassay.scratch.Scratch;
import dev.pgassay.scratch.ScratchDatabase;
import dev.pgassay.scratch.ScratchUnavailable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One run over several databases. */
final class Verification {

    private final Terminal terminal;
    private final Scratch server;
    private final VerdictPrinter printer;
    private final Check check;

    Verification(Terminal terminal, Scratch server, boolean verbose) {
        this(terminal, server, verbose, Assay::scratch);
    }

    Verification(Terminal terminal, Scratch server, boolean verbose, Check check) {
        this.terminal = terminal;
        this.server = server;
        this.printer = new VerdictPrinter(terminal, verbose);
        this.check = check;
    }

    /** Holds a migrated database against what is expected of it. */
    interface Check {
        Verdict of(ScratchDatabase database, Expectations expectations) throws SQLException;
    }

    /** What is said of one database, and how it ends. */
    private record Outcome(List<String> lines, ExitStatus status) {}

    ExitStatus run(List<Preparation> databases) {
        terminal.line(printer.server(server));
        // half of a migration's time is the server's, so there is work for twice as many
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.min(databases.size(), 2 * Runtime.getRuntime().availableProcessors()));
        try {
            // the longest first, so that none is left over at the end
            IdentityHashMap<Preparation, Future<Outcome>> pending =
                    new IdentityHashMap<>(); // to hash them would be to hash all their files
            databases.stream()
                    .sorted(Comparator.comparingInt((Preparation database) ->
                                    database.migrations().files().size())
                            .reversed())
                    .forEach(database -> pending.put(database, workers.submit(() -> outcome(database))));
            List<ExitStatus> statuses = new ArrayList<>();
            for (Preparation database : databases) {
                Outcome outcome = get(Objects.requireNonNull(pending.get(database)));
                outcome.lines().forEach(terminal::line);
                statuses.add(outcome.status());
            }
            server.notes().forEach(note -> terminal.line("\nnote: " + note));
            terminal.line(printer.summary(statuses));
            // what is known to be wrong stays wrong, whatever else could not be seen
            if (statuses.contains(ExitStatus.FINDINGS)) {
                return ExitStatus.FINDINGS;
            }
            return statuses.contains(ExitStatus.NO_VERDICT) ? ExitStatus.NO_VERDICT : ExitStatus.PASSED;
        } finally {
            workers.shutdownNow();
        }
    }

    private static Outcome get(Future<Outcome> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private Outcome outcome(Preparation prepared) {
        String name = prepared.database().name();
        long start = System.nanoTime();
        try (ScratchDatabase database = server.original(prepared.database().platform(), prepared.migrations())) {
            Verdict verdict = check.of(database, prepared.expectations());
            MigrationRun run = database.migrations();
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Outcome(
                    printer.database(prepared, server.kind().label(), run, verdict, seconds),
                    verdict.passed() ? ExitStatus.PASSED : ExitStatus.FINDINGS);
        } catch (MigrationFailed e) {
            return stopped(name, String.valueOf(e.getMessage()), ExitStatus.FINDINGS);
        } catch (ScratchUnavailable | SQLException e) {
            return stopped(name, String.valueOf(e.getMessage()), ExitStatus.NO_VERDICT);
        } catch (RuntimeException e) {
            // a defect of ours with one database leaves the verdicts on the others
            e.printStackTrace(terminal.err());
            return stopped(name, "this should not have happened: " + e, ExitStatus.NO_VERDICT);
        }
    }

    private Outcome stopped(String name, String message, ExitStatus status) {
        return new Outcome(printer.stopped(name, message, status), status);
    }
}
