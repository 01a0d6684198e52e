package dev.pgassay.behaviour;

import dev.pgassay.catalog.CheckConstraint;
import dev.pgassay.catalog.ObjectName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ways in which the checks of a table can hold together: {@code (state = 'a' AND x IS NULL) OR (state = 'b' AND x > 0)} in two. Where
 * a check is about several columns, a row is sought for each way by itself, with conditions on far fewer columns each.
 */
final class Branches {

    private static final int MOST = 24;

    private final TableShape shape;
    private final Hints hints;
    /** Conjunctions that hold in any case, then what can hold in several ways, that with the most to say first. */
    private final List<Said> all = new ArrayList<>();

    private final List<Branch> found = new ArrayList<>();

    /** A part of a check, and the ways in which it can hold. */
    private record Said(CheckConstraint check, List<List<String>> ways) {

        int size() {
            return ways.size() == 1
                    ? Integer.MAX_VALUE
                    : ways.stream().mapToInt(List::size).sum();
        }
    }

    private Branches(TableShape shape, Hints hints) {
        this.shape = shape;
        this.hints = hints;
    }

    /** The ways, each way of what says the most among the first; none where there is but one. */
    static List<Branch> of(TableShape shape, Hints hints) {
        Branches branches = new Branches(shape, hints);
        for (CheckConstraint check : shape.checks()) {
            for (String part : Alternatives.conjuncts(check.expression())) {
                List<List<String>> ways = Alternatives.of(part, true);
                boolean whole = ways.size() < 2 || hints.named(part).size() < 2;
                branches.all.add(new Said(check, whole ? List.of(List.of("(" + Printed.bare(part) + ")")) : ways));
            }
        }
        branches.all.sort(Comparator.comparing(Said::size).reversed());
        if (branches.all.stream().anyMatch(said -> said.ways.size() > 1)) {
            branches.choose(0, new Stance(shape), List.of(), MOST);
        }
        return branches.found;
    }

    /** Of what can hold in several ways each gets its share of the branches; what holds already needs no other way. */
    private void choose(int next, Stance stance, List<CheckConstraint> parts, int share) {
        if (next == all.size()) {
            found.add(branch(stance, parts));
            return;
        }
        Said said = all.get(next);
        boolean strict = said.ways.size() > 1;
        List<Stance> stances = new ArrayList<>();
        List<List<CheckConstraint>> ways = new ArrayList<>();
        for (List<String> way : said.ways) {
            Stance with = stance.copy();
            if (way.stream().allMatch(part -> with.takes(part, strict))) {
                List<CheckConstraint> more = new ArrayList<>(parts);
                way.forEach(part -> more.add(check(said.check, strict ? "(" + part + " IS TRUE)" : part, more.size())));
                stances.add(with);
                ways.add(more);
            }
        }
        int known = stances.indexOf(stance);
        int end = found.size() + share;
        for (int i = Math.max(known, 0); i < ways.size() && found.size() < end; i++) {
            int rest = known < 0 ? ways.size() - i : 1;
            choose(next + 1, stances.get(i), ways.get(i), Math.max(1, (end - found.size()) / rest));
            if (known >= 0) {
                return;
            }
        }
    }

    private Branch branch(Stance stance, List<CheckConstraint> parts) {
        Set<String> given = new HashSet<>();
        for (CheckConstraint part : parts) {
            if (part.expression().endsWith(" IS TRUE)")) {
                given.addAll(hints.named(part.expression()));
            }
        }
        given.removeIf(column -> !RowPlan.canBeGiven(shape.column(column)));
        Set<String> nulls = new HashSet<>(stance.nulls());
        nulls.retainAll(given);
        Map<String, String> literals = new HashMap<>(stance.literals());
        literals.keySet().retainAll(given);
        TableShape one = new TableShape(
                shape.table(),
                shape.columns(),
                shape.primaryKey(),
                parts,
                shape.foreignKeys(),
                shape.uniques(),
                shape.exclusions(),
                shape.indexes(),
                shape.triggers(),
                shape.partitions(),
                shape.parent());
        return new Branch(one, nulls, literals, given);
    }

    private static CheckConstraint check(CheckConstraint of, String expression, int number) {
        ObjectName name =
                new ObjectName(of.name().schema(), of.name().table(), of.name().simple() + " " + number);
        return new CheckConstraint(
                name, expression, of.noInherit(), of.enforced(), of.valid(), of.inheritance(), of.comment());
    }
}
