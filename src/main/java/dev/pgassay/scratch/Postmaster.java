package dev.pgassay.scratch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Finds and ends the server processes of a data directory. */
record Postmaster(Binaries binaries, RunAs runAs) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** By its command line, which names the folder: a number in a file may meanwhile be another program's. */
    static List<ProcessHandle> in(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(words -> Arrays.asList(words).contains(data.toString()))
                        .orElse(false))
                .toList();
    }

    /** At once and without writing anything back; Java itself has no signal but TERM, which waits for the clients. */
    void quit(ProcessHandle process) {
        Command.Outcome outcome = Command.run(
                PATIENCE, runAs.of(binaries.program("pg_ctl"), "kill", "QUIT", String.valueOf(process.pid())));
        if (!outcome.good() && process.isAlive()) {
            Leftover.warn("pg_ctl kill QUIT " + process.pid() + ": "
                    + outcome.output().strip());
            process.destroy();
        }
    }
}
