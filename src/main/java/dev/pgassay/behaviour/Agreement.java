package dev.pgassay.behaviour;

import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.ObjectName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Columns that a trigger reads of several tables and may want to be the same: their names are, or what they reference. */
final class Agreement {

    /** The new row, where others are told by their place in the list. */
    static final int NEW = -1;

    private static final int DEEP = 2;
    private static final int PLACES = 5;

    private final TableShape shape;
    private final Map<ObjectName, TableShape> read;
    private final Map<ObjectName, Set<String>> named;
    private final List<Place> places = new ArrayList<>();
    private final List<Set<Member>> same = new ArrayList<>();
    private final List<ForeignKey> lookups;

    /**
     * A row that the new one references, or that such a row references.
     *
     * @param key the foreign key that leads to it
     * @param from the place of the row that has the key
     * @param depth how many keys lead to it
     */
    record Place(TableShape table, ForeignKey key, int from, int depth) {}

    /** A column of a table that is referenced. */
    record Target(ObjectName table, String column) {}

    /** A column of the row at a place. */
    record Member(int place, String column) {}

    /**
     * What a trigger's function can compare.
     *
     * @param body the function of the trigger
     */
    Agreement(RowMaker maker, TableShape shape, String body) {
        this.shape = shape;
        this.read = maker.shapes().named(body).stream()
                .filter(table -> !table.name().equals(shape.name()))
                .collect(Collectors.toMap(TableShape::name, table -> table));
        this.named = Stream.concat(read.values().stream(), Stream.of(shape))
                .collect(Collectors.toMap(
                        TableShape::name, table -> maker.hints(table).named(body)));
        this.lookups = Lookups.of(
                shape,
                maker.candidates(),
                read.values(),
                Calls.written(maker.shapes().catalog(), body));
        add(NEW, shape, 1);
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).depth() <= DEEP) {
                add(i, places.get(i).table(), places.get(i).depth() + 1);
            }
        }
        components();
    }

    List<Place> places() {
        return places;
    }

    /** The columns that may have to be the same. */
    List<Set<Member>> same() {
        return same;
    }

    /** Whether the trigger reads rows that are referenced by those that the new row references. */
    boolean isDeep() {
        return places.stream().anyMatch(place -> place.depth() > 1);
    }

    /** Whether it looks rows up by the new one to which no foreign key leads. */
    boolean looksUp() {
        return !lookups.isEmpty();
    }

    /** Whether it looks up rows of this table. */
    boolean looksUp(TableShape table) {
        return lookups.stream().anyMatch(key -> key.references().table().equals(table.name()));
    }

    private void add(int from, TableShape table, int depth) {
        List<ForeignKey> keys = new ArrayList<>(from == NEW ? lookups : List.of());
        table.foreignKeys().stream()
                .filter(key -> keys.stream().noneMatch(lookup -> Lookups.isWithin(key, lookup)))
                .forEach(keys::add);
        for (ForeignKey key : keys) {
            TableShape parent = read.get(key.references().table());
            boolean known = depth > 1
                    && places.stream()
                            .anyMatch(place -> place.depth() < depth
                                    && place.table()
                                            .name()
                                            .equals(key.references().table()));
            if (parent != null && !known && places.size() < PLACES && RowPlan.canBeGiven(table, key.columns())) {
                places.add(new Place(parent, key, from, depth));
            }
        }
    }

    TableShape table(int place) {
        return place == NEW ? shape : places.get(place).table();
    }

    /** Whether a column is what tells a row from others. */
    boolean isId(Member member) {
        if (member.place() == NEW) {
            return false;
        }
        Place place = places.get(member.place());
        int i = place.key().references().columns().indexOf(member.column());
        return (i >= 0 && !place.key().columns().get(i).equals(member.column()))
                || place.table().key().equals(List.of(member.column()));
    }

    /** What a column references. */
    Set<Target> targets(Member member) {
        Set<Target> targets = new LinkedHashSet<>();
        for (ForeignKey key : table(member.place()).foreignKeys()) {
            int i = key.columns().indexOf(member.column());
            if (i >= 0) {
                targets.add(new Target(
                        key.references().table(), key.references().columns().get(i)));
            }
        }
        return targets;
    }

    /** The same by a foreign key, whatever a trigger wants. */
    boolean isBound(Member one, Member other) {
        return leads(one, other) || leads(other, one);
    }

    private boolean leads(Member from, Member to) {
        if (to.place() == NEW || places.get(to.place()).from() != from.place()) {
            return false;
        }
        ForeignKey key = places.get(to.place()).key();
        int i = key.columns().indexOf(from.column());
        return i >= 0 && key.references().columns().get(i).equals(to.column());
    }

    /** Whether a column of the new row is a part of a foreign key that leads to a place. */
    boolean leadsOn(Member member) {
        return places.stream()
                .anyMatch(place ->
                        place.from() == member.place() && place.key().columns().contains(member.column()));
    }

    private boolean alike(Member one, Member other) {
        if (one.place() == other.place() || !(isRead(one) && isRead(other))) {
            return false;
        }
        if (one.column().equals(other.column()) && !isId(one) && !isId(other)) {
            return true;
        }
        return !(isId(one) && isId(other)) && !Collections.disjoint(pointed(one), pointed(other));
    }

    private Set<Target> pointed(Member member) {
        if (isId(member)) {
            return Set.of(new Target(table(member.place()).name(), member.column()));
        }
        return member.place() == NEW && leadsOn(member) ? Set.of() : targets(member);
    }

    private boolean isRead(Member member) {
        return isId(member)
                || named.getOrDefault(table(member.place()).name(), Set.of()).contains(member.column());
    }

    private void components() {
        Set<Member> left = new LinkedHashSet<>();
        for (int i = NEW; i < places.size(); i++) {
            Set<String> columns = new LinkedHashSet<>(named.getOrDefault(table(i).name(), Set.of()));
            for (Place place : places) {
                columns.addAll(place.from() == i ? place.key().columns() : List.of());
            }
            if (i >= 0) {
                columns.addAll(places.get(i).key().references().columns());
            }
            int place = i;
            columns.forEach(column -> left.add(new Member(place, column)));
        }
        Set<Member> all = Set.copyOf(left);
        while (!left.isEmpty()) {
            Set<Member> component = reached(left.iterator().next(), left, this::isEither);
            left.removeAll(component);
            Set<Member> bound = reached(component.iterator().next(), all, this::isBound);
            if (!bound.containsAll(component) || isLookedUpTwice(component)) {
                same.add(component);
            }
        }
    }

    /** Rows that are looked up by one column have it in common, and nobody else makes them so. */
    private boolean isLookedUpTwice(Set<Member> component) {
        return looksUp()
                && component.stream()
                                .filter(member -> member.place() != NEW
                                        && places.get(member.place()).from() == NEW)
                                .map(Member::place)
                                .distinct()
                                .count()
                        > 1;
    }

    private boolean isEither(Member one, Member other) {
        return isBound(one, other) || alike(one, other);
    }

    private static Set<Member> reached(Member first, Set<Member> all, BiPredicate<Member, Member> related) {
        Set<Member> reached = new LinkedHashSet<>(Set.of(first));
        Deque<Member> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            Member member = next.remove();
            all.stream()
                    .filter(other -> !reached.contains(other) && related.test(member, other))
                    .forEach(other -> {
                        reached.add(other);
                        next.add(other);
                    });
        }
        return reached;
    }
}
