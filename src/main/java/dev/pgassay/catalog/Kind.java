package dev.pgassay.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A kind of object, with the record that holds it, its plural (the section of an expectation), and where it lives. */
public enum Kind {
    DATABASE(Database.class, "database", Place.DATABASE),
    EXTENSION(Extension.class, "extensions", Place.DATABASE),
    SCHEMA(Schema.class, "schemas", Place.DATABASE),
    ROLE(Role.class, "roles", Place.DATABASE),
    TABLESPACE(Tablespace.class, "tablespaces", Place.DATABASE),
    CONFIGURATION_PARAMETER(ConfigurationParameter.class, "configuration_parameters", Place.DATABASE),
    SYSTEM_PRIVILEGE(SystemPrivilege.class, "system_privileges", Place.DATABASE),
    DEFAULT_PRIVILEGE(DefaultPrivilege.class, "default_privileges", Place.DATABASE),
    PUBLICATION(Publication.class, "publications", Place.DATABASE),
    SUBSCRIPTION(Subscription.class, "subscriptions", Place.DATABASE),
    FOREIGN_DATA_WRAPPER(ForeignDataWrapper.class, "foreign_data_wrappers", Place.DATABASE),
    FOREIGN_SERVER(ForeignServer.class, "foreign_servers", Place.DATABASE),
    USER_MAPPING(UserMapping.class, "user_mappings", Place.DATABASE),
    EXTENSION_DEPENDENCY(ExtensionDependency.class, "extension_dependencies", Place.DATABASE),
    SECURITY_LABEL(SecurityLabel.class, "security_labels", Place.DATABASE),
    EVENT_TRIGGER(EventTrigger.class, "event_triggers", Place.DATABASE),
    LANGUAGE(Language.class, "languages", Place.DATABASE),
    CAST(Cast.class, "casts", Place.DATABASE),
    TRANSFORM(Transform.class, "transforms", Place.DATABASE),
    OPERATOR_FAMILY_ADDITION(OperatorFamilyAddition.class, "operator_family_additions", Place.DATABASE),
    ACCESS_METHOD(AccessMethod.class, "access_methods", Place.DATABASE),
    ENUM(EnumType.class, "enums", Place.SCHEMA),
    DOMAIN(Domain.class, "domains", Place.SCHEMA),
    COMPOSITE_TYPE(CompositeType.class, "composite_types", Place.SCHEMA),
    RANGE_TYPE(RangeType.class, "range_types", Place.SCHEMA),
    BASE_TYPE(BaseType.class, "base_types", Place.SCHEMA),
    SHELL_TYPE(ShellType.class, "shell_types", Place.SCHEMA),
    COLLATION(Collation.class, "collations", Place.SCHEMA),
    CONVERSION(Conversion.class, "conversions", Place.SCHEMA),
    SEQUENCE(Sequence.class, "sequences", Place.SCHEMA),
    TABLE(Table.class, "tables", Place.SCHEMA),
    VIEW(View.class, "views", Place.SCHEMA),
    MATERIALIZED_VIEW(MaterializedView.class, "materialized_views", Place.SCHEMA),
    FOREIGN_TABLE(ForeignTable.class, "foreign_tables", Place.SCHEMA),
    COLUMN(Column.class, "columns", Place.RELATION),
    PRIMARY_KEY(PrimaryKey.class, "primary_key", Place.RELATION),
    UNIQUE_CONSTRAINT(UniqueConstraint.class, "unique_constraints", Place.RELATION),
    FOREIGN_KEY(ForeignKey.class, "foreign_keys", Place.RELATION),
    CHECK_CONSTRAINT(CheckConstraint.class, "check_constraints", Place.RELATION),
    EXCLUSION_CONSTRAINT(ExclusionConstraint.class, "exclusion_constraints", Place.RELATION),
    NOT_NULL_CONSTRAINT(NotNullConstraint.class, "not_null_constraints", Place.RELATION),
    INDEX(Index.class, "indexes", Place.RELATION),
    POLICY(Policy.class, "policies", Place.RELATION),
    TRIGGER(Trigger.class, "triggers", Place.RELATION),
    RULE(Rule.class, "rules", Place.RELATION),
    STATISTICS(Statistics.class, "statistics", Place.SCHEMA),
    ROUTINE(Routine.class, "routines", Place.SCHEMA),
    OPERATOR(Operator.class, "operators", Place.SCHEMA),
    OPERATOR_FAMILY(OperatorFamily.class, "operator_families", Place.SCHEMA),
    OPERATOR_CLASS(OperatorClass.class, "operator_classes", Place.SCHEMA),
    TEXT_SEARCH_PARSER(TextSearchParser.class, "text_search_parsers", Place.SCHEMA),
    TEXT_SEARCH_TEMPLATE(TextSearchTemplate.class, "text_search_templates", Place.SCHEMA),
    TEXT_SEARCH_DICTIONARY(TextSearchDictionary.class, "text_search_dictionaries", Place.SCHEMA),
    TEXT_SEARCH_CONFIGURATION(TextSearchConfiguration.class, "text_search_configurations", Place.SCHEMA);

    /** Where the objects of a kind are listed. */
    public enum Place {
        /** In the database itself. */
        DATABASE,
        /** In a schema. */
        SCHEMA,
        /** Under a table, view, materialized view or foreign table. */
        RELATION
    }

