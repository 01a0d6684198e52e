package dev.pgassay.reader;

import dev.pgassay.catalog.AccessMethod;
import dev.pgassay.catalog.BaseType;
import dev.pgassay.catalog.Cast;
import dev.pgassay.catalog.CheckConstraint;
import dev.pgassay.catalog.Collation;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.CompositeType;
import dev.pgassay.catalog.ConfigurationParameter;
import dev.pgassay.catalog.Conversion;
import dev.pgassay.catalog.Database;
import dev.pgassay.catalog.DefaultPrivilege;
import dev.pgassay.catalog.Domain;
import dev.pgassay.catalog.EnumType;
import dev.pgassay.catalog.EventTrigger;
import dev.pgassay.catalog.ExclusionConstraint;
import dev.pgassay.catalog.Extension;
import dev.pgassay.catalog.ExtensionDependency;
import dev.pgassay.catalog.ForeignDataWrapper;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.ForeignServer;
import dev.pgassay.catalog.ForeignTable;
import dev.pgassay.catalog.Index;
import dev.pgassay.catalog.Language;
import dev.pgassay.catalog.MaterializedView;
import dev.pgassay.catalog.NotNullConstraint;
import dev.pgassay.catalog.Operator;
import dev.pgassay.catalog.OperatorClass;
import dev.pgassay.catalog.OperatorFamily;
import dev.pgassay.catalog.OperatorFamilyAddition;
import dev.pgassay.catalog.Policy;
import dev.pgassay.catalog.PrimaryKey;
import dev.pgassay.catalog.Publication;
import dev.pgassay.catalog.RangeType;
import dev.pgassay.catalog.Role;
import dev.pgassay.catalog.Routine;
import dev.pgassay.catalog.Rule;
import dev.pgassay.catalog.Schema;
import dev.pgassay.catalog.SecurityLabel;
import dev.pgassay.catalog.Sequence;
import dev.pgassay.catalog.ShellType;
import dev.pgassay.catalog.Statistics;
import dev.pgassay.catalog.Subscription;
import dev.pgassay.catalog.SystemPrivilege;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.Tablespace;
import dev.pgassay.catalog.TextSearchConfiguration;
import dev.pgassay.catalog.TextSearchDictionary;
import dev.pgassay.catalog.TextSearchParser;
import dev.pgassay.catalog.TextSearchTemplate;
import dev.pgassay.catalog.Transform;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.UniqueConstraint;
import dev.pgassay.catalog.UserMapping;
import dev.pgassay.catalog.View;
import java.util.List;

/** Everything that is read, one entry a kind. */
final class Sources {

    static final long PG_TYPE = 1247;
    static final long PG_PROC = 1255;
    static final long PG_CLASS = 1259;
    private static final long PG_DEFAULT_ACL = 826;
    private static final long PG_TABLESPACE = 1213;
    private static final long PG_AM = 2601;
    private static final long PG_DEPEND = 2608;
    private static final long PG_CAST = 2605;
    private static final long PG_CONVERSION = 2607;
    private static final long PG_LANGUAGE = 2612;
    private static final long PG_OPCLASS = 2616;
    private static final long PG_OPERATOR = 2617;
    private static final long PG_OPFAMILY = 2753;
    private static final long PG_COLLATION = 3456;
    private static final long PG_TRANSFORM = 3576;
    private static final long PG_TS_DICT = 3600;
    private static final long PG_TS_PARSER = 3601;
    private static final long PG_TS_CONFIG = 3602;
    private static final long PG_TS_TEMPLATE = 3764;
    private static final long PG_AUTHID = 1260;
    private static final long PG_DATABASE = 1262;
    private static final long PG_FOREIGN_SERVER = 1417;
    private static final long PG_USER_MAPPING = 1418;
    private static final long PG_FOREIGN_DATA_WRAPPER = 2328;
    static final long PG_CONSTRAINT = 2606;
    private static final long PG_NAMESPACE = 2615;
    private static final long PG_TRIGGER = 2620;
    private static final long PG_EXTENSION = 3079;
    private static final long PG_REWRITE = 2618;
    private static final long PG_STATISTIC_EXT = 3381;
    private static final long PG_EVENT_TRIGGER = 3466;
    private static final long PG_POLICY = 3256;
    private static final long PG_INIT_PRIVS = 3394;
    private static final long PG_SECLABEL = 3596;
    private static final long PG_SUBSCRIPTION = 6100;
    private static final long PG_PUBLICATION = 6104;
    private static final long PG_PARAMETER_ACL = 6243;

