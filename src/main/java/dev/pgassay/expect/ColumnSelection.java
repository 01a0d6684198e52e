package dev.pgassay.expect;

import dev.pgassay.catalog.Column;

/**
 * The columns of tables and materialized views, which a rule may select by type.
 *
 * @since 0.1.0
 */
public final class ColumnSelection extends Selection<Column> {

    private ColumnSelection(Selection<Column> columns) {
        super(columns);
    }

    static ColumnSelection stored() {
        return new ColumnSelection(Selection.of(Column.class).where(Trait.of("be stored", TableTraits::isStored)));
    }

    /** Those of this type, whatever its modifier: {@code "vector"} means {@code vector(1536)} too. */
    public ColumnSelection ofType(String type) {
        Given.value("ofType", "type", type);
        return that(Trait.of("have type " + type, (column, catalog) -> TableTraits.isOfType(column, type)));
    }

    @Override
    public ColumnSelection that(Trait<? super Column> condition) {
        return new ColumnSelection(super.that(condition));
    }

    @Override
    public ColumnSelection inSchema(String... names) {
        return new ColumnSelection(super.inSchema(names));
    }

    @Override
    public ColumnSelection except(String... names) {
        return new ColumnSelection(super.except(names));
    }
}
