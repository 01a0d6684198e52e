package dev.pgassay.drift;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Speller;
import dev.pgassay.expect.Check;
import dev.pgassay.expect.Environment;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.Snapshot;
import dev.pgassay.finding.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two catalogs, and what is found when each is expected of the other. */
record Drift(Catalog expected, Catalog actual) {

    /** Where the order counts, a table changes with each of its columns: ColumnOrderIT. */
    private static final Set<Environment> WITH = EnumSet.complementOf(EnumSet.of(Environment.COLUMN_ORDER));

    private static final String OTHER_WAY_ROUND = "\n==== the other way round ====\n\n";

    List<Finding> forward() {
        return findings(expected, actual);
    }

    List<Finding> backward() {
        return findings(actual, expected);
    }

    List<Finding> both() {
        List<Finding> both = new ArrayList<>(forward());
        both.addAll(backward());
        return both;
    }

    static List<Finding> findings(Catalog expected, Catalog actual) {
        return Check.run(actual, snapshot(expected), Speller.NONE).findings();
    }

    static Expectations snapshot(Catalog expected) {
        return Snapshot.of(expected, WITH);
    }

    String text() {
        return text(forward()) + OTHER_WAY_ROUND + text(backward());
    }

    private static String text(List<Finding> findings) {
        return findings.isEmpty()
                ? "nothing\n"
                : findings.stream().map(Finding::toString).collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** Kind and name of every object that is not the same in both, found without the engine; what is in such a one that is whole is not. */
    Set<String> changed() {
        Set<String> changed = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            Stream.concat(expected.all(kind).stream(), actual.all(kind).stream())
                    .map(CatalogObject::name)
                    .filter(name -> !facts(expected, kind, name).equals(facts(actual, kind, name)))
                    .filter(name -> !isInChanged(kind, name))
                    .forEach(name -> changed.add(kind.label() + " " + kind.shown(name)));
        }
        return changed;
    }

    private static Map<String, Object> facts(Catalog catalog, Kind kind, ObjectName name) {
        Map<String, Object> facts = new HashMap<>();
        catalog.find(kind, name).ifPresent(object -> {
            facts.put("", name);
            kind.facts().forEach(fact -> facts.put(fact.name(), String.valueOf(fact.of(object))));
        });
        facts.remove("column_order");
        return facts;
    }

    private boolean isInChanged(Kind kind, ObjectName name) {
        ObjectName schema = name.schema() == null ? null : ObjectName.of(name.schema());
        ObjectName relation = expected.find(kind, name)
                .or(() -> actual.find(kind, name))
                .map(Catalog::relationOf)
                .orElse(null);
        return isInOneOnly(Kind.SCHEMA, schema)
                || Stream.of(Kind.values()).filter(Kind::isRelation).anyMatch(holder -> isInOneOnly(holder, relation));
    }

    private boolean isInOneOnly(Kind kind, @Nullable ObjectName name) {
        return name != null
                && expected.find(kind, name).isPresent()
                        != actual.find(kind, name).isPresent();
    }
}
