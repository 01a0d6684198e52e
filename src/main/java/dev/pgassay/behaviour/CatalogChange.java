package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Finding;
import java.util.Set;

/**
 * An object that came, went or is otherwise now.
 *
 * @param object the object, as it is or, where it went, as it was
 * @param finding what is told of it
 */
record CatalogChange(CatalogObject object, Finding finding) {

    /** Kind and name, {@code table public.sessions}. */
    String subject() {
        return finding.kind() + " " + finding.name();
    }

    boolean isPartOf(Set<ObjectName> relations) {
        ObjectName relation = Catalog.relationOf(object);
        return relation != null && relations.contains(relation);
    }

    /** The table that it belongs to, as a subject. */
    String relation() {
        ObjectName relation = Catalog.relationOf(object);
        return relation == null ? "" : "table " + relation;
    }

    boolean isOnlyOf(String fact) {
        return finding.differences().size() == 1
                && finding.differences().get(0).fact().equals(fact);
    }
}
