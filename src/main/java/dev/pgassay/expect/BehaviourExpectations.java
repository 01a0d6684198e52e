package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.finding.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of what a database does.
 *
 * @param setups what the owner runs before anything is tried, for everybody
 * @param personas those who use it, by name
 * @param access who may do what with which rows
 * @param rejects rows that must be refused
 * @param exercises tables that must take a row, give it back, let it be updated and deleted
 */
public record BehaviourExpectations(
        List<Setup> setups,
        Map<String, Persona> personas,
        List<AccessExpectation> access,
        List<RejectsExpectation> rejects,
        List<ExerciseExpectation> exercises) {

    /** Nothing. */
    public static final BehaviourExpectations NONE =
            new BehaviourExpectations(List.of(), Map.of(), List.of(), List.of(), List.of());

    /**
     * SQL that the owner runs before.
     *
     * @param sql the SQL, {@code insert into users values (1)}
     * @param position where it is declared, or null when it is in no file
     */
    public record Setup(String sql, @Nullable Position position) {}

    /** Copies what is given. */
    public BehaviourExpectations {
        setups = List.copyOf(setups);
        personas = Collections.unmodifiableMap(new LinkedHashMap<>(personas));
        access = List.copyOf(access);
        rejects = List.copyOf(rejects);
        exercises = List.copyOf(exercises);
    }

    BehaviourExpectations withTables(Catalog catalog) {
        return new BehaviourExpectations(
                setups,
                personas,
                access,
                rejects,
                exercises.stream().map(each -> each.withTables(catalog)).toList());
    }

    /** The same, with SQL that the owner runs before. */
    public BehaviourExpectations after(List<String> sql) {
        List<Setup> all = new ArrayList<>(setups);
        sql.forEach(each -> all.add(new Setup(each, null)));
        return new BehaviourExpectations(all, personas, access, rejects, exercises);
    }

    /** Whether nothing is expected: personas alone do nothing. */
    public boolean isEmpty() {
        return access.isEmpty() && rejects.isEmpty() && exercises.isEmpty();
    }
}
