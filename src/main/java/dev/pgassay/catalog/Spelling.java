package dev.pgassay.catalog;

/** What a text is to the server that spells it. */
public enum Spelling {
    /** A data type, {@code varchar(20)}. */
    TYPE,
    /** A column's default. */
    DEFAULT,
    /** The expression of a generated column. */
    GENERATED,
    /** A condition on a table's row: check constraint, predicate of an index, policy. */
    CONDITION,
    /** The condition of a trigger, which may use OLD and NEW. */
    WHEN,
    /** The attributes of a composite type. */
    ATTRIBUTES,
    /** The keys of an index. */
    INDEX_KEYS,
    /** The query of a view. */
    QUERY
}
