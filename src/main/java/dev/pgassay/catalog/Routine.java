package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function, procedure, aggregate or window function; its name includes the argument types, {@code f(integer, text)}.
 *
 * @param name what identifies it
 * @param routineKind what it is
 * @param arguments the arguments with names, modes and defaults
 * @param result what it returns, or null for a procedure
 * @param language the language
 * @param volatility whether it may change its answer
 * @param security with whose privileges it runs
 * @param strict whether a null argument gives null at once
 * @param parallel whether it may run in a parallel worker
 * @param leakproof whether it tells nothing of its arguments
 * @param cost what a call is estimated to cost where it is not the language's default, or null
 * @param rows how many rows it is estimated to return where it is not the default, or null
 * @param support the planner's support function, or null
 * @param transforms the types that are transformed for its language (TRANSFORM FOR TYPE)
 * @param configuration settings it runs with, {@code search_path}
 * @param library the file that holds the code of a routine in C, {@code $libdir/pg_trgm}, or null
 * @param body the source text
 * @param aggregate the parts of an aggregate, as CREATE AGGREGATE calls them, {@code sfunc}, {@code stype}, {@code initcond}, without those
 *     that are the default; empty for all else
 * @param owner the role that owns it
 * @param privileges what whom is granted, {@code select with grant option}, by grantee, {@code public} for everyone; the owner is
 *     there only where it has not all
 * @param comment the comment, or null when there is none
 */
public record Routine(
        ObjectName name,
        @Named("kind") RoutineKind routineKind,
        @Spelled(Spelling.ARGUMENTS) String arguments,
        @Nullable @Spelled(Spelling.RESULT) String result,
        String language,
        Volatility volatility,
        Security security,
        boolean strict,
        Parallel parallel,
        boolean leakproof,
        @Nullable String cost,
        @Nullable String rows,
        @Nullable @Refers String support,
        @Refers @Ordered Set<String> transforms,
        @Ordered Map<String, String> configuration,
        @Nullable String library,
        @Spelled(Spelling.BODY) String body,
        Map<String, String> aggregate,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
