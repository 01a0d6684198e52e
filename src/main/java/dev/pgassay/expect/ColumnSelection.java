package dev.pgassay.expect;

import dev.pgassay.catalog.Column;

/**
 * The columns of tables and materialized views, which a rule may select by type.
 *
 * @since 0.1.0
 */
public final class ColumnSelection extends Selection<Column> {

    ColumnSelection(Selection<Column> all) {
        super(Column.class, Trait.of("be stored", TableTraits::isStored), all.toString());
    }

    /** Those of this type, whatever its modifier: {@code "vector"} means {@code vector(1536)} too. */
    public Selection<Column> ofType(String type) {
        return that(Trait.of("have type " + type, (column, catalog) -> TableTraits.isOfType(column, type)));
    }
}
