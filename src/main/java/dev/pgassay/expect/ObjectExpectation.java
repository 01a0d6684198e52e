package dev.pgassay.expect;

import dev.pgassay.catalog.Kind;
import dev.pgassay.finding.Position;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of one object.
 *
 * @param kind its kind
 * @param scope where it is listed
 * @param name its own name, or null when any object with the facts will do
 * @param absent whether it must not exist
 * @param facts what is expected of it
 * @param schema where unqualified names in its facts are looked up, or null when its name and facts are as a server printed them
 * @param position where it is declared
 */
public record ObjectExpectation(
        Kind kind,
        Scope scope,
        @Nullable String name,
        boolean absent,
        List<FactExpectation> facts,
        @Nullable String schema,
        @Nullable Position position) {

    /** Whether a server has printed its name and facts, so that there is nothing to look up or to spell. */
    boolean isPrinted() {
        return schema == null;
    }

    /** The same object without the facts of these names. */
    ObjectExpectation without(Set<String> names) {
        List<FactExpectation> rest = facts.stream()
                .filter(fact -> !names.contains(fact.fact().name()))
                .toList();
        return new ObjectExpectation(kind, scope, name, absent, rest, schema, position);
    }

    /** The same facts of the object with this name. */
    ObjectExpectation named(String itsName) {
        return new ObjectExpectation(kind, scope, itsName, absent, facts, schema, position);
    }

    /** The same object, expected not to be there. */
    public ObjectExpectation asAbsent() {
        return new ObjectExpectation(kind, scope, name, true, List.of(), schema, position);
    }
}
