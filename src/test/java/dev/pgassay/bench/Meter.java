package dev.pgassay.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.pgassay.scratch.ScratchDatabase;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures what is done, and keeps it by what it was. */
final class Meter {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<What, List<Cost>> costs = new EnumMap<>(What.class);

    interface Work {
        void on(Connection connection) throws Exception;
    }

    interface Task {
        void run() throws Exception;
    }

    /** Something done on a connection that is there. */
    void warm(What what, Connection connection, Work work) throws Exception {
        Optional<Backend> backend = Backend.of(connection);
        double server = backend.map(Backend::cpu).orElse(Double.NaN);
        Cost own = measured(() -> work.on(connection));
        add(what, own.withServer(backend.map(Backend::cpu).orElse(Double.NaN) - server));
    }

    /** Something done on a connection that is made for it. */
    void fresh(What what, ScratchDatabase database, Work work) throws Exception {
        List<Connection> opened = new ArrayList<>();
        Cost own = measured(() -> {
            opened.add(database.connect());
            work.on(opened.get(0));
        });
        try (Connection connection = opened.get(0)) {
            double server = Backend.of(connection).map(Backend::cpu).orElse(Double.NaN);
            add(what, own.withServer(server));
        }
    }

    /** Something done without a server. */
    void alone(What what, Task task) throws Exception {
        Cost own = measured(task);
        add(what, own.withServer(0));
    }

    private static Cost measured(Task task) throws Exception {
        System.gc(); // what others have left is not for this one to clear away
        long thread = THREADS.getCurrentThreadCpuTime();
        long cpu = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        task.run();
        double wall = (System.nanoTime() - start) / 1e6;
        double client = (PROCESS.getProcessCpuTime() - cpu) / 1e6;
        return new Cost(wall, client, (THREADS.getCurrentThreadCpuTime() - thread) / 1e6, Double.NaN);
    }

    private void add(What what, Cost cost) {
        costs.computeIfAbsent(what, key -> new ArrayList<>()).add(cost);
    }

    /** Forgets what has been measured: it was to warm up. */
    void forget() {
        costs.clear();
    }

    /** The medians, nothing of what was not done. */
    Map<What, Cost> medians() {
        Map<What, Cost> medians = new EnumMap<>(What.class);
        costs.forEach((what, each) -> medians.put(what, Cost.median(each)));
        return medians;
    }
}
