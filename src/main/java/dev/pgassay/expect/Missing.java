package dev.pgassay.expect;

import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Finding;

/** Says that an expected object is not there; what it would hold needs no finding of its own. */
record Missing(Seen seen, Tally tally, Whereabouts whereabouts) {

    void add(ObjectExpectation expected, ObjectName name) {
        if (expected.kind().isRelation()) {
            seen.missingRelations().add(name);
        } else if (expected.kind() == Kind.SCHEMA) {
            seen.missingSchemas().add(name.simple());
        }
        tally.checked(expected);
        seen.missing().add(expected);
        tally.add(
                expected,
                Finding.missing(
                        expected.kind().label(),
                        expected.kind().shown(name),
                        Standing.expected(expected),
                        expected.position(),
                        whereabouts.of(expected, name)));
    }
}
