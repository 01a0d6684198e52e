package dev.pgassay.assertions;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.CheckConstraint;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Compression;
import dev.pgassay.catalog.Domain;
import dev.pgassay.catalog.ExclusionConstraint;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Index;
import dev.pgassay.catalog.Inheritance;
import dev.pgassay.catalog.Made;
import dev.pgassay.catalog.MaterializedView;
import dev.pgassay.catalog.NotNullConstraint;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Persistence;
import dev.pgassay.catalog.PrimaryKey;
import dev.pgassay.catalog.Routine;
import dev.pgassay.catalog.Sequence;
import dev.pgassay.catalog.ServerVersion;
import dev.pgassay.catalog.Storage;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is said of storage and descent, on objects made by hand: one that has everything, and one that has nothing of it. */
final class StorageVerbs {

    private static final String FULL = "full";
    private static final String BARE = "bare";
    private static final Map<String, String> STATES = Map.of("insert or update", "disabled");

    private StorageVerbs() {}

    static Stream<Verbs.Case> cases() {
        return Stream.of(
                        tables(),
                        materializedViews(),
                        columns(),
                        indexes(),
                        primaryKeys(),
                        uniqueConstraints(),
                        exclusions(),
                        foreignKeys(),
                        checks(),
                        notNull(),
                        sequences(),
                        triggers(),
                        domains(),
                        routines())
                .flatMap(verbs -> verbs.cases().stream());
    }

    private static Catalog catalog() {
        return Catalog.of(
                new ServerVersion(180000, "18.0"),
                Stream.concat(objects(FULL), objects(BARE)).toList(),
                List.of());
    }

    private static Stream<CatalogObject> objects(String name) {
        ObjectName own = ObjectName.of("public", name);
        ObjectName member = new ObjectName("public", name, "it");
        String tablespace = name.equals(FULL) ? "fast" : null;
        boolean full = name.equals(FULL);
        return Stream.of(
                Made.of(
                        Table.class,
                        own,
                        "accessMethod",
                        full ? "columnar" : "heap",
                        "tablespace",
                        tablespace,
                        "replicaIdentity",
                        full ? "full" : "default",
                        "clusteredOn",
                        full ? "by_time" : null,
                        "ofType",
                        full ? "public.address" : null,
                        "detachPending",
                        full),
                Made.of(
                        MaterializedView.class,
                        ObjectName.of("public", name + "_view"),
                        "accessMethod",
                        full ? "columnar" : "heap",
                        "tablespace",
                        tablespace,
                        "replicaIdentity",
                        full ? "full" : "default",
                        "clusteredOn",
                        full ? "by_time" : null),
                Made.of(
                        Column.class,
                        member,
                        "identitySequence",
                        full ? Map.of("increment", "5") : Map.of(),
                        "identitySequencePrivileges",
                        full ? Map.of("app", Set.of("usage")) : Map.of(),
                        "storage",
                        full ? Storage.EXTERNAL : null,
                        "compression",
                        full ? Compression.LZ4 : null,
                        "statisticsTarget",
                        full ? 500L : null,
                        "options",
                        full ? Map.of("n_distinct", "-0.5") : Map.of(),
                        "inheritance",
                        full ? Inheritance.MERGED : null,
                        "foreignOptions",
                        full ? Map.of("column_name", "id") : Map.of()),
                Made.of(
                        Index.class,
                        ObjectName.of("public", name + "_index"),
                        "table",
                        own,
                        "ready",
                        full,
                        "tablespace",
                        tablespace,
                        "statisticsTargets",
                        full ? Map.of("1", "500") : Map.of(),
                        "parent",
                        full ? ObjectName.of("public", "whole_index") : null),
                Made.of(
                        PrimaryKey.class,
                        new ObjectName("public", name, null),
                        "tablespace",
                        tablespace,
                        "valid",
                        full,
                        "withoutOverlaps",
                        full,
                        "triggerStates",
                        full ? STATES : Map.of(),
                        "inherited",
                        full,
                        "indexComment",
                        full ? "one" : null),
                Made.of(
                        UniqueConstraint.class,
                        member,
                        "tablespace",
                        tablespace,
                        "valid",
                        full,
                        "withoutOverlaps",
                        full,
                        "triggerStates",
                        full ? STATES : Map.of(),
                        "inherited",
                        full,
                        "indexComment",
                        full ? "one" : null),
                Made.of(
                        ExclusionConstraint.class,
                        member,
                        "tablespace",
                        tablespace,
                        "statisticsTargets",
                        full ? Map.of("1", "500") : Map.of(),
                        "triggerStates",
                        full ? STATES : Map.of(),
                        "inherited",
                        full,
                        "indexComment",
                        full ? "one" : null),
                Made.of(
                        ForeignKey.class,
                        member,
                        "period",
                        full,
                        "enforced",
                        full,
                        "triggerStates",
                        full ? STATES : Map.of(),
                        "inherited",
                        full),
                Made.of(
                        CheckConstraint.class,
                        member,
                        "enforced",
                        full,
                        "inheritance",
                        full ? Inheritance.INHERITED : null),
                Made.of(NotNullConstraint.class, member, "inheritance", full ? Inheritance.INHERITED : null),
                Made.of(
                        Sequence.class,
                        ObjectName.of("public", name + "_sequence"),
                        "persistence",
                        full ? Persistence.UNLOGGED : Persistence.PERMANENT),
                Made.of(
                        Trigger.class,
                        member,
                        "referencedTable",
                        full ? ObjectName.of("public", "other") : null,
                        "inherited",
                        full),
                Made.of(
                        Domain.class,
                        ObjectName.of("public", name + "_domain"),
                        "notNullConstraint",
                        full ? "set" : null),
                Made.of(
                        Routine.class,
                        ObjectName.ofRoutine("public", name, "integer"),
                        "library",
                        full ? "$libdir/it" : null));
    }

