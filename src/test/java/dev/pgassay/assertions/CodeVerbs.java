package dev.pgassay.assertions;

import static dev.pgassay.assertions.Verbs.names;

import dev.pgassay.catalog.PolicyCommand;
import dev.pgassay.catalog.TriggerEvent;
import dev.pgassay.catalog.TriggerState;
import dev.pgassay.catalog.TriggerTiming;
import java.util.Map;
import java.util.stream.Stream;

/** What is said of indexes, policies, triggers, routines and sequences. */
final class CodeVerbs {

    private CodeVerbs() {}

    static Stream<Verbs.Case> cases() {
        return Stream.of(indexes(), policies(), triggers(), routines(), sequences())
                .flatMap(verbs -> verbs.cases().stream());
    }

    private static Verbs<IndexAssert> indexes() {
        String plain = "documents_created_idx";
        String vector = "documents_embedding_idx";
        String rare = "bookings_email_idx";
        return Verbs.of(IndexAssert.class, CodeVerbs::index)
                .verb(IndexAssert::isOn, plain, "documents", "chunks")
                .verb(IndexAssert::usesMethod, vector, "hnsw", "ivfflat")
                .verb(IndexAssert::hasKeys, plain, names("created_at DESC", "workspace_id"), names("created_at"))
                .verb(IndexAssert::includes, plain, names("body"), names())
                .verb(IndexAssert::isUnique, rare, plain)
                .verb(IndexAssert::isNotUnique, plain, rare)
                .verb(IndexAssert::hasNullsNotDistinct, rare, plain)
                .verb(IndexAssert::hasNullsDistinct, plain, rare)
                .verb(
                        IndexAssert::hasPredicate,
                        plain,
                        "status <> 'archived'::workflow_status",
                        "status <> 'draft'::workflow_status")
                .verb(IndexAssert::isNotPartial, rare, plain)
                .verb(IndexAssert::hasParameter, vector, "m", "16", "32")
                .verb(IndexAssert::doesNotSetParameter, vector, "ef_construction", "m")
                .verb(
                        IndexAssert::hasOnlyParameters,
                        vector,
                        Map.of("m", "16"),
                        Map.of("m", "16", "ef_construction", "64"))
                .verb(IndexAssert::isValid, plain, "events_kind_idx")
                .verb(IndexAssert::isNotValid, "events_kind_idx", plain);
    }

    private static IndexAssert index(CatalogAssert catalog, String name) {
        String table =
                name.startsWith("documents") ? "documents" : name.startsWith("events") ? "odd.events" : "odd.bookings";
        return catalog.table(table).index(name);
    }

    private static Verbs<PolicyAssert> policies() {
        return Verbs.of(PolicyAssert.class, (c, name) -> c.table("documents").policy(name))
                .verb(PolicyAssert::isFor, "members", PolicyCommand.SELECT, PolicyCommand.ALL)
                .verb(PolicyAssert::isPermissive, "members", "Owners write")
                .verb(PolicyAssert::isRestrictive, "Owners write", "members")
                .verb(PolicyAssert::appliesTo, "members", names("public"), names("anon", "authenticated"))
                .verb(PolicyAssert::hasUsing, "members", "owner_id = auth.uid()", "true")
                .verb(PolicyAssert::hasNoUsing, "Owners write", "members")
                .verb(PolicyAssert::hasCheck, "Owners write", "(owner_id = auth.uid())", "true")
                .verb(PolicyAssert::hasNoCheck, "members", "Owners write");
    }

    private static Verbs<TriggerAssert> triggers() {
        return Verbs.of(
                        TriggerAssert.class,
                        (c, name) -> c.table(name.startsWith("set") ? "documents" : "odd.bookings")
                                .trigger(name))
                .verb(
                        TriggerAssert::fires,
                        "late",
                        TriggerTiming.AFTER,
                        new TriggerEvent[] {TriggerEvent.INSERT},
                        new TriggerEvent[] {TriggerEvent.UPDATE, TriggerEvent.INSERT})
                .verb(TriggerAssert::onUpdateOf, "watched", names("code"), names())
                .verb(TriggerAssert::forEachRow, "late", "counted")
                .verb(TriggerAssert::forEachStatement, "counted", "late")
                .verb(
                        TriggerAssert::hasCondition,
                        "watched",
                        "((old.code)::text IS DISTINCT FROM (new.code)::text)",
                        "old.id = new.id")
                .verb(TriggerAssert::hasNoCondition, "late", "watched")
                .verb(TriggerAssert::executes, "late", "odd.audit", "audit")
                .verb(TriggerAssert::hasArguments, "late", names("a", "b"), names("b", "a"))
                .verb(TriggerAssert::hasState, "watched", TriggerState.ENABLED_ALWAYS, TriggerState.ENABLED)
                .verb(TriggerAssert::isEnabled, "late", "counted")
                .verb(TriggerAssert::isDisabled, "counted", "late")
                .verb(TriggerAssert::isConstraintTrigger, "late", "counted")
                .verb(TriggerAssert::isNoConstraintTrigger, "counted", "late")
                .verb(TriggerAssert::isDeferrable, "late", "counted")
                .verb(TriggerAssert::isNotDeferrable, "counted", "late")
                .verb(TriggerAssert::isInitiallyDeferred, "late", "counted")
                .verb(TriggerAssert::isInitiallyImmediate, "counted", "late")
                .verb(TriggerAssert::hasOldTable, "counted", "gone", "before")
                .verb(TriggerAssert::hasNewTable, "counted", "come", "after")
                .verb(TriggerAssert::hasNoTransitionTables, "late", "counted");
    }

