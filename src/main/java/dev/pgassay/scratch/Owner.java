package dev.pgassay.scratch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The process that a container belongs to, as labels on it. */
record Owner(String host, long pid, long start) {
    static final String PID = "dev.pgassay.owner.pid";
    private static final String HOST = "dev.pgassay.owner.host";
    private static final String START = "dev.pgassay.owner.start";
    private static final long CLOCK_DRIFT = 2_000;

    static Owner self() {
        return new Owner(here(), ProcessHandle.current().pid(), started(ProcessHandle.current()));
    }

    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(HOST, host);
        labels.put(PID, String.valueOf(pid));
        labels.put(START, String.valueOf(start));
        return labels;
    }

    /** Only a process of this very machine can be said to be dead; an engine may serve several. */
    static boolean dead(Map<String, String> labels) {
        if (!here().equals(labels.get(HOST))) {
            return false;
        }
        long start = Long.parseLong(labels.getOrDefault(START, "0"));
        return ProcessHandle.of(Long.parseLong(labels.getOrDefault(PID, "0")))
                .filter(process -> Math.abs(started(process) - start) <= CLOCK_DRIFT)
                .isEmpty();
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Containers on one host may see process numbers of their own: the number space is part of the name. */
    private static String here() {
        try {
            Path space = Path.of("/proc/self/ns/pid");
            String suffix = Files.isSymbolicLink(space) ? "/" + Files.readSymbolicLink(space) : "";
            Path name = Path.of("/proc/sys/kernel/hostname"); // Java's own way may ask a name server first
            return (Files.isReadable(name)
                            ? Files.readString(name).strip()
                            : InetAddress.getLocalHost().getHostName())
                    + suffix;
        } catch (UnknownHostException e) {
            return "unknown";
        } catch (IOException e) {
            throw new ScratchUnavailable("this process's number space cannot be read: " + e.getMessage(), e);
        }
    }
}
