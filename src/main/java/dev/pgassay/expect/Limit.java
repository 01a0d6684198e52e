package dev.pgassay.expect;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.finding.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much may exist of a kind: only what is listed, or so many.
 *
 * @param kind the kind
 * @param scopes where it is counted
 * @param count how many there may be, or empty when only what is listed may exist
 * @param position where it is declared
 */
public record Limit(
        Kind kind,
        List<Scope> scopes,
        Optional<CountRange> count,
        @Nullable Position position) {

    /** Whether what is expected is one of those that are limited. */
    boolean covers(ObjectExpectation expected) {
        return expected.kind() == kind
                && !expected.absent()
                && (kind.place() == Kind.Place.DATABASE || scopes.contains(expected.scope()));
    }

    /** What it is counted in, in words. */
    String what() {
        Scope first = scopes.get(0);
        if (first.schema() == null) {
            return "database";
        }
        return first.relation() == null || scopes.size() > 1 ? "schema" : "table";
    }

    /** The name of what it is counted in. */
    String where() {
        Scope first = scopes.get(0);
        if (first.schema() == null) {
            return "";
        }
        String schema = Identifiers.quote(first.schema());
        if (first.relation() == null) {
            return schema;
        }
        return scopes.size() == 1 ? first.toString() : schema + " in the " + scopes.size() + " relations of this file";
    }
}
