package dev.pgassay.expect;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Position;
import dev.pgassay.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows that must be in a table.
 *
 * @param table the table
 * @param identifiedBy the columns that identify a row
 * @param rows the rows
 * @param count how many rows the table may have in all, or empty when it does not matter
 * @param counted where that is declared
 * @param position where it all is declared
 */
public record RowsExpectation(
        ObjectName table,
        List<String> identifiedBy,
        List<Row> rows,
        Optional<CountRange> count,
        Position counted,
        Position position) {

    /**
     * One row.
     *
     * @param values the values by column
     * @param position where it is declared
     */
    public record Row(Map<String, Node> values, Position position) {}
}