    private static Verbs<TableAssert> tables() {
        return Verbs.of(TableAssert.class, StorageVerbs::catalog, CatalogAssert::table)
                .verb(TableAssert::isClusteredOn, FULL, "by_time", "by_name")
                .verb(TableAssert::isNotClustered, BARE, FULL)
                .verb(TableAssert::hasAccessMethod, FULL, "columnar", "heap")
                .verb(TableAssert::isInTablespace, FULL, "fast", "slow")
                .verb(TableAssert::isInDefaultTablespace, BARE, FULL)
                .verb(TableAssert::hasReplicaIdentity, FULL, "full", "using index by_time")
                .verb(TableAssert::isOfType, FULL, "address", "place")
                .verb(TableAssert::isOfNoType, BARE, FULL)
                .verb(TableAssert::isBeingDetached, FULL, BARE)
                .verb(TableAssert::isNotBeingDetached, BARE, FULL);
    }

    private static Verbs<MaterializedViewAssert> materializedViews() {
        return Verbs.of(
                        MaterializedViewAssert.class,
                        StorageVerbs::catalog,
                        (c, name) -> c.materializedView(name + "_view"))
                .verb(MaterializedViewAssert::hasReplicaIdentity, FULL, "full", "nothing")
                .verb(MaterializedViewAssert::isClusteredOn, FULL, "by_time", "by_name")
                .verb(MaterializedViewAssert::isNotClustered, BARE, FULL)
                .verb(MaterializedViewAssert::hasAccessMethod, FULL, "columnar", "heap")
                .verb(MaterializedViewAssert::isInTablespace, FULL, "fast", "slow")
                .verb(MaterializedViewAssert::isInDefaultTablespace, BARE, FULL);
    }

    private static Verbs<ColumnAssert> columns() {
        return Verbs.of(
                        ColumnAssert.class,
                        StorageVerbs::catalog,
                        (c, name) -> c.table(name).column("it"))
                .verb(ColumnAssert::hasIdentityOption, FULL, "increment", "5", "1")
                .verb(ColumnAssert::hasOnlyIdentityOptions, FULL, Map.of("increment", "5"), Map.of())
                .verb(ColumnAssert::hasOnlyIdentityPrivileges, FULL, Map.of("app", Set.of("usage")), Map.of())
                .verb(ColumnAssert::hasStorage, FULL, Storage.EXTERNAL, Storage.MAIN)
                .verb(ColumnAssert::hasDefaultStorage, BARE, FULL)
                .verb(ColumnAssert::hasCompression, FULL, Compression.LZ4, Compression.PGLZ)
                .verb(ColumnAssert::hasDefaultCompression, BARE, FULL)
                .verb(ColumnAssert::hasStatisticsTarget, FULL, 500L, 100L)
                .verb(ColumnAssert::hasDefaultStatisticsTarget, BARE, FULL)
                .verb(ColumnAssert::hasOption, FULL, "n_distinct", "-0.5", "7")
                .verb(ColumnAssert::doesNotSetOption, FULL, "n_distinct_inherited", "n_distinct")
                .verb(ColumnAssert::hasOnlyOptions, FULL, Map.of("n_distinct", "-0.5"), Map.of())
                .verb(ColumnAssert::hasInheritance, FULL, Inheritance.MERGED, Inheritance.INHERITED)
                .verb(ColumnAssert::hasNoInheritance, BARE, FULL)
                .verb(ColumnAssert::hasForeignOption, FULL, "column_name", "id", "ID")
                .verb(ColumnAssert::hasOnlyForeignOptions, FULL, Map.of("column_name", "id"), Map.of());
    }

