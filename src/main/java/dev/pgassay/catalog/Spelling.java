package dev.pgassay.catalog;

import java.util.regex.Pattern;

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
    QUERY,
    /** The arguments of a routine, with names, modes and defaults. */
    ARGUMENTS,
    /** What a routine returns. */
    RESULT,
    /** The body of a routine, where it is SQL that the server has read, {@code BEGIN ATOMIC … END}. */
    BODY,
    /** Strategy and key of a partitioned table. */
    PARTITION_KEY,
    /** The bound of a partition. */
    PARTITION_BOUND,
    /** A locale: of ICU's {@code und@colStrength=secondary}, servers since 16 keep the language tag {@code und-u-ks-level2}. */
    LOCALE;

    private static final Pattern READ_BODY =
            Pattern.compile("(?:begin\\s+atomic\\b.*\\bend|return\\b.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern PRINTED_BODY = Pattern.compile("(?:BEGIN ATOMIC|RETURN)\\b.*", Pattern.DOTALL);

    /** Whether a text is as the server prints what it has read; a body in another language may begin with {@code return} too. */
    public boolean isPrinted(Object text) {
        return this != BODY || PRINTED_BODY.matcher(text.toString()).matches();
    }

    /** Whether the server has a spelling of its own for a text; most bodies of routines it keeps to the letter. */
    public boolean isOf(Object written) {
        return this != BODY || READ_BODY.matcher(written.toString().strip()).matches();
    }
}
