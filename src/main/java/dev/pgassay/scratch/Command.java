package dev.pgassay.scratch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs a program to its end, but not for ever. */
final class Command {
    private Command() {}

    record Outcome(int status, String output) {
        boolean good() {
            return status == 0;
        }
    }

    /** Status 127 stands for a program that cannot be started, as in a shell. */
    static Outcome run(Duration patience, List<String> words) {
        Path output = null;
        Process process = null;
        try {
            output = Files.createTempFile("pgassay-", ".out"); // a pipe nobody reads would block the program
            ProcessBuilder builder = prepared(words).redirectOutput(output.toFile());
            process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Outcome(124, words.get(0) + " did not end within " + patience.toSeconds() + " s");
            }
            return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScratchUnavailable("interrupted while " + words.get(0) + " ran", e);
        } finally {
            end(process, output);
        }
    }

    private static void end(@Nullable Process process, @Nullable Path output) {
        if (process != null && process.isAlive()) {
            process.destroyForcibly();
        }
        if (output != null) {
            Leftover.attempt("deleting " + output, () -> Files.deleteIfExists(output));
        }
    }

    /** Whether it ends well; what it prints is nobody's. */
    static boolean succeeds(Duration patience, List<String> words) {
        Process process = null;
        try {
            process = prepared(words).redirectOutput(Redirect.DISCARD).start();
            process.getOutputStream().close();
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScratchUnavailable("interrupted while " + words.get(0) + " ran", e);
        } finally {
            end(process, null);
        }
    }

    /** PostgreSQL's programs heed PG… variables, which speak of somebody else's server; messages are in English. */
    static ProcessBuilder prepared(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }
}
