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
 * @param configuration settings it runs with, {@code search_path}
 * @param body the source text
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
        Map<String, String> configuration,
        @Spelled(Spelling.BODY) String body,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
