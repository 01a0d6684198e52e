package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is expected of what a database does.
 *
 * @param personas those who use it, by name
 * @param access who may do what with which rows
 * @param rejects rows that must be refused
 * @param exercises tables that must take a row, give it back, let it be updated and deleted
 */
public record BehaviourExpectations(
        Map<String, Persona> personas,
        List<AccessExpectation> access,
        List<RejectsExpectation> rejects,
        List<ExerciseExpectation> exercises) {

    /** Nothing. */
    public static final BehaviourExpectations NONE =
            new BehaviourExpectations(Map.of(), List.of(), List.of(), List.of());

    /** Copies what is given. */
    public BehaviourExpectations {
        personas = Collections.unmodifiableMap(new LinkedHashMap<>(personas));
        access = List.copyOf(access);
        rejects = List.copyOf(rejects);
        exercises = List.copyOf(exercises);
    }

    BehaviourExpectations withTables(Catalog catalog) {
        return new BehaviourExpectations(
                personas,
                access,
                rejects,
                exercises.stream().map(each -> each.withTables(catalog)).toList());
    }

    /** Whether nothing is expected: personas alone do nothing. */
    public boolean isEmpty() {
        return access.isEmpty() && rejects.isEmpty() && exercises.isEmpty();
    }
}
