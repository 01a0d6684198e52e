package dev.pgassay.reader;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Routine;
import dev.pgassay.catalog.RoutineKind;
import dev.pgassay.catalog.Spelling;
import java.util.regex.Pattern;

/** How a routine's arguments, result or body is asked about: with a routine like it, and what the server made of that one. */
final class RoutineSpelling {

    private static final String LIKE_IT = "set local check_function_bodies = off; create ";
    private static final Pattern OUT = Pattern.compile("\\b(?:in)?out\\b", Pattern.CASE_INSENSITIVE);

    private RoutineSpelling() {}

    static String statement(Routine routine, Spelling spelling, String text) {
        boolean procedure = routine.routineKind() == RoutineKind.PROCEDURE;
        String head = LIKE_IT + (procedure ? "procedure " : "function ") + "pg_temp."
                + Identifiers.quote(name(routine, spelling));
        return switch (spelling) {
            case ARGUMENTS ->
                head + "(" + text + ")" + (procedure || OUT.matcher(text).find() ? "" : " returns void")
                        + " language plpgsql as ''";
            case RESULT -> head + "(" + routine.arguments() + ") returns " + text + " language plpgsql as ''";
            case BODY ->
                inOneStatement(head + "(" + routine.arguments() + ")"
                        + (procedure ? "" : " returns " + routine.result()) + " language sql " + text);
            default -> throw new IllegalArgumentException("a routine has no " + spelling);
        };
    }

    /** A body has semicolons, and nothing behind one of them may end the transaction. */
    private static String inOneStatement(String sql) {
        return "do " + literal("begin execute " + literal(sql) + "; end");
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** In a body the routine's own name may stand before its arguments, {@code clean.before}. */
    private static String name(Routine routine, Spelling spelling) {
        String own = routine.name().name();
        return spelling == Spelling.BODY && own != null ? own : SpellingQuestion.NAME;
    }

    static String query(Routine routine, Spelling spelling) {
        String function = switch (spelling) {
            case ARGUMENTS -> "pg_get_function_arguments";
            case RESULT -> "pg_get_function_result";
            default -> "pg_get_function_sqlbody";
        };
        // "integer immutable" is more than a result
        return "select " + function + "(oid) from pg_proc where proname = " + literal(name(routine, spelling))
                + " and pronamespace = pg_my_temp_schema() and provolatile = 'v' and not proisstrict"
                + " and not prosecdef and not proleakproof and proparallel = 'u' and proconfig is null"
                + " and procost = 100 and prorows in (0, 1000) and prokind <> 'w' and prosupport = 0";
    }
}