    private static Verbs<IndexAssert> indexes() {
        return Verbs.of(
                        IndexAssert.class,
                        StorageVerbs::catalog,
                        (c, name) -> c.table(name).index(name + "_index"))
                .verb(IndexAssert::isInTablespace, FULL, "fast", "slow")
                .verb(IndexAssert::isInDefaultTablespace, BARE, FULL)
                .verb(IndexAssert::isReady, FULL, BARE)
                .verb(IndexAssert::isNotReady, BARE, FULL)
                .verb(IndexAssert::hasStatisticsTarget, FULL, 1, 500L, 100L)
                .verb(IndexAssert::hasOnlyStatisticsTargets, FULL, Map.of("1", "500"), Map.of())
                .verb(IndexAssert::isPartOf, FULL, "whole_index", "other_index")
                .verb(IndexAssert::isPartOfNone, BARE, FULL);
    }

    private static Verbs<PrimaryKeyAssert> primaryKeys() {
        return Verbs.of(
                        PrimaryKeyAssert.class,
                        StorageVerbs::catalog,
                        (c, name) -> c.table(name).primaryKey())
                .verb(PrimaryKeyAssert::isInTablespace, FULL, "fast", "slow")
                .verb(PrimaryKeyAssert::isInDefaultTablespace, BARE, FULL)
                .verb(PrimaryKeyAssert::isValid, FULL, BARE)
                .verb(PrimaryKeyAssert::isNotValid, BARE, FULL)
                .verb(PrimaryKeyAssert::isWithoutOverlaps, FULL, BARE)
                .verb(PrimaryKeyAssert::mayOverlap, BARE, FULL)
                .verb(PrimaryKeyAssert::hasOnlyTriggerStates, FULL, STATES, Map.of())
                .verb(PrimaryKeyAssert::comesFromParent, FULL, BARE)
                .verb(PrimaryKeyAssert::comesFromNoParent, BARE, FULL)
                .verb(PrimaryKeyAssert::hasIndexComment, FULL, "one", "two")
                .verb(PrimaryKeyAssert::hasNoIndexComment, BARE, FULL);
    }

    private static Verbs<UniqueConstraintAssert> uniqueConstraints() {
        return Verbs.of(
                        UniqueConstraintAssert.class,
                        StorageVerbs::catalog,
                        (c, name) -> c.table(name).uniqueConstraint("it"))
                .verb(UniqueConstraintAssert::isInTablespace, FULL, "fast", "slow")
                .verb(UniqueConstraintAssert::isInDefaultTablespace, BARE, FULL)
                .verb(UniqueConstraintAssert::isValid, FULL, BARE)
                .verb(UniqueConstraintAssert::isNotValid, BARE, FULL)
                .verb(UniqueConstraintAssert::isWithoutOverlaps, FULL, BARE)
                .verb(UniqueConstraintAssert::mayOverlap, BARE, FULL)
                .verb(UniqueConstraintAssert::hasOnlyTriggerStates, FULL, STATES, Map.of())
                .verb(UniqueConstraintAssert::comesFromParent, FULL, BARE)
                .verb(UniqueConstraintAssert::comesFromNoParent, BARE, FULL)
                .verb(UniqueConstraintAssert::hasIndexComment, FULL, "one", "two")
                .verb(UniqueConstraintAssert::hasNoIndexComment, BARE, FULL);
    }

