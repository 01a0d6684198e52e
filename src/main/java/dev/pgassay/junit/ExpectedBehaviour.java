package dev.pgassay.junit;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.expect.AccessExpectation;
import dev.pgassay.expect.AccessExpectation.Cell;
import dev.pgassay.expect.AccessExpectation.RowClass;
import dev.pgassay.expect.BehaviourExpectations;
import dev.pgassay.expect.ExerciseExpectation;
import dev.pgassay.expect.Persona;
import dev.pgassay.expect.RejectsExpectation;
import dev.pgassay.finding.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the tests about behaviour are about: a persona, a row class, a cell, a row that must be refused. */
final class ExpectedBehaviour {

    private static final String ACCESS = "access";

    /** What nothing can be tried without. */
    private static final String EVERYBODY = "setup for everybody";

    private ExpectedBehaviour() {}

    static List<Expected> all(BehaviourExpectations behaviour) {
        List<Expected> all = new ArrayList<>();
        behaviour
                .setups()
                .forEach(setup -> all.add(
                        new Expected("personas", "setup", EVERYBODY, List.of(), Expected.positions(setup.position()))));
        behaviour.personas().values().stream()
                .filter(persona -> isTried(behaviour, persona.name()))
                .forEach(persona -> all.add(of(persona)));
        behaviour.access().forEach(access -> addAccess(access, all));
        behaviour.rejects().forEach(row -> all.add(of(row)));
        behaviour.exercises().forEach(exercise -> addExercise(exercise, all));
        return all;
    }

    private static boolean isTried(BehaviourExpectations behaviour, String persona) {
        return behaviour.access().stream()
                        .anyMatch(access -> access.complete()
                                || access.cells().stream()
                                        .anyMatch(cell -> cell.persona().equals(persona)))
                || behaviour.rejects().stream().anyMatch(row -> persona.equals(row.as()));
    }

    private static Expected of(Persona persona) {
        return new Expected(
                "personas", "persona", name(persona.name()), List.of(), Expected.positions(persona.position()));
    }

    private static String name(String persona) {
        return "persona " + persona;
    }

    private static void addAccess(AccessExpectation access, List<Expected> all) {
        String table = access.table().toString();
        String group = "access to " + table;
        String what = access.complete() ? "only listed access to " + table : group;
        all.add(new Expected(group, ACCESS, what, List.of(table), Expected.positions(access.position())));
        for (RowClass rowClass : access.classes()) {
            all.add(new Expected(
                    group,
                    "row class",
                    name(access, rowClass.name()),
                    List.of(table),
                    Expected.positions(rowClass.position())));
        }
        for (Cell cell : access.cells()) {
            List<String> needs = new ArrayList<>(List.of(
                    EVERYBODY,
                    name(cell.persona()),
                    name(access, cell.rowClass()),
                    name(access, cell.rowClass()) + " for " + cell.persona()));
            access.classes().stream()
                    .filter(rowClass -> rowClass.name().equals(cell.rowClass()))
                    .forEach(rowClass -> needs.addAll(columns(table, rowClass.columns())));
            all.add(new Expected(
                    group,
                    ACCESS,
                    ACCESS + " " + access.nameOf(cell.persona(), cell.rowClass(), cell.command()),
                    List.of(table),
                    Expected.positions(cell.position()),
                    needs));
        }
    }

    private static List<String> columns(String table, Collection<String> columns) {
        return columns.stream()
                .map(column -> "column " + table + "." + Identifiers.quote(column))
                .toList();
    }

    private static String name(AccessExpectation access, String rowClass) {
        return "row class " + access.table() + " (" + rowClass + ")";
    }

    private static void addExercise(ExerciseExpectation exercise, List<Expected> all) {
        String group = "exercise of schema " + exercise.schema();
        List<Position> rest = new ArrayList<>(List.of(exercise.position()));
        exercise.positions().forEach((table, position) -> {
            if (!exercise.tables().containsKey(table)) {
                rest.add(position);
            }
        });
        // of a schema there is one test where nobody has looked which tables it has
        all.add(new Expected(
                group,
                "exercise of schema",
                exercise.tables().isEmpty() ? group : "what " + group + " says beside its tables",
                List.of(),
                rest));
        exercise.tables().keySet().stream()
                .filter(table -> !exercise.except().containsKey(table))
                .forEach(table -> all.add(new Expected(
                        group,
                        "table",
                        "table " + table,
                        List.of(table.toString()),
                        List.of(exercise.position(table)))));
        exercise.nearest()
                .forEach(nearest -> all.add(new Expected(
                        group,
                        "column",
                        "nearest " + nearest.column() + " by " + nearest.operator(),
                        List.of(),
                        Expected.positions(nearest.position()))));
    }

    private static Expected of(RejectsExpectation row) {
        String table = row.table().toString();
        List<String> needs = new ArrayList<>(List.of(EVERYBODY));
        needs.addAll(columns(table, row.columns()));
        if (row.as() != null) {
            needs.add(name(row.as()));
        }
        return new Expected(
                "rejections by " + table,
                "rejection by",
                "rejection by " + row.name(),
                List.of(table),
                Expected.positions(row.position()),
                needs);
    }
}
