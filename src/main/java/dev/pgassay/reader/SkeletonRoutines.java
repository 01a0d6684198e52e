package dev.pgassay.reader;

import dev.pgassay.catalog.Cast;
import dev.pgassay.catalog.CastContext;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Operator;
import dev.pgassay.catalog.Routine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The statements that make a skeleton's routines, which do nothing, and what is made of routines: operators, casts. */
final class SkeletonRoutines {

    private final Catalog catalog;

    SkeletonRoutines(Catalog catalog) {
        this.catalog = catalog;
    }

    List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (Routine routine : catalog.all(Routine.class)) {
            statements.add(
                    switch (routine.routineKind()) {
                        case AGGREGATE -> aggregate(routine);
                        case PROCEDURE -> "create procedure " + head(routine) + " language plpgsql as 'begin end'";
                        default -> function(routine);
                    });
        }
        catalog.all(Operator.class).stream()
                .filter(operator -> operator.function() != null)
                .forEach(operator -> statements.add(operator(operator)));
        catalog.all(Cast.class).forEach(cast -> statements.add(cast(cast)));
        return statements;
    }

    private static String head(Routine routine) {
        return "%s.%s(%s)"
                .formatted(
                        quoted(routine.name().schema()), quoted(routine.name().name()), routine.arguments());
    }

    private static String quoted(@Nullable String name) {
        return '"' + Objects.requireNonNullElse(name, "").replace("\"", "\"\"") + '"';
    }

    /** Not strict, whatever it is: an aggregate would want a value to begin with. */
    private static String function(Routine routine) {
        return "create function " + head(routine) + " returns " + routine.result() + " language plpgsql "
                + routine.volatility() + " as 'begin return null; end'";
    }

    private static String aggregate(Routine routine) {
        Map<String, String> parts = routine.aggregate();
        StringBuilder statement = new StringBuilder("create aggregate ")
                .append(routine.arguments().isEmpty() ? head(routine).replaceFirst("\\(\\)$", "(*)") : head(routine))
                .append(" (sfunc = ")
                .append(parts.get("sfunc"))
                .append(", stype = ")
                .append(parts.get("stype"));
        for (String part : List.of("finalfunc", "finalfunc_extra", "hypothetical")) {
            if (parts.containsKey(part)) {
                statement.append(", ").append(part).append(" = ").append(parts.get(part));
            }
        }
        return statement.append(")").toString();
    }

    private static String operator(Operator operator) {
        List<String> operands =
                ExpressionText.split(Objects.requireNonNullElse(operator.name().arguments(), ""));
        StringBuilder statement = new StringBuilder("create operator ")
                .append(quoted(operator.name().schema()))
                .append('.')
                .append(operator.name().name())
                .append(" (function = ")
                .append(operator.function());
        if (!operands.get(0).equals("NONE")) {
            statement.append(", leftarg = ").append(operands.get(0));
        }
        return statement
                .append(", rightarg = ")
                .append(operands.get(operands.size() - 1))
                .append(")")
                .toString();
    }

    private static String cast(Cast cast) {
        String method = switch (cast.method()) {
            case FUNCTION -> " with function " + cast.function();
            case BINARY -> " without function";
            case INOUT -> " with inout";
        };
        String context = cast.context() == CastContext.EXPLICIT ? "" : " as " + cast.context();
        return "create cast " + cast.shownName() + method + context;
    }
}
