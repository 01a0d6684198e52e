package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Index;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which operator of pgvector an index serves: its operator class says so. */
final class VectorOperator {

    private static final Set<String> METHODS = Set.of("hnsw", "ivfflat");

    private static final Map<String, String> BY_ENDING = Map.of(
            "cosine_ops", "<=>",
            "l2_ops", "<->",
            "ip_ops", "<#>",
            "l1_ops", "<+>",
            "hamming_ops", "<~>",
            "jaccard_ops", "<%>");

    private VectorOperator() {}

    /** The operator, {@code <=>}; nothing where it is no index of vectors. */
    static Optional<String> of(Index index) {
        if (!METHODS.contains(index.method()) || index.keys().isEmpty()) {
            return Optional.empty();
        }
        String written = index.keys().get(0).operatorClass();
        if (written == null) {
            return Optional.of("<->"); // the only default
        }
        String name = last(Identifiers.parts(written));
        return BY_ENDING.entrySet().stream()
                .filter(ending -> name.endsWith("_" + ending.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether values of a type have a distance. */
    static boolean isVector(TypeName type) {
        return Set.of("vector", "halfvec", "sparsevec").contains(type.simple()) && !type.array();
    }

    /** The operator as it stands in SQL: it lives where the type or the operator class does. */
    static String sql(String operator, String typeOrOperatorClass) {
        List<String> parts = Identifiers.parts(typeOrOperatorClass);
        return parts.size() < 2 ? operator : "operator(" + Identifiers.quote(parts.get(0)) + "." + operator + ")";
    }

    private static String last(List<String> parts) {
        return parts.get(parts.size() - 1);
    }
}