    private static final Map<Class<?>, Kind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(Kind::type, Function.identity()));
    private static final Map<String, Kind> BY_PLURAL =
            Arrays.stream(values()).collect(Collectors.toMap(Kind::plural, Function.identity()));

    private final Class<? extends CatalogObject> type;
    private final String plural;
    private final Place place;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, and a FactType never changes
    private final List<FactType> facts;

    @SuppressWarnings("ImmutableEnumChecker") // as the list
    private final Map<String, FactType> factsByName;

    private final String label;

    Kind(Class<? extends CatalogObject> type, String plural, Place place) {
        this.type = type;
        this.plural = plural;
        this.place = place;
        this.facts = FactType.of(type);
        this.factsByName = facts.stream().collect(Collectors.toUnmodifiableMap(FactType::name, Function.identity()));
        this.label = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The kind that a record class holds. */
    public static Kind of(Class<?> type) {
        return Objects.requireNonNull(BY_TYPE.get(type), () -> type + " is no kind of object");
    }

    /** The kind whose plural this is, {@code foreign_keys}. */
    public static Optional<Kind> ofPlural(String plural) {
        return Optional.ofNullable(BY_PLURAL.get(plural));
    }

    /** The record that holds an object of this kind. */
    public Class<? extends CatalogObject> type() {
        return type;
    }

    /** The name of the section in an expectation file, {@code foreign_keys}. */
    public String plural() {
        return plural;
    }

    /** The kind in words, {@code foreign key}. */
    public String label() {
        return label;
    }

    /** The kind in words behind its article, {@code an index}. */
    public String withArticle() {
        // not u: a unique constraint, a user mapping
        return ("aeio".indexOf(label().charAt(0)) >= 0 ? "an " : "a ") + label();
    }

    /** Whether others belong to the objects of this kind, columns and more. */
    public boolean isRelation() {
        return this == TABLE || this == VIEW || this == MATERIALIZED_VIEW || this == FOREIGN_TABLE;
    }

    /** Whether there is but one where it is listed, so that it needs no name there: a primary key, the database. */
    public boolean isSingle() {
        return this == PRIMARY_KEY || this == DATABASE;
    }

    /** Whether several may have one name, so that what tells them apart stands behind it in parentheses, {@code f(integer)}. */
    public boolean isOverloaded() {
        return this == ROUTINE || this == OPERATOR || this == OPERATOR_FAMILY || this == OPERATOR_CLASS;
    }

    /** Where objects of this kind are listed. */
    public Place place() {
        return place;
    }

    /** The facts that an object of this kind has, in the order in which they are printed. */
    public List<FactType> facts() {
        return facts;
    }

    /** The fact of this name, or nothing. */
    public Optional<FactType> fact(String name) {
        return Optional.ofNullable(factsByName.get(name));
    }

    /**
     * The name of an object of this kind that is listed under this schema and relation.
     *
     * @param relation the table it is listed under, or null where the kind lives in a schema or the database
     */
    public ObjectName named(@Nullable String schema, @Nullable String relation, String name) {
        if (isOverloaded()) {
            return routine(schema, name);
        }
        return switch (this) {
            case PRIMARY_KEY -> new ObjectName(schema, relation, null);
            case DATABASE -> new ObjectName(null, null, null);
            // an index's name is unique in its schema; on which table it stands is a fact
            case INDEX -> new ObjectName(schema, null, name);
            default ->
                switch (place) {
                    case DATABASE -> ObjectName.of(name);
                    case SCHEMA -> ObjectName.of(schema, name);
                    case RELATION -> new ObjectName(schema, relation, name);
                };
        };
    }

    /**
     * The name of an object of this kind as people read it: as SQL wants it, or, where SQL has no such name, in the words of which it is
     * put together: {@code (text AS address)}, {@code shop_reader on warehouse}.
     */
    public String shown(ObjectName name) {
        return switch (this) {
            case CAST -> "(" + name.simple() + ")";
            case TRANSFORM -> "for " + name.simple();
            case CONFIGURATION_PARAMETER,
                    SYSTEM_PRIVILEGE,
                    DEFAULT_PRIVILEGE,
                    USER_MAPPING,
                    EXTENSION_DEPENDENCY,
                    SECURITY_LABEL,
                    OPERATOR_FAMILY_ADDITION -> name.simple();
            // without its operands it looks like an odd name of anything else
            case OPERATOR ->
                name.schema() == null || name.arguments() != null
                        ? name.toString()
                        : Identifiers.quote(name.schema()) + "." + name.simple();
            default -> name.toString();
        };
    }

    private static ObjectName routine(@Nullable String schema, String signature) {
        int parenthesis = openingOfArguments(signature);
        return parenthesis < 0
                ? ObjectName.of(schema, signature)
                : ObjectName.ofRoutine(
                        schema,
                        signature.substring(0, parenthesis).strip(),
                        signature.substring(parenthesis + 1).replaceFirst("\\)$", ""));
    }

    /** Where the parenthesis that ends a signature was opened: the routine's own name may have some too. */
    private static int openingOfArguments(String signature) {
        int depth = 0;
        boolean quoted = false;
        for (int i = signature.length() - 1; i >= 0; i--) {
            char c = signature.charAt(i);
            quoted ^= c == '"';
            if (!quoted) {
                depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            }
            if (c == '(' && !quoted && depth == 0) {
                return i;
            }
        }
        return signature.indexOf('(');
    }
}
