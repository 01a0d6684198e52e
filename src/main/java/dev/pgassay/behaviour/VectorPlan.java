package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.YamlReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the planner answers a search for the nearest vectors, as soon as it must not go through whole tables.
 *
 * @param text the plan as the server prints it
 * @param scans how each table is read, children and partitions among them
 * @param failure why there is no plan, or null
 */
record VectorPlan(String text, List<Scan> scans, @Nullable Failure failure) {

    /** What PostgreSQL 18 says of a node that the settings here avoid. */
    private static final String DISABLED = "Disabled: true";

    /**
     * How a table is read.
     *
     * @param table the table
     * @param index the index from which its rows come in the order of their distance, or null
     */
    record Scan(ObjectName table, @Nullable ObjectName index) {}

    static VectorPlan of(Steps steps, String query) throws SQLException {
        Step step = steps.undo("set local enable_seqscan = off; set local enable_sort = off; explain (costs off) "
                + query + "; explain (costs off, verbose, format json) " + query);
        Failure failure = step.failure();
        if (failure != null) {
            return new VectorPlan(failure.message(), List.of(), failure);
        }
        String text = step.of(0).stream()
                .map(line -> Objects.requireNonNull(line.get(0)))
                .filter(line -> !line.strip().equals(DISABLED))
                .collect(Collectors.joining("\n"));
        String json = Objects.requireNonNull(step.of(1).get(0).get(0));
        Node.Mapping explained =
                (Node.Mapping) items(YamlReader.parse(json, "plan")).get(0);
        return new VectorPlan(text, scans((Node.Mapping) value(explained, "Plan")), null);
    }

    private static List<Scan> scans(Node.Mapping node) {
        if (node.entries().containsKey("Subplan Name")) {
            return List.of(); // what a policy asks of other tables
        }
        if (node.entries().containsKey("Plans")) {
            List<Scan> below = items(value(node, "Plans")).stream()
                    .flatMap(each -> scans((Node.Mapping) each).stream())
                    .toList();
            if (!below.isEmpty()) {
                return below;
            }
        }
        if (!node.entries().containsKey("Relation Name")) {
            return List.of();
        }
        String schema = text(node, "Schema");
        boolean sorted = node.entries().containsKey("Order By");
        return List.of(new Scan(
                ObjectName.of(schema, text(node, "Relation Name")),
                sorted ? ObjectName.of(schema, text(node, "Index Name")) : null));
    }

    private static List<Node> items(Node list) {
        return ((Node.Sequence) list).items();
    }

    private static String text(Node.Mapping node, String key) {
        return ((Node.Scalar) value(node, key)).text();
    }

    private static Node value(Node.Mapping node, String key) {
        return Objects.requireNonNull(node.entries().get(key), key).value();
    }
}