    private static Verbs<RoutineAssert> routines() {
        String add = "odd.add(integer,integer)";
        String other = "odd.add(text,timestamptz)";
        String match = "match_documents";
        return Verbs.of(RoutineAssert.class, CatalogAssert::routine)
                .verb(RoutineAssert::isFunction, add, "odd.tidy()")
                .verb(RoutineAssert::isProcedure, "odd.tidy()", add)
                .verb(RoutineAssert::isAggregate, "odd.total(integer)", add)
                .verb(RoutineAssert::isWindowFunction, "odd.place()", add)
                .verb(RoutineAssert::hasArguments, add, "a integer, b integer", "a integer")
                .verb(RoutineAssert::returns, add, "integer", "bigint")
                .verb(RoutineAssert::returnsSetOf, match, "documents", "chunks")
                .verb(RoutineAssert::hasLanguage, add, "sql", "plpgsql")
                .verb(RoutineAssert::isVolatile, "odd.tidy()", add)
                .verb(RoutineAssert::isStable, other, add)
                .verb(RoutineAssert::isImmutable, add, other)
                .verb(RoutineAssert::isSecurityInvoker, other, add)
                .verb(RoutineAssert::isSecurityDefiner, add, other)
                .verb(RoutineAssert::isStrict, add, other)
                .verb(RoutineAssert::isNotStrict, other, add)
                .verb(RoutineAssert::isParallelSafe, add, other)
                .verb(RoutineAssert::isParallelRestricted, other, add)
                .verb(RoutineAssert::isParallelUnsafe, "odd.tidy()", add)
                .verb(RoutineAssert::isLeakproof, add, other)
                .verb(RoutineAssert::isNotLeakproof, other, add)
                .verb(RoutineAssert::hasCost, "odd.costly()", "0.5", "7")
                .verb(RoutineAssert::hasDefaultCost, add, "odd.costly()")
                .verb(RoutineAssert::hasRows, "odd.costly()", "5", "50")
                .verb(RoutineAssert::hasDefaultRows, add, "odd.costly()")
                .verb(RoutineAssert::hasSupport, "odd.costly()", "generate_series_int4_support", "textlike_support")
                .verb(RoutineAssert::hasNoSupport, add, "odd.costly()")
                .verb(RoutineAssert::transforms, "odd.costly()", new String[] {"integer"}, new String[] {"text"})
                .verb(RoutineAssert::hasAggregatePart, "odd.total(integer)", "sfunc", "int4pl", "int4mi")
                .verb(RoutineAssert::hasNoAggregatePart, "odd.total(integer)", "sortop", "sfunc")
                .verb(
                        RoutineAssert::hasOnlyAggregateParts,
                        "odd.total(integer)",
                        Map.of("sfunc", "int4pl", "stype", "integer"),
                        Map.of("sfunc", "int4pl"))
                .verb(RoutineAssert::hasConfiguration, match, "search_path", "public", "auth")
                .verb(RoutineAssert::doesNotSet, match, "work_mem", "search_path")
                .verb(RoutineAssert::setsOnly, add, Map.of(), Map.of("search_path", "public"))
                .verb(RoutineAssert::hasBody, add, "SELECT a + b", "SELECT a - b");
    }

    private static Verbs<SequenceAssert> sequences() {
        return Verbs.of(SequenceAssert.class, CatalogAssert::sequence)
                .verb(SequenceAssert::hasType, "numbers", "integer", "bigint")
                .verb(SequenceAssert::startsAt, "numbers", 10L, 1L)
                .verb(SequenceAssert::hasMinimum, "numbers", 1L, 0L)
                .verb(SequenceAssert::hasMaximum, "numbers", 100L, 1000L)
                .verb(SequenceAssert::incrementsBy, "numbers", 5L, 1L)
                .verb(SequenceAssert::caches, "numbers", 1L, 20L)
                .verb(SequenceAssert::cycles, "numbers", "odd.notes_id_seq")
                .verb(SequenceAssert::doesNotCycle, "odd.notes_id_seq", "numbers")
                .verb(SequenceAssert::isOwnedByColumn, "odd.notes_id_seq", "odd.notes.id", "odd.notes.mood")
                .verb(SequenceAssert::isOwnedByNoColumn, "numbers", "odd.notes_id_seq");
    }
}
