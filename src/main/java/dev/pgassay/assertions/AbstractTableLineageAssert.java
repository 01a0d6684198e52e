package dev.pgassay.assertions;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Table;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what a table inherits, who inherits from it, and its partitions.
 *
 * @param <SELF> the class of the assertion
 * @since 0.1.0
 */
public abstract class AbstractTableLineageAssert<SELF extends AbstractTableLineageAssert<SELF>>
        extends AbstractTableStorageAssert<SELF> {

    AbstractTableLineageAssert(@Nullable Table actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Asserts that it is a partition of this table, whatever its bound.
     *
     * @throws AssertionError when it is a partition of another, or none
     */
    public SELF isPartitionOf(String table) {
        if (isMissing()) {
            return myself;
        }
        ObjectName parent =
                actual.partitionBound() == null ? null : actual.inherits().get(0);
        ObjectName wanted = named(table);
        if (wanted.equals(parent)) {
            return myself;
        }
        Finding finding = different(new Difference("parent", wanted, parent));
        boolean inherited = parent == null && actual.inherits().contains(wanted);
        return report(
                List.of(inherited ? finding.withHint("it inherits from " + wanted + " and is no partition") : finding));
    }

    /**
     * Asserts that it has these partitions and no others, their own partitions not counted; no name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     * @throws IllegalArgumentException when one is named twice
     */
    public SELF hasOnlyPartitions(String... names) {
        if (isMissing()) {
            return myself;
        }
        List<String> wanted = texts(
                Arrays.stream(Given.value("names", names)).map(this::named).toList());
        if (wanted.size() < names.length) {
            throw new IllegalArgumentException("a partition is named twice: " + String.join(", ", names));
        }
        List<String> there = texts(lineage()
                .children(actual.name())
                .filter(table -> table.partitionBound() != null)
                .map(Table::name)
                .toList());
        return wanted.equals(there) ? myself : report(List.of(different(new Difference("partitions", wanted, there))));
    }

    /**
     * Asserts that at least one table inherits from it or is a partition of it.
     *
     * @throws AssertionError when there is none
     */
    public SELF hasChildren() {
        return isMissing() || lineage().children(actual.name()).findAny().isPresent()
                ? myself
                : report(List.of(different(new Difference("children", List.of(ANY), List.of()))));
    }

    /**
     * Asserts that no table inherits from it or is a partition of it.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoChildren() {
        if (isMissing()) {
            return myself;
        }
        List<String> there =
                texts(lineage().children(actual.name()).map(Table::name).toList());
        return there.isEmpty() ? myself : report(List.of(different(new Difference("children", List.of(), there))));
    }

    /**
     * Asserts that another table inherits from it, at any depth.
     *
     * @throws AssertionError when it does not; a failure names the ancestors it has
     */
    public SELF isAncestorOf(String table) {
        return isMissing() ? myself : related(actual.name(), named(table), table, null);
    }

    /**
     * Asserts that another table inherits from it at this depth: 1 for a child, 2 for a child's child.
     *
     * @throws AssertionError when it does not; a failure names the ancestors it has
     */
    public SELF isAncestorOf(String table, int depth) {
        return isMissing() ? myself : related(actual.name(), named(table), table, depth);
    }

    /**
     * Asserts that another table does not inherit from it, at no depth.
     *
     * @throws AssertionError when it does, or is missing
     */
    public SELF isNotAncestorOf(String table) {
        return isMissing() ? myself : unrelated(actual.name(), named(table), table);
    }

    /**
     * Asserts that it inherits from another table, at any depth.
     *
     * @throws AssertionError when it does not; a failure names the ancestors it has
     */
    public SELF isDescendantOf(String table) {
        return isMissing() ? myself : related(named(table), actual.name(), table, null);
    }

    /**
     * Asserts that it inherits from another table at this depth: 1 from a parent, 2 from a parent's parent.
     *
     * @throws AssertionError when it does not; a failure names the ancestors it has
     */
    public SELF isDescendantOf(String table, int depth) {
        return isMissing() ? myself : related(named(table), actual.name(), table, depth);
    }

    /**
     * Asserts that it does not inherit from another table, at no depth.
     *
     * @throws AssertionError when it does, or the other is missing
     */
    public SELF isNotDescendantOf(String table) {
        return isMissing() ? myself : unrelated(named(table), actual.name(), table);
    }

    private SELF related(ObjectName ancestor, ObjectName descendant, String other, @Nullable Integer depth) {
        List<Finding> missing = tables().missing(Kind.TABLE, other);
        return report(missing.isEmpty() ? lineage().missing(ancestor, descendant, depth) : missing);
    }

    /** Of a table that is not there anything would be true. */
    private SELF unrelated(ObjectName ancestor, ObjectName descendant, String other) {
        List<Finding> missing = tables().missing(Kind.TABLE, other);
        return report(missing.isEmpty() ? lineage().unexpected(ancestor, descendant) : missing);
    }

    /** The name of a table as it is read. */
    private ObjectName named(String table) {
        Optional<CatalogObject> found = tables().find(Kind.TABLE, table);
        return found.map(CatalogObject::name).orElseGet(() -> {
            var expected = tables().written().object(Kind.TABLE, table);
            return expected.scope().named(Kind.TABLE, Objects.requireNonNull(expected.name()));
        });
    }

    private Members tables() {
        return new Members(context(), null);
    }

    private Lineage lineage() {
        return new Lineage(context().catalog());
    }

    private static List<String> texts(List<ObjectName> names) {
        return names.stream().map(ObjectName::toString).collect(Collectors.toCollection(TreeSet::new)).stream()
                .toList();
    }
}
