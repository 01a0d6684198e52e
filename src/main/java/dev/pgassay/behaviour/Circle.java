package dev.pgassay.behaviour;

import dev.pgassay.catalog.ForeignKey;

/** Foreign keys that cannot be null go round in a circle, and this one is not deferrable. */
final class Circle extends NoRow {

    private static final long serialVersionUID = 1;

    Circle(ForeignKey key) {
        super(
                "foreign key " + key.name() + " references " + key.references()
                        + ", which needs a row of " + key.name().owner()
                        + " first; foreign keys that cannot be null go round in a circle,"
                        + " and none of them is deferrable",
                null);
    }
}
