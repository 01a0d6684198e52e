package dev.pgassay.expect;

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
 */
public record BehaviourExpectations(
        Map<String, Persona> personas, List<AccessExpectation> access, List<RejectsExpectation> rejects) {

    /** Nothing. */
    public static final BehaviourExpectations NONE = new BehaviourExpectations(Map.of(), List.of(), List.of());

    /** Copies what is given. */
    public BehaviourExpectations {
        personas = Collections.unmodifiableMap(new LinkedHashMap<>(personas));
        access = List.copyOf(access);
        rejects = List.copyOf(rejects);
    }

    /** Whether nothing is expected: personas alone do nothing. */
    public boolean isEmpty() {
        return access.isEmpty() && rejects.isEmpty();
    }
}