    private static Verbs<ExclusionConstraintAssert> exclusions() {
        return Verbs.of(
                        ExclusionConstraintAssert.class,
                        StorageVerbs::catalog,
                        (c, name) -> c.table(name).exclusionConstraint("it"))
                .verb(ExclusionConstraintAssert::isInTablespace, FULL, "fast", "slow")
                .verb(ExclusionConstraintAssert::isInDefaultTablespace, BARE, FULL)
                .verb(ExclusionConstraintAssert::hasStatisticsTarget, FULL, 1, 500L, 100L)
                .verb(ExclusionConstraintAssert::hasOnlyStatisticsTargets, FULL, Map.of("1", "500"), Map.of())
                .verb(ExclusionConstraintAssert::hasOnlyTriggerStates, FULL, STATES, Map.of())
                .verb(ExclusionConstraintAssert::comesFromParent, FULL, BARE)
                .verb(ExclusionConstraintAssert::comesFromNoParent, BARE, FULL)
                .verb(ExclusionConstraintAssert::hasIndexComment, FULL, "one", "two")
                .verb(ExclusionConstraintAssert::hasNoIndexComment, BARE, FULL);
    }

    private static Verbs<ForeignKeyAssert> foreignKeys() {
        return Verbs.of(
                        ForeignKeyAssert.class,
                        StorageVerbs::catalog,
                        (c, name) -> c.table(name).foreignKey("it"))
                .verb(ForeignKeyAssert::coversPeriod, FULL, BARE)
                .verb(ForeignKeyAssert::coversNoPeriod, BARE, FULL)
                .verb(ForeignKeyAssert::isEnforced, FULL, BARE)
                .verb(ForeignKeyAssert::isNotEnforced, BARE, FULL)
                .verb(ForeignKeyAssert::hasOnlyTriggerStates, FULL, STATES, Map.of())
                .verb(ForeignKeyAssert::comesFromParent, FULL, BARE)
                .verb(ForeignKeyAssert::comesFromNoParent, BARE, FULL);
    }

    private static Verbs<CheckConstraintAssert> checks() {
        return Verbs.of(
                        CheckConstraintAssert.class,
                        StorageVerbs::catalog,
                        (c, name) -> c.table(name).checkConstraint("it"))
                .verb(CheckConstraintAssert::isEnforced, FULL, BARE)
                .verb(CheckConstraintAssert::isNotEnforced, BARE, FULL)
                .verb(CheckConstraintAssert::hasInheritance, FULL, Inheritance.INHERITED, Inheritance.MERGED)
                .verb(CheckConstraintAssert::hasNoInheritance, BARE, FULL);
    }

    private static Verbs<NotNullConstraintAssert> notNull() {
        return Verbs.of(
                        NotNullConstraintAssert.class,
                        StorageVerbs::catalog,
                        (c, name) -> c.table(name).notNullConstraint("it"))
                .verb(NotNullConstraintAssert::hasInheritance, FULL, Inheritance.INHERITED, Inheritance.MERGED)
                .verb(NotNullConstraintAssert::hasNoInheritance, BARE, FULL);
    }

    private static Verbs<SequenceAssert> sequences() {
        return Verbs.of(SequenceAssert.class, StorageVerbs::catalog, (c, name) -> c.sequence(name + "_sequence"))
                .verb(SequenceAssert::isPersistent, FULL, Persistence.UNLOGGED, Persistence.PERMANENT);
    }

    private static Verbs<TriggerAssert> triggers() {
        return Verbs.of(
                        TriggerAssert.class,
                        StorageVerbs::catalog,
                        (c, name) -> c.table(name).trigger("it"))
                .verb(TriggerAssert::isConstrainedBy, FULL, "other", "another")
                .verb(TriggerAssert::isConstrainedByNoTable, BARE, FULL)
                .verb(TriggerAssert::comesFromParent, FULL, BARE)
                .verb(TriggerAssert::comesFromNoParent, BARE, FULL);
    }

    private static Verbs<DomainAssert> domains() {
        return Verbs.of(DomainAssert.class, StorageVerbs::catalog, (c, name) -> c.domain(name + "_domain"))
                .verb(DomainAssert::hasNotNullConstraint, FULL, "set", "given")
                .verb(DomainAssert::hasDefaultNotNullConstraint, BARE, FULL);
    }

    private static Verbs<RoutineAssert> routines() {
        return Verbs.of(RoutineAssert.class, StorageVerbs::catalog, (c, name) -> c.routine(name + "(integer)"))
                .verb(RoutineAssert::hasLibrary, FULL, "$libdir/it", "$libdir/other")
                .verb(RoutineAssert::hasNoLibrary, BARE, FULL);
    }
}
