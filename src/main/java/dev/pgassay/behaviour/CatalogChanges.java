package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.reader.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/**
 * What something that runs does to a database's catalog: an application's start that creates a table.
 *
 * <pre>{@code
 * assertThat(CatalogChanges.during(dataSource, () -> app.start())).areNone();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CatalogChanges implements AssertProvider<CatalogChangesAssert> {

    private static final String COLUMN_ORDER = "column_order";

    private final List<CatalogChange> changes;

    private CatalogChanges(List<CatalogChange> changes) {
        this.changes = List.copyOf(changes);
    }

    /**
     * Something that is watched.
     *
     * @param <E> what it throws
     * @since 0.1.0
     */
    @FunctionalInterface
    public interface Action<E extends Exception> {

        /**
         * Runs it.
         *
         * @throws E when it fails; that goes through to who watches
         */
        void run() throws E;
    }

    /**
     * What an action changed in the catalog of the data source's database; the catalog is read before and after it, and nothing else is
     * done there.
     *
     * @throws E what the action throws
     * @throws IllegalStateException when the catalog cannot be read
     * @since 0.1.0
     */
    public static <E extends Exception> CatalogChanges during(DataSource dataSource, Action<E> action) throws E {
        Objects.requireNonNull(dataSource, "the data source to watch is null");
        Objects.requireNonNull(action, "the action to watch is null");
        Catalog before = read(dataSource, "before");
        action.run();
        return between(before, read(dataSource, "after"));
    }

    /**
     * What differs between two catalogs of one database, the earlier one first.
     *
     * @since 0.1.0
     */
    public static CatalogChanges between(Catalog before, Catalog after) {
        List<CatalogChange> changes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<ObjectName, CatalogObject> earlier = before.objects().getOrDefault(kind, new TreeMap<>());
            Map<ObjectName, CatalogObject> later = after.objects().getOrDefault(kind, new TreeMap<>());
            Set<ObjectName> names = new TreeSet<>(earlier.keySet());
            names.addAll(later.keySet());
            names.forEach(name -> add(earlier.get(name), later.get(name), changes));
        }
        return new CatalogChanges(withoutParts(changes));
    }

    private static Catalog read(DataSource dataSource, String when) {
        try (Connection connection = dataSource.getConnection()) {
            return CatalogReader.read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the catalog could not be read " + when + " the action: " + e.getMessage(), e);
        }
    }

    private static void add(
            @Nullable CatalogObject before, @Nullable CatalogObject after, List<CatalogChange> changes) {
        if (before == null && after != null) {
            changes.add(
                    new CatalogChange(after, Finding.unexpected(after.kind().label(), after.shownName(), null, null)));
        } else if (after == null && before != null) {
            changes.add(new CatalogChange(
                    before, Finding.missing(before.kind().label(), before.shownName(), List.of(), null, null)));
        } else if (after != null && before != null && !before.equals(after)) {
            List<Difference> differences = new ArrayList<>();
            for (FactType fact : after.kind().facts()) {
                if (!Objects.equals(fact.of(before), fact.of(after))) {
                    differences.add(new Difference(fact.name(), fact.of(before), fact.of(after)));
                }
            }
            changes.add(new CatalogChange(
                    after, Finding.different(after.kind().label(), after.shownName(), differences, null, null)));
        }
    }

    /** A table that came or went says enough of its columns, and a column of the order that it stands in. */
    private static List<CatalogChange> withoutParts(List<CatalogChange> changes) {
        Set<ObjectName> whole = new TreeSet<>();
        Set<ObjectName> reordered = new TreeSet<>();
        for (CatalogChange change : changes) {
            ObjectName relation = Catalog.relationOf(change.object());
            if (change.object().kind().isRelation()
                    && change.finding().differences().isEmpty()) {
                whole.add(change.object().name());
            } else if (change.object().kind() == Kind.COLUMN && relation != null) {
                reordered.add(relation);
            }
        }
        return changes.stream()
                .filter(change -> !change.isPartOf(whole))
                .filter(change -> !(reordered.contains(change.object().name()) && change.isOnlyOf(COLUMN_ORDER)))
                .toList();
    }

    List<CatalogChange> changes() {
        return changes;
    }

    /**
     * What came, went and is otherwise now, as findings against the catalog as it was.
     *
     * @since 0.1.0
     */
    public List<Finding> findings() {
        return changes.stream().map(CatalogChange::finding).toList();
    }

    /** For AssertJ's own {@code assertThat}. */
    @Override
    public CatalogChangesAssert assertThat() {
        return new CatalogChangesAssert(this);
    }
}
