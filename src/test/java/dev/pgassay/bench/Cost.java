package dev.pgassay.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What something took, in milliseconds.
 *
 * @param wall from its beginning to its end
 * @param client CPU time of this process, with its compiler and collector
 * @param own CPU time of the thread that did it
 * @param server CPU time of the server process behind the connection; not a number where that cannot be seen
 */
record Cost(double wall, double client, double own, double server) {

    double cpu() {
        return client + server;
    }

    /** CPU time of the compiler and the collector. */
    double others() {
        return Math.max(0, client - own);
    }

    Cost withServer(double milliseconds) {
        return new Cost(wall, client, own, milliseconds);
    }

    static Cost median(List<Cost> costs) {
        return new Cost(
                median(costs, Cost::wall),
                median(costs, Cost::client),
                median(costs, Cost::own),
                median(costs, Cost::server));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
        double[] sorted = costs.stream().mapToDouble(part).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
