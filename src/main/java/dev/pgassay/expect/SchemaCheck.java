package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks for the schemas that expectations say something of. */
record SchemaCheck(Catalog catalog, Seen seen, Tally tally, Whereabouts whereabouts) {

    /** In a schema that is not there everything is absent, and nothing would have been looked at. */
    void run(Expectations expectations) {
        Map<String, Position> looked = new LinkedHashMap<>();
        expectations.objects().stream()
                .filter(expected -> expected.absent() && expected.scope().schema() != null)
                .forEach(expected -> looked.putIfAbsent(expected.scope().schema(), expected.position()));
        for (Limit limit : expectations.limits()) {
            limit.scopes().stream()
                    .filter(scope -> scope.schema() != null && scope.relation() == null)
                    .forEach(scope -> looked.putIfAbsent(scope.schema(), limit.position()));
        }
        looked.forEach((schema, position) -> {
            ObjectName name = ObjectName.of(schema);
            if (!catalog.all(Kind.SCHEMA).isEmpty()
                    && catalog.find(Kind.SCHEMA, name).isEmpty()) {
                seen.missingSchemas().add(schema);
                tally.limited(Kind.SCHEMA);
                tally.add(
                        Kind.SCHEMA,
                        Finding.missing(
                                "schema", name.toString(), List.of(), position, whereabouts.nearestSchema(schema)));
            }
        });
    }
}
