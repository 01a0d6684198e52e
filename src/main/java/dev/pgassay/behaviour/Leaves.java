package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Left.Unchanged;
import dev.pgassay.behaviour.Left.Untried;
import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerEvent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of a partitioned table in partitions with other triggers than that of the first row: one may lack a trigger that another has. */
final class Leaves {

    private static final int MOST = 20;

    private final MadeRow first;
    private final TableShape shape;
    private final RowMaker maker;
    private final List<String> columns;

    Leaves(MadeRow first, RowMaker maker, List<String> columns) {
        this.first = first;
        this.shape = first.shape();
        this.maker = maker;
        this.columns = columns;
    }

    /**
     * What becomes of each column, where that differs among the partitions with the partitions of which it is so.
     *
     * @param left what has become of them in the first row
     */
    List<@Nullable Left> joined(List<@Nullable Left> left) throws SQLException {
        List<TableShape> leaves = new ArrayList<>();
        addLeaves(shape, leaves);
        Step step = maker.steps()
                .undo("select each from unnest(array["
                        + leaves.stream()
                                .map(leaf -> Sql.literal(leaf.name().toString()))
                                .collect(Collectors.joining(", "))
                        + "]::text[]) each where each::pg_catalog.regclass = "
                        + Objects.requireNonNull(first.place().get(0)));
        Map<List<String>, List<TableShape>> alike =
                leaves.stream().collect(Collectors.groupingBy(this::fires, LinkedHashMap::new, Collectors.toList()));
        if (alike.size() < 2 || step.failure() != null || step.of(0).size() != 1) {
            return left;
        }
        String own = String.valueOf(step.of(0).get(0).get(0));
        List<List<TableShape>> others = alike.values().stream()
                .filter(group ->
                        group.stream().noneMatch(leaf -> leaf.name().toString().equals(own)))
                .toList();
        List<@Nullable Left> joined = new ArrayList<>(left);
        joined.replaceAll(each -> each instanceof Unchanged unchanged ? in(unchanged, own) : each);
        for (List<TableShape> group : others.subList(0, Math.min(MOST, others.size()))) {
            List<@Nullable Left> there = tried(group.get(0));
            String name = group.get(0).name().toString();
            for (int i = 0; i < joined.size(); i++) {
                if (joined.get(i) == null) {
                    joined.set(i, there.get(i) instanceof Unchanged unchanged ? in(unchanged, name) : there.get(i));
                }
            }
        }
        return joined;
    }

    private static Unchanged in(Unchanged unchanged, String partition) {
        return unchanged.of(unchanged.where() + " in partition " + partition);
    }

    private void addLeaves(TableShape of, List<TableShape> leaves) {
        for (Table partition : of.partitions()) {
            Optional<TableShape> each = maker.shapes().find(partition.name());
            if (each.isPresent() && each.get().isPartitioned()) {
                addLeaves(each.get(), leaves);
            } else {
                each.ifPresent(leaves::add);
            }
        }
    }

    /** What an update of a row of a partition fires; a function that asks where it is may do another thing in each. */
    private List<String> fires(TableShape leaf) {
        return leaf.triggers(TriggerEvent.UPDATE).stream()
                .map(trigger -> fires(leaf, trigger))
                .sorted()
                .toList();
    }

    private String fires(TableShape leaf, Trigger trigger) {
        String body = maker.hints(leaf).body(trigger).toLowerCase(Locale.ROOT);
        return List.of(
                        trigger.name().simple(),
                        trigger.timing(),
                        trigger.level(),
                        trigger.updateOf(),
                        String.valueOf(trigger.when()),
                        trigger.executes(),
                        trigger.arguments(),
                        body.contains("tg_table") || body.contains("tg_rel") ? leaf.name() : "")
                .toString();
    }

    private List<@Nullable Left> tried(TableShape leaf) throws SQLException {
        Steps steps = maker.steps();
        steps.mark();
        try {
            MadeRow made = maker.aside().like(leaf, Map.of());
            Map<String, @Nullable String> values = new LinkedHashMap<>();
            shape.columns().forEach(column -> {
                String name = column.name().simple();
                values.put(name, made.values().get(name));
            });
            return new Stamping(new MadeRow(shape, made.place(), values, made.beside()), maker, columns).run();
        } catch (NoRow e) {
            Untried untried = new Untried(Map.of("partition " + leaf.name(), e.stoppedBy()));
            return new ArrayList<>(Collections.nCopies(columns.size(), untried));
        } finally {
            steps.back();
        }
    }
}
