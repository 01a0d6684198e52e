package dev.pgassay.behaviour;

import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a table takes the same values of some columns twice: a row is made, and a second one that is like it there. That any other
 * second row is taken shows that it is for these columns when this one is not.
 */
final class SameAgain {

    /** What refuses a row for what another has. */
    static final Set<String> REFUSING = Set.of("23505", "23P01");

    private static final int TRIED = 6;

    private final TableShape shape;
    private final List<String> columns;
    private final RowMaker maker;

    SameAgain(Session session, Shapes shapes, ObjectName table, List<String> columns) throws SQLException {
        this.shape = shapes.find(table).orElseThrow(() -> new NoRows(table + " is no table"));
        this.columns = columns;
        columns.stream()
                .filter(column -> shape.find(column).isEmpty())
                .findFirst()
                .ifPresent(column -> {
                    throw new NoRows("there is no column " + column);
                });
        this.maker = new RowMaker(session.limits(), new Steps(session), shapes, Map.of()).beside();
        NoRows.unless("what is there", session, () -> session.execute("set constraints all immediate"));
    }

    /**
     * Makes the rows, of which some stay; two that are taken, or none.
     *
     * @throws NoRows when there is nothing to be told, since not even other rows can be made
     */
    List<MadeRow> taken() throws SQLException {
        MadeRow first;
        try {
            first = maker.make(shape);
        } catch (NoRow e) {
            throw new NoRows("no row can be made: stopped by " + e.stoppedBy());
        }
        NoRow none = noOther();
        Optional<MadeRow> again = again(first);
        if (again.isPresent()) {
            return List.of(first, again.get());
        }
        boolean possible = none == null;
        for (Column column :
                possible ? covering() : columns.stream().map(shape::column).toList()) {
            for (String value : others(first, column)) {
                List<MadeRow> rows = with(column, value);
                if (rows.size() == 2) {
                    return rows;
                }
                possible |= !rows.isEmpty();
            }
        }
        if (!possible) {
            throw none(none);
        }
        return List.of();
    }

    private static NoRows none(@Nullable NoRow none) {
        return new NoRows(
                "a row was made, but no second one can be" + (none == null ? "" : ": stopped by " + none.stoppedBy()));
    }

    /** Why no row that may be otherwise can be made beside the first, or null; nothing of it stays, for want of room for another. */
    private @Nullable NoRow noOther() throws SQLException {
        maker.steps().mark();
        try {
            maker.make(shape);
            return null;
        } catch (Stopped e) {
            throw none(e);
        } catch (NoRow e) {
            return e;
        } finally {
            maker.steps().back();
        }
    }

    private Optional<MadeRow> again(MadeRow first) throws SQLException {
        Map<String, String> same = new LinkedHashMap<>();
        for (String column : columns) {
            if (first.values().get(column) == null) {
                throw new NoRows("the row that was made has no value in " + column);
            }
            same.put(column, first.sql(column));
        }
        try {
            return Optional.of(maker.like(shape, same));
        } catch (Stopped e) {
            throw new NoRows("whether another is taken is not known: stopped by " + e.stoppedBy());
        } catch (NoRow e) {
            return Optional.empty();
        }
    }

    /** A row with this value, and one that is like it, as far as they are taken. */
    private List<MadeRow> with(Column column, String value) throws SQLException {
        maker.steps().mark();
        try {
            Optional<MadeRow> first =
                    maker.anotherLike(shape.name(), Map.of(column.name().simple(), Sql.literal(value)));
            if (first.isEmpty()
                    || columns.stream().anyMatch(each -> first.get().values().get(each) == null)) {
                return List.of();
            }
            return Stream.concat(first.stream(), again(first.get()).stream()).toList();
        } finally {
            maker.steps().back();
        }
    }

    /** The columns that decide whether a unique index or an exclusion constraint is about a row at all. */
    private List<Column> covering() {
        Set<String> named = maker.hints(shape).named(shape.covered().collect(Collectors.joining(" ")));
        return columns.stream().filter(named::contains).map(shape::column).toList();
    }

    private List<String> others(MadeRow first, Column column) {
        String now = String.valueOf(first.values().get(column.name().simple()));
        return maker.candidates().of(column.type(), maker.hints(shape).of(column, false, List.of())).stream()
                .filter(value -> !value.equals(now))
                .limit(TRIED)
                .toList();
    }
}
