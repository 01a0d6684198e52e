package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Position;
import dev.pgassay.yaml.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables that must take a row, give it back, let it be updated and deleted.
 *
 * @param schema the schema whose tables are meant where none are named
 * @param tables the tables, and where each is named; empty for every table of the schema
 * @param except tables that are left out, with the reason
 * @param refuses tables that must not let a row be updated or deleted
 * @param sqlStates the code with which each is refused, where one is given
 * @param mayRefuse what a trigger on any table may refuse by raising an error
 * @param changes columns that an update of anything else in the row changes, as a trigger does
 * @param samples values of a row that fits, by column, for tables of which none can be guessed
 * @param conditions what finds a row that is there, {@code status = 'posted'}, for tables of which none can be made
 * @param nearest searches for the nearest vectors, which an index must serve
 * @param positions where each table of the other maps is named
 * @param position where it is declared
 */
public record ExerciseExpectation(
        String schema,
        Map<ObjectName, Position> tables,
        Map<ObjectName, String> except,
        Map<ObjectName, Set<Command>> refuses,
        Map<ObjectName, Map<Command, String>> sqlStates,
        Set<Command> mayRefuse,
        Map<ObjectName, List<String>> changes,
        Map<ObjectName, Map<String, Node>> samples,
        Map<ObjectName, String> conditions,
        List<NearestExpectation> nearest,
        Map<ObjectName, Position> positions,
        Position position) {

    /** What may be refused. */
    public static final List<Command> REFUSABLE = List.of(Command.UPDATE, Command.DELETE);

    /** Copies what is given. */
    public ExerciseExpectation {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        except = Map.copyOf(except);
        refuses = Map.copyOf(refuses);
        sqlStates = Map.copyOf(sqlStates);
        mayRefuse = Set.copyOf(mayRefuse);
        changes = Map.copyOf(changes);
        samples = Map.copyOf(samples);
        conditions = Map.copyOf(conditions);
        nearest = List.copyOf(nearest);
        positions = Map.copyOf(positions);
    }

    /** Every table of a schema. */
    public static ExerciseExpectation of(String schema, Position position) {
        return new ExerciseExpectation(
                schema, Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), Map.of(), Map.of(), List.of(),
                Map.of(), position);
    }

    /** The tables that are meant: those that are named, or every table of the schema. */
    public Set<ObjectName> tables(Catalog catalog) {
        if (!tables.isEmpty()) {
            return new TreeSet<>(tables.keySet());
        }
        return Stream.of(Kind.TABLE, Kind.FOREIGN_TABLE)
                .flatMap(kind -> catalog.all(kind).stream())
                .map(CatalogObject::name)
                .filter(name -> schema.equals(name.schema()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    ExerciseExpectation withTables(Catalog catalog) {
        Map<ObjectName, Position> named = new LinkedHashMap<>(tables);
        tables(catalog).forEach(table -> named.putIfAbsent(table, position));
        return new ExerciseExpectation(
                schema,
                named,
                except,
                refuses,
                sqlStates,
                mayRefuse,
                changes,
                samples,
                conditions,
                nearest,
                positions,
                position);
    }

    /** Where most is said of a table. */
    public Position position(ObjectName table) {
        return positions.getOrDefault(table, tables.getOrDefault(table, position));
    }
}
