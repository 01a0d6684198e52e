package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Position;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what exists against how much may exist. */
final class LimitCheck {

    private final Catalog catalog;
    private final Tally tally;
    private final Seen seen;

    LimitCheck(Catalog catalog, Tally tally, Seen seen) {
        this.catalog = catalog;
        this.tally = tally;
        this.seen = seen;
    }

    void only(List<Limit> limits) {
        limits.stream().filter(limit -> limit.count().isEmpty()).forEach(this::hold);
    }

    /** A count has nothing to add to what has been named, so it comes last. */
    void counts(List<Limit> limits) {
        limits.stream().filter(limit -> limit.count().isPresent()).forEach(this::hold);
    }

    private void hold(Limit limit) {
        List<Scope> scopes =
                limit.scopes().stream().filter(scope -> !seen.isMissing(scope)).toList();
        tally.limited(limit.kind());
        boolean counted = limit.count().isPresent();
        if (scopes.isEmpty() || (counted && scopes.size() < limit.scopes().size())) {
            return; // what holds them is missing, which has been said; how many it held nobody knows
        }
        List<CatalogObject> present = scopes.stream()
                .flatMap(scope -> scope.objects(catalog, limit.kind()))
                .toList();
        if (limit.count().isPresent()) {
            count(limit, limit.count().get(), present);
        } else {
            only(limit, present);
        }
    }

    private void count(Limit limit, CountRange expected, List<CatalogObject> present) {
        if (expected.contains(present.size()) || isExplained(limit, expected, present)) {
            return;
        }
        Difference difference =
                new Difference("number of " + limit.kind().plural(), expected.shown(), (long) present.size());
        String names =
                present.stream().map(object -> object.name().simple()).sorted().collect(Collectors.joining(", "));
        tally.add(
                limit.kind(),
                Finding.different(
                        limit.what(),
                        limit.where(),
                        List.of(difference),
                        limit.position(),
                        names.isEmpty() ? null : "there are " + names));
    }

    /** Whether the number would be right but for what has been named as missing or unexpected. */
    private boolean isExplained(Limit limit, CountRange expected, List<CatalogObject> present) {
        long missing = seen.missing().stream().filter(limit::covers).count();
        long unexpected = present.stream().filter(seen.unexpected()::contains).count();
        return expected.contains(present.size() + missing - unexpected);
    }

    private void only(Limit limit, List<CatalogObject> present) {
        present.stream()
                .filter(object -> !seen.found().containsKey(object))
                .forEach(object -> unexpected(object, limit.position(), "only what is listed may be there"));
    }

    /** Holds all that exists of these kinds against what is listed; what is in something unexpected needs no finding of its own. */
    void complete(Set<Kind> kinds) {
        // in the order of the kinds, in which what holds others comes first
        for (Kind kind : Kind.values()) {
            if (kinds.contains(kind)) {
                catalog.all(kind).stream()
                        .filter(object -> !seen.isListed(object) && !seen.isInUnexpected(object, catalog))
                        .forEach(object -> unexpected(
                                object, null, null)); // what allows nothing beyond needs not say so each time
            }
        }
    }

    /** What an older server cannot list can still be there, and counts where it says more than what that one keeps. */
    void unkept(int server) {
        if (server > 0 && !Absence.isKept(Kind.NOT_NULL_CONSTRAINT, server)) {
            catalog.all(Kind.NOT_NULL_CONSTRAINT).stream()
                    .filter(object -> !OlderServer.isColumns(object) && !seen.isInUnexpected(object, catalog))
                    .forEach(object -> unexpected(object, null, null));
        }
    }

    private void unexpected(CatalogObject object, @Nullable Position position, @Nullable String hint) {
        seen.unexpected().add(object);
        tally.limited(object.kind());
        tally.add(
                object.kind(),
                Finding.unexpected(object.kind().label(), object.shownName(), Standing.read(object), position, hint));
    }
}
