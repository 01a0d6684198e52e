package dev.pgassay.behaviour;

import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Finding;
import dev.pgassay.restore.Restoration;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of what has been found is why something is not as expected: with it put back as it is expected, and as little else as possible, the
 * other is as expected too. All of it is undone.
 *
 * @param <T> what is not as expected
 */
final class Causes<T> {

    private final Tally tally;
    private final Restoration restoration;
    private final Restored<T> restored;
    private final Map<Finding, String> known = new LinkedHashMap<>();
    private final Map<T, Cause> causes = new HashMap<>();

    Causes(Tally tally, Restoration restoration, Restored<T> restored) {
        this.tally = tally;
        this.restoration = restoration;
        this.restored = restored;
    }

    /**
     * The causes that were found.
     *
     * @param likely the findings that look like it, the likeliest first; they may be why, too, where they cannot be put back
     */
    Map<T, Cause> of(Map<T, List<Finding>> likely) throws SQLException {
        if (likely.isEmpty()) {
            return causes;
        }
        tally.findings().forEach(finding -> restoration.sql(finding).ifPresent(sql -> known.put(finding, sql)));
        Set<T> open = new LinkedHashSet<>(likely.keySet());
        Set<Finding> suspects = new LinkedHashSet<>();
        likely.values().forEach(suspects::addAll);
        for (Finding suspect : suspects) {
            Set<T> items = new LinkedHashSet<>(open);
            items.removeIf(item -> !likely.getOrDefault(item, List.of()).contains(suspect));
            open.removeAll(explained(items, List.of(suspect)));
        }
        Restored.Trial<T> all = tried(known.keySet(), open);
        Set<T> follow = new LinkedHashSet<>(all.met());
        while (!follow.isEmpty()) {
            T one = follow.iterator().next();
            List<Finding> needed = needed(one, likely.getOrDefault(one, List.of()), all.applied());
            Set<T> alike = explained(follow, needed);
            alike.add(one);
            causes.putIfAbsent(one, new Cause(needed, true));
            follow.removeAll(alike);
            open.removeAll(alike);
        }
        for (T item : open) {
            likely.getOrDefault(item, List.of()).stream()
                    .filter(suspect -> !all.applied().contains(suspect))
                    .findFirst()
                    .ifPresent(suspect -> causes.put(item, new Cause(List.of(suspect), false)));
        }
        return causes;
    }

    /** Those of which this is why; of several findings, also those for which one of them is enough. */
    private Set<T> explained(Set<T> items, List<Finding> findings) throws SQLException {
        Set<T> met = new LinkedHashSet<>(tried(findings, items).met());
        Set<T> left = new LinkedHashSet<>(met);
        if (findings.size() > 1) {
            for (Finding finding : findings) {
                left.removeAll(explained(left, List.of(finding)));
            }
        }
        left.forEach(item -> causes.put(item, new Cause(findings, true)));
        return met;
    }

    /** As few of them as are needed together, those first that look like it. */
    private List<Finding> needed(T item, List<Finding> likely, Set<Finding> applied) throws SQLException {
        List<Finding> ordered = new ArrayList<>(likely);
        ordered.retainAll(applied);
        applied.stream().filter(finding -> !ordered.contains(finding)).forEach(ordered::add);
        List<Finding> needed = needed(item, List.of(), false, ordered);
        List<Finding> sorted = new ArrayList<>(ordered);
        sorted.retainAll(needed);
        return sorted;
    }

    /**
     * Halves what may be needed until each that is left is: QuickXplain, U. Junker, AAAI 2004.
     *
     * @param put what is put back all the same
     * @param more whether there is more of that than before
     */
    private List<Finding> needed(T item, List<Finding> put, boolean more, List<Finding> candidates)
            throws SQLException {
        if (more && tried(put, Set.of(item)).met().contains(item)) {
            return List.of();
        }
        if (candidates.size() <= 1) {
            return candidates;
        }
        List<Finding> first = candidates.subList(0, candidates.size() / 2);
        List<Finding> second = candidates.subList(candidates.size() / 2, candidates.size());
        List<Finding> ofSecond = needed(item, both(put, first), true, second);
        List<Finding> ofFirst = needed(item, both(put, ofSecond), !ofSecond.isEmpty(), first);
        return both(ofFirst, ofSecond);
    }

    private static List<Finding> both(List<Finding> some, List<Finding> others) {
        List<Finding> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    private Restored.Trial<T> tried(Collection<Finding> findings, Set<T> items) throws SQLException {
        Map<Finding, String> statements = new LinkedHashMap<>();
        known.forEach((finding, sql) -> {
            if (findings.contains(finding)) {
                statements.put(finding, sql);
            }
        });
        return items.isEmpty() || statements.isEmpty()
                ? new Restored.Trial<>(Set.of(), Set.of())
                : restored.tried(statements, items);
    }
}
