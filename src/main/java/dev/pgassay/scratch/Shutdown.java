package dev.pgassay.scratch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Closes what is still open when the JVM ends: at System.exit, SIGINT and SIGTERM. */
final class Shutdown {
    private static final Set<AutoCloseable> OPEN = new LinkedHashSet<>();
    private static boolean hooked;

    private Shutdown() {}

    static synchronized void watch(AutoCloseable closeable) {
        if (!hooked) {
            Runtime.getRuntime().addShutdownHook(new Thread(Shutdown::closeAll, "pgassay-shutdown"));
            hooked = true;
        }
        OPEN.add(closeable);
    }

    static synchronized void forget(AutoCloseable closeable) {
        OPEN.remove(closeable);
    }

    /** Nothing is closed at the end of this JVM: what it leaves is what a kill would leave, and the next run removes it. */
    static synchronized void leaveAll() {
        OPEN.clear();
    }

    private static void closeAll() {
        List<AutoCloseable> all;
        synchronized (Shutdown.class) {
            all = List.copyOf(OPEN);
        }
        List<Thread> threads = all.stream()
                .map(closeable -> new Thread(() -> Leftover.attempt("closing " + closeable, closeable::close)))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            Leftover.attempt("waiting for the clean-up", () -> thread.join(15_000));
        }
    }
}