    static final List<Source<?>> ALL = List.of(
            Source.of(Database.class, PG_DATABASE, "database.sql"),
            Source.of(Extension.class, PG_EXTENSION, "extensions.sql")
                    .where((row, names) -> !row.text("name").equals("plpgsql")),
            Source.of(Schema.class, PG_NAMESPACE, "schemas.sql")
                    .where((row, names) -> !names.isSystemSchema(row.oid("oid"))),
            Source.of(Role.class, PG_AUTHID, "roles.sql").with("member_of", Memberships::of),
            Source.of(Tablespace.class, PG_TABLESPACE, "tablespaces.sql"),
            Source.of(ConfigurationParameter.class, PG_PARAMETER_ACL, "configuration_parameters.sql"),
            Source.of(SystemPrivilege.class, PG_INIT_PRIVS, "system_privileges.sql")
                    .with("privileges", DerivedFacts::granted),
            Source.of(DefaultPrivilege.class, PG_DEFAULT_ACL, "default_privileges.sql"),
            Source.of(Publication.class, PG_PUBLICATION, "publications.sql")
                    .with("tables", PublicationParts::tables)
                    .with("columns", PublicationParts::columns)
                    .with("filters", PublicationParts::filters)
                    .with("publishes", PublicationParts::operations),
            Source.of(Subscription.class, PG_SUBSCRIPTION, "subscriptions.sql"),
            Source.of(ForeignDataWrapper.class, PG_FOREIGN_DATA_WRAPPER, "foreign_data_wrappers.sql"),
            Source.of(ForeignServer.class, PG_FOREIGN_SERVER, "foreign_servers.sql"),
            Source.of(UserMapping.class, PG_USER_MAPPING, "user_mappings.sql"),
            Source.of(ExtensionDependency.class, PG_DEPEND, "extension_dependencies.sql"),
            Source.of(SecurityLabel.class, PG_SECLABEL, "security_labels.sql"),
            Source.of(EventTrigger.class, PG_EVENT_TRIGGER, "event_triggers.sql"),
            Source.of(Language.class, PG_LANGUAGE, "languages.sql"),
            Source.of(Cast.class, PG_CAST, "casts.sql"),
            Source.of(Transform.class, PG_TRANSFORM, "transforms.sql"),
            Source.of(OperatorFamilyAddition.class, PG_OPFAMILY, "operator_family_additions.sql"),
            Source.of(AccessMethod.class, PG_AM, "access_methods.sql"),
            Source.of(EnumType.class, PG_TYPE, "enums.sql"),
            Source.of(Domain.class, PG_TYPE, "domains.sql")
                    .with("type", DerivedFacts::type)
                    .with("collation", DerivedFacts::collation)
                    .with("checks", DerivedFacts::checks)
                    .with("constraint_comments", Comments::ofConstraints),
            Source.of(CompositeType.class, PG_TYPE, "composite_types.sql")
                    .with("attribute_comments", Comments::ofAttributes),
            Source.of(RangeType.class, PG_TYPE, "range_types.sql")
                    .with("subtype", DerivedFacts::type)
                    .with("operator_class", IndexKeys::operatorClass)
                    .with("collation", DerivedFacts::collation)
                    .with("multirange_comment", Comments::ofMultirange),
            Source.of(BaseType.class, PG_TYPE, "base_types.sql"),
            Source.of(ShellType.class, PG_TYPE, "shell_types.sql"),
            Source.of(Collation.class, PG_COLLATION, "collations.sql"),
            Source.of(Conversion.class, PG_CONVERSION, "conversions.sql"),
            Source.of(Sequence.class, PG_CLASS, "sequences.sql")
                    .where((row, names) -> !names.isIdentitySequence(row.oid("oid")))
                    .with("type", DerivedFacts::type)
                    .with("owned_by", (row, names) -> names.sequenceOwner(row.oid("oid"))),
            Source.of(Table.class, PG_CLASS, "tables.sql")
                    .with("inherits", (row, names) -> names.parents(row.oid("oid")))
                    .with("column_order", (row, names) -> names.attributes().names(row.oid("oid"))),
            Source.of(View.class, PG_CLASS, "views.sql").with("definition", DerivedFacts::query),
            Source.of(MaterializedView.class, PG_CLASS, "materialized_views.sql")
                    .with("definition", DerivedFacts::query),
            Source.of(ForeignTable.class, PG_CLASS, "foreign_tables.sql")
                    .with("inherits", (row, names) -> names.parents(row.oid("oid"))),
            Source.of(Column.class, PG_CLASS, "columns.sql")
                    .with("type", DerivedFacts::type)
                    .with("identity_sequence_privileges", DerivedFacts::identitySequencePrivileges)
                    .with("collation", DerivedFacts::collation),
            Source.of(PrimaryKey.class, PG_CONSTRAINT, "key_constraints.sql")
                    .where((row, names) -> row.text("type").equals("p"))
                    .with("columns", DerivedFacts::keyColumns)
                    .with("name", (row, names) -> row.text("name"))
                    .with("include", IndexKeys::included)
                    .with("index_comment", Comments::ofIndex),
            Source.of(UniqueConstraint.class, PG_CONSTRAINT, "key_constraints.sql")
                    .where((row, names) -> row.text("type").equals("u"))
                    .with("columns", DerivedFacts::keyColumns)
                    .with("include", IndexKeys::included)
                    .with("index_comment", Comments::ofIndex),
            Source.of(ForeignKey.class, PG_CONSTRAINT, "foreign_keys.sql")
                    .with("references", DerivedFacts::reference)
                    .with("trigger_states", DerivedFacts::triggerStates),
            Source.of(CheckConstraint.class, PG_CONSTRAINT, "check_constraints.sql"),
            Source.of(ExclusionConstraint.class, PG_CONSTRAINT, "exclusion_constraints.sql")
                    .with("elements", IndexKeys::elements)
                    .with("include", IndexKeys::included)
                    .with("index_comment", Comments::ofIndex),
            Source.of(NotNullConstraint.class, PG_CONSTRAINT, "not_null_constraints.sql"),
            Source.of(Index.class, PG_CLASS, "indexes.sql")
                    .where((row, names) -> names.isRelation(row.oid("table_oid")))
                    .with("keys", IndexKeys::of)
                    .with("include", IndexKeys::included),
            Source.of(Policy.class, PG_POLICY, "policies.sql"),
            Source.of(Trigger.class, PG_TRIGGER, "triggers.sql")
                    .with("timing", TriggerParts::timing)
                    .with("events", TriggerParts::events)
                    .with("level", TriggerParts::level)
                    .with("when", TriggerParts::when)
                    .with("arguments", TriggerParts::arguments),
            Source.of(Rule.class, PG_REWRITE, "rules.sql").with("definition", DerivedFacts::rule),
            Source.of(Statistics.class, PG_STATISTIC_EXT, "statistics.sql")
                    .where((row, names) -> names.isRelation(row.oid("table_oid")))
                    .with("keys", DerivedFacts::statisticsKeys)
                    .with("kinds", DerivedFacts::statisticsKinds),
            Source.of(Routine.class, PG_PROC, "routines.sql").with("body", DerivedFacts::body),
            Source.of(Operator.class, PG_OPERATOR, "operators.sql"),
            Source.of(OperatorFamily.class, PG_OPFAMILY, "operator_families.sql"),
            Source.of(OperatorClass.class, PG_OPCLASS, "operator_classes.sql"),
            Source.of(TextSearchParser.class, PG_TS_PARSER, "text_search_parsers.sql"),
            Source.of(TextSearchTemplate.class, PG_TS_TEMPLATE, "text_search_templates.sql"),
            Source.of(TextSearchDictionary.class, PG_TS_DICT, "text_search_dictionaries.sql"),
            Source.of(TextSearchConfiguration.class, PG_TS_CONFIG, "text_search_configurations.sql"));

    private Sources() {}
}
