package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Agreement.Member;
import dev.pgassay.behaviour.Agreement.Place;
import dev.pgassay.behaviour.Agreement.Target;
import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows of several tables that agree in what a trigger may compare: an account and an invoice of one tenant. */
final class Agreeing {

    private static final int VARIANTS = 12;
    private static final int MADE = 48;
    private static final int TRIED = 60;
    private static final int ABOVE = 6;
    private static final int VALUES = 3;

    private final RowMaker maker;
    private final Agreement agreement;
    private final String body;
    private final Map<ObjectName, List<MadeRow>> made = new HashMap<>();
    private final Map<Set<Member>, List<String>> values = new HashMap<>();
    /** Tables that take no more rows. */
    private final Set<ObjectName> spent = new HashSet<>();

    Agreeing(RowMaker maker, Agreement agreement, String body) {
        this.maker = maker;
        this.agreement = agreement;
        this.body = body;
    }

    /** Makes some for each table, those first that others reference. */
    void make() throws SQLException {
        Set<ObjectName> tables = new LinkedHashSet<>();
        agreement.places().forEach(place -> tables.add(place.table().name()));
        for (ObjectName name : maker.shapes().referencedFirst(tables)) {
            TableShape table = maker.shapes().find(name).orElseThrow();
            made.put(name, make(table));
        }
    }

    private List<MadeRow> make(TableShape table) throws SQLException {
        Map<String, Set<Member>> shared = shared(table);
        List<Map<String, String>> above = above(table);
        Set<Map<String, String>> variants = new LinkedHashSet<>();
        for (Map<String, String> each : new Variants(maker, table, body).all()) {
            Map<String, String> variant = new LinkedHashMap<>(each);
            variant.keySet().removeAll(shared.keySet());
            variants.add(variant);
        }
        if (variants.isEmpty() && !(shared.isEmpty() && above.isEmpty())) {
            variants.add(Map.of());
        }
        List<MadeRow> rows = new ArrayList<>();
        long places = agreement.places().stream()
                .filter(place -> place.table().name().equals(table.name()))
                .count();
        int tried = 0;
        for (Map<String, String> variant : variants.stream().limit(VARIANTS).toList()) {
            for (Map<String, String> referenced : above.isEmpty() ? List.of(Map.<String, String>of()) : above) {
                Map<String, String> wishes = new LinkedHashMap<>(variant);
                wishes.putAll(referenced);
                for (int i = 0; i < places && rows.size() < MADE && tried < TRIED; i++, tried++) {
                    oneOf(table, wishes, shared).ifPresent(rows::add);
                }
            }
        }
        if (rows.isEmpty() && agreement.looksUp(table)) {
            oneOf(table, Map.of(), shared).ifPresent(rows::add);
        }
        return rows;
    }

    /** A row with the first shared value with which it is taken. */
    private Optional<MadeRow> oneOf(TableShape table, Map<String, String> wishes, Map<String, Set<Member>> shared)
            throws SQLException {
        for (int i = 0; i < (shared.isEmpty() ? 1 : VALUES); i++) {
            Map<String, String> all = new LinkedHashMap<>();
            for (Map.Entry<String, Set<Member>> each : shared.entrySet()) {
                List<String> some = values(each.getValue(), i);
                if (!some.isEmpty()) {
                    all.put(each.getKey(), some.get(Math.min(i, some.size() - 1)));
                }
            }
            all.putAll(wishes);
            Optional<MadeRow> row = maker.anotherLike(table.name(), all);
            if (row.isPresent()) {
                return row;
            }
        }
        return Optional.empty();
    }

    /** The columns that get the same value in all tables: what references something, a number, a UUID. */
    private Map<String, Set<Member>> shared(TableShape table) {
        Map<String, Set<Member>> shared = new LinkedHashMap<>();
        for (Set<Member> same : agreement.same()) {
            for (Member member : same.stream().anyMatch(agreement::isId) ? Set.<Member>of() : same) {
                boolean here = member.place() != Agreement.NEW
                        && agreement.table(member.place()).name().equals(table.name());
                TypeName type = TypeName.of(maker.candidates()
                        .base(agreement
                                .table(member.place())
                                .column(member.column())
                                .type()));
                boolean telling = !agreement.targets(member).isEmpty()
                        || BuiltIn.isInteger(type)
                        || type.simple().equals("uuid");
                if (here && telling && RowPlan.canBeGiven(table.column(member.column()))) {
                    shared.put(member.column(), same);
                }
            }
        }
        return shared;
    }

    /** That a row references those that have just been made, each of them in turn. */
    private List<Map<String, String>> above(TableShape table) {
        List<Map<String, String>> above = new ArrayList<>();
        for (Place place : agreement.places()) {
            boolean here = place.from() != Agreement.NEW
                    && agreement.table(place.from()).name().equals(table.name());
            if (here) {
                for (int i = 0; i < place.key().columns().size(); i++) {
                    fill(
                            above,
                            place.key().columns().get(i),
                            place.table(),
                            place.key().references().columns().get(i));
                }
            }
        }
        for (Set<Member> same : agreement.same()) {
            for (Member id : same.stream().filter(agreement::isId).toList()) {
                for (Member member : same) {
                    if (member.place() != Agreement.NEW
                            && !agreement.isId(member)
                            && agreement.table(member.place()).name().equals(table.name())
                            && RowPlan.canBeGiven(table.column(member.column()))) {
                        fill(above, member.column(), agreement.table(id.place()), id.column());
                    }
                }
            }
        }
        return above;
    }

    private void fill(List<Map<String, String>> above, String column, TableShape referenced, String theirs) {
        List<MadeRow> rows = made.getOrDefault(referenced.name(), List.of());
        for (int i = 0; i < rows.size() && i < ABOVE; i++) {
            if (above.size() == i) {
                above.add(new LinkedHashMap<>());
            }
            String value = rows.get(i).values().get(theirs);
            if (value != null) {
                above.get(i).put(column, Sql.literal(value));
            }
        }
    }

    /** The values that columns share: one that a row has which is there, then those of new rows that they reference. */
    private List<String> values(Set<Member> same, int place) throws SQLException {
        List<String> some = values.computeIfAbsent(same, key -> new ArrayList<>());
        if (some.isEmpty()) {
            for (Member member : same) {
                if (some.isEmpty() && member.place() != Agreement.NEW) {
                    String column = Identifiers.quote(member.column());
                    Step step = maker.steps()
                            .undo("select " + column + "::text from "
                                    + agreement.table(member.place()).name() + " where " + column
                                    + " is not null limit 1");
                    if (step.failure() == null && !step.of(0).isEmpty()) {
                        some.add(Sql.literal(step.of(0).get(0).get(0)));
                    }
                }
            }
        }
        for (Member member : same) {
            for (Target target : place < some.size() ? Set.<Target>of() : agreement.targets(member)) {
                Optional<MadeRow> row =
                        spent.contains(target.table()) ? Optional.empty() : maker.anotherLike(target.table(), Map.of());
                row.map(made -> made.values().get(target.column()))
                        .ifPresentOrElse(value -> some.add(Sql.literal(value)), () -> spent.add(target.table()));
            }
        }
        return some;
    }
}
