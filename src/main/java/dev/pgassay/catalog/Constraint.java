package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/** A constraint of a table. */
public sealed interface Constraint extends CatalogObject
        permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint, ExclusionConstraint, NotNullConstraint {

    /** The comment, or null when there is none. */
    @Nullable
    String comment();
}
