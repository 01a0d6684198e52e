package dev.pgassay.reader;

import dev.pgassay.catalog.Domain;
import dev.pgassay.catalog.Spelling;

/** How a default or a check of a domain is asked about: with a domain like it, and what the server made of that one. */
final class DomainSpelling {

    private static final String NAME = "pg_temp.pgassay_spelled";

    private DomainSpelling() {}

    static String statement(Domain domain, Spelling spelling, String text) {
        String likeIt = "create domain " + NAME + " as " + domain.type();
        return switch (spelling) {
            case DEFAULT -> likeIt + " default " + text;
            case CONDITION -> likeIt + " check (" + text + ")";
            default -> throw new IllegalArgumentException("a domain has no " + spelling);
        };
    }

    static String query(Spelling spelling) {
        // what follows a default, a NOT NULL say, is no part of it
        return spelling == Spelling.DEFAULT
                ? "select pg_get_expr(t.typdefaultbin, 0) from pg_type t where t.oid = '" + NAME
                        + "'::regtype and not t.typnotnull"
                        + " and not exists (select from pg_constraint c where c.contypid = t.oid)"
                : "select pg_get_expr(c.conbin, 0) from pg_constraint c where c.contypid = '" + NAME
                        + "'::regtype and c.contype = 'c'";
    }
}
