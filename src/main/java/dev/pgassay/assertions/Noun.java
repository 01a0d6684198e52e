package dev.pgassay.assertions;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.CheckConstraint;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.DefaultPrivilege;
import dev.pgassay.catalog.Domain;
import dev.pgassay.catalog.EnumType;
import dev.pgassay.catalog.ExclusionConstraint;
import dev.pgassay.catalog.Extension;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Index;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.MaterializedView;
import dev.pgassay.catalog.NotNullConstraint;
import dev.pgassay.catalog.Policy;
import dev.pgassay.catalog.PrimaryKey;
import dev.pgassay.catalog.Publication;
import dev.pgassay.catalog.Role;
import dev.pgassay.catalog.Routine;
import dev.pgassay.catalog.Schema;
import dev.pgassay.catalog.Sequence;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.UniqueConstraint;
import dev.pgassay.catalog.View;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind that assertions lead to, and the class that asserts of it.
 *
 * @param type the record
 * @param assertType the class of the assertions
 * @param constructor makes one; of null, where the object is missing and failures are collected
 */
record Noun<A extends AbstractCatalogObjectAssert<A, T>, T extends CatalogObject>(
        Class<T> type, Class<A> assertType, Function<@Nullable T, A> constructor) {

    static final Noun<ExtensionAssert, Extension> EXTENSION =
            new Noun<>(Extension.class, ExtensionAssert.class, ExtensionAssert::new);
    static final Noun<SchemaAssert, Schema> SCHEMA = new Noun<>(Schema.class, SchemaAssert.class, SchemaAssert::new);
    static final Noun<EnumTypeAssert, EnumType> ENUM =
            new Noun<>(EnumType.class, EnumTypeAssert.class, EnumTypeAssert::new);
    static final Noun<SequenceAssert, Sequence> SEQUENCE =
            new Noun<>(Sequence.class, SequenceAssert.class, SequenceAssert::new);
    static final Noun<TableAssert, Table> TABLE = new Noun<>(Table.class, TableAssert.class, TableAssert::new);
    static final Noun<ViewAssert, View> VIEW = new Noun<>(View.class, ViewAssert.class, ViewAssert::new);
    static final Noun<MaterializedViewAssert, MaterializedView> MATERIALIZED_VIEW =
            new Noun<>(MaterializedView.class, MaterializedViewAssert.class, MaterializedViewAssert::new);
    static final Noun<RoutineAssert, Routine> ROUTINE =
            new Noun<>(Routine.class, RoutineAssert.class, RoutineAssert::new);
    static final Noun<ColumnAssert, Column> COLUMN = new Noun<>(Column.class, ColumnAssert.class, ColumnAssert::new);
    static final Noun<PrimaryKeyAssert, PrimaryKey> PRIMARY_KEY =
            new Noun<>(PrimaryKey.class, PrimaryKeyAssert.class, PrimaryKeyAssert::new);
    static final Noun<UniqueConstraintAssert, UniqueConstraint> UNIQUE_CONSTRAINT =
            new Noun<>(UniqueConstraint.class, UniqueConstraintAssert.class, UniqueConstraintAssert::new);
    static final Noun<ForeignKeyAssert, ForeignKey> FOREIGN_KEY =
            new Noun<>(ForeignKey.class, ForeignKeyAssert.class, ForeignKeyAssert::new);
    static final Noun<CheckConstraintAssert, CheckConstraint> CHECK_CONSTRAINT =
            new Noun<>(CheckConstraint.class, CheckConstraintAssert.class, CheckConstraintAssert::new);
    static final Noun<ExclusionConstraintAssert, ExclusionConstraint> EXCLUSION_CONSTRAINT =
            new Noun<>(ExclusionConstraint.class, ExclusionConstraintAssert.class, ExclusionConstraintAssert::new);
    static final Noun<NotNullConstraintAssert, NotNullConstraint> NOT_NULL_CONSTRAINT =
            new Noun<>(NotNullConstraint.class, NotNullConstraintAssert.class, NotNullConstraintAssert::new);
    static final Noun<IndexAssert, Index> INDEX = new Noun<>(Index.class, IndexAssert.class, IndexAssert::new);
    static final Noun<PolicyAssert, Policy> POLICY = new Noun<>(Policy.class, PolicyAssert.class, PolicyAssert::new);
    static final Noun<TriggerAssert, Trigger> TRIGGER =
            new Noun<>(Trigger.class, TriggerAssert.class, TriggerAssert::new);
    static final Noun<RoleAssert, Role> ROLE = new Noun<>(Role.class, RoleAssert.class, RoleAssert::new);
    static final Noun<PublicationAssert, Publication> PUBLICATION =
            new Noun<>(Publication.class, PublicationAssert.class, PublicationAssert::new);
    static final Noun<DefaultPrivilegeAssert, DefaultPrivilege> DEFAULT_PRIVILEGE =
            new Noun<>(DefaultPrivilege.class, DefaultPrivilegeAssert.class, DefaultPrivilegeAssert::new);
    static final Noun<DomainAssert, Domain> DOMAIN = new Noun<>(Domain.class, DomainAssert.class, DomainAssert::new);

    /** An object of any kind. */
    static final Noun<CatalogObjectAssert, CatalogObject> ANY =
            new Noun<>(CatalogObject.class, CatalogObjectAssert.class, CatalogObjectAssert::new);

    Kind kind() {
        return Kind.of(type);
    }
}
