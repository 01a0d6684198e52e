package dev.pgassay.scratch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that holds a scratch database; closing it ends it the hard way. */
final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final String said;

    private ChildProcess(Process process, String said) {
        this.process = process;
        this.said = said;
    }

    static ChildProcess holding(Path migrations, Platform platform, Map<String, String> env) throws IOException {
        return holding(List.of(), System.getProperty("java.class.path"), migrations, platform, env);
    }

    static ChildProcess holding(
            List<String> prefix, String classPath, Path migrations, Platform platform, Map<String, String> env)
            throws IOException {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                HoldsScratch.class.getName(),
                migrations.toString(),
                platform.label()));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(env);
        Process process = builder.start();
        StringBuilder all = new StringBuilder();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("holding ")) {
                return new ChildProcess(process, line);
            }
            all.append(line).append('\n');
        }
        throw new IOException("the child ended: " + all);
    }

    String said() {
        return said;
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** As kill does. */
    void terminate() {
        process.destroy();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    long pid() {
        return process.pid();
    }

    boolean ended() {
        return !process.isAlive();
    }

    @Override
    public void close() {
        kill();
    }
}
