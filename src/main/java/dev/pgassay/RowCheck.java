package dev.pgassay;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.CountRange;
import dev.pgassay.expect.RowText;
import dev.pgassay.expect.RowsExpectation;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Position;
import dev.pgassay.reader.RowReader;
import dev.pgassay.reader.RowReader.Cell;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the rows of tables against the rows that are expected. */
final class RowCheck {

    private static final String SECTION = "rows";

    private final Connection connection;
    private final Catalog catalog;
    private final Tally tally;
    private int missing; // rows of the table at hand

    RowCheck(Connection connection, Catalog catalog, Tally tally) {
        this.connection = connection;
        this.catalog = catalog;
        this.tally = tally;
    }

    /**
     * Adds what is not as expected.
     *
     * @throws SQLException when the connection does not work
     */
    void check(RowsExpectation expected) throws SQLException {
        Map<String, String> types = catalog.of(
                        new ObjectName(
                                expected.table().schema(),
                                null,
                                expected.table().name()),
                        Kind.COLUMN)
                .map(Column.class::cast)
                .collect(Collectors.toMap(column -> column.name().simple(), Column::type));
        if (types.isEmpty()) {
            tally.unseen(SECTION);
            tally.add(
                    SECTION,
                    Finding.missing(
                            "table",
                            expected.table().toString(),
                            List.of(),
                            expected.position(),
                            "rows are expected in it"));
            return;
        }
        missing = 0;
        try (RowReader reader = new RowReader(connection, expected.table(), types)) {
            expected.rows().forEach(row -> row(expected, row, reader, types));
            if (expected.count().isPresent()) {
                count(expected, reader);
            }
        }
    }

    private void row(RowsExpectation expected, RowsExpectation.Row row, RowReader reader, Map<String, String> types) {
        List<String> unknown = row.values().keySet().stream()
                .filter(column -> !types.containsKey(column))
                .toList();
        unknown.forEach(column -> tally.add(
                SECTION,
                Finding.missing(
                        "column",
                        expected.table() + "." + column,
                        List.of(),
                        row.position(),
                        "a row that is expected has a value for it")));
        if (unknown.isEmpty()) {
            tally.checked(SECTION);
        } else {
            tally.unseen(SECTION); // as a whole; what there is of it is compared all the same
        }
        if (unknown.stream().noneMatch(expected.identifiedBy()::contains)) {
            compare(expected, row, reader, types);
        }
    }

    private void compare(
            RowsExpectation expected, RowsExpectation.Row row, RowReader reader, Map<String, String> types) {
        String name = expected.table() + " where "
                + expected.identifiedBy().stream()
                        .map(column -> column + " = "
                                + RowText.of(Objects.requireNonNull(row.values().get(column)), "text"))
                        .collect(Collectors.joining(" and "));
        Map<String, @Nullable String> identifying = new LinkedHashMap<>();
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        row.values().forEach((column, node) -> {
            String type = types.get(column);
            if (type != null) {
                (expected.identifiedBy().contains(column) ? identifying : values).put(column, RowText.of(node, type));
            }
        });
        guarded(name, row.position(), () -> compare(name, row.position(), reader.find(identifying, values), values));
    }

    private void compare(
            String name, Position position, List<Map<String, Cell>> found, Map<String, @Nullable String> values) {
        if (found.isEmpty()) {
            missing++;
            tally.add(SECTION, Finding.missing("row", name, List.of(), position, null));
            return;
        }
        if (found.size() > 1) {
            tally.add(
                    SECTION,
                    Finding.different(
                            "row", name, List.of(new Difference("number of rows", 1L, "several")), position, null));
            return;
        }
        List<Difference> differences = new ArrayList<>();
        found.get(0).forEach((column, cell) -> {
            if (!cell.same()) {
                differences.add(new Difference(column, values.get(column), cell.text()));
            }
        });
        if (!differences.isEmpty()) {
            tally.add(SECTION, Finding.different("row", name, differences, position, null));
        }
    }

    private void count(RowsExpectation expected, RowReader reader) {
        tally.checked(SECTION);
        CountRange wanted = expected.count().orElseThrow();
        guarded(expected.table().toString(), expected.counted(), () -> {
            long count = reader.count();
            // a row that has been named as missing is not counted once more
            if (!wanted.contains(count) && !wanted.contains(count + missing)) {
                tally.add(
                        SECTION,
                        Finding.different(
                                "table",
                                expected.table().toString(),
                                List.of(new Difference("number of rows", wanted.shown(), count)),
                                expected.counted(),
                                null));
            }
        });
    }

    private interface Look {
        void at() throws SQLException;
    }

    /** What cannot be looked up is unknown, with the server's reason. */
    private void guarded(String name, Position position, Look look) {
        try {
            look.at();
        } catch (SQLException e) {
            tally.add(
                    SECTION,
                    Finding.unknown(
                            "row",
                            name,
                            position,
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }
}
