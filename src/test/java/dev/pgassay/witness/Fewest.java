package dev.pgassay.witness;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Leaves out of a list all that something does not need: halves first, then ever smaller pieces. */
final class Fewest {

    private Fewest() {}

    interface Attempt {
        /** Those of these that are needed for certain; nothing where one that is left out is needed too. */
        Optional<List<String>> with(List<String> fewer) throws SQLException;
    }

    static List<String> of(List<String> all, Attempt attempt, BooleanSupplier goesOn) throws SQLException {
        List<String> left = all;
        for (int size = Math.max(1, all.size() / 2); size >= 1; size = size == 1 ? 0 : (size + 1) / 2) {
            // what is left may become shorter than where the last piece began: others go together with it
            for (int end = left.size(); end > 0 && goesOn.getAsBoolean(); end = Math.min(end - size, left.size())) {
                List<String> fewer = new ArrayList<>(left.subList(0, Math.max(0, end - size)));
                fewer.addAll(left.subList(end, left.size()));
                left = attempt.with(fewer).orElse(left);
            }
        }
        return left;
    }
}
