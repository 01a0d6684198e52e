package dev.pgassay.schemacrawler;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. Some are SchemaCrawler's linters, each of whose lints is held against pgassay's catalog before it
 * becomes a finding; some are asked of pgassay's catalog alone, because SchemaCrawler's own linter errs on PostgreSQL. A
 * finding's hint ends with the lint's name, {@code (redundant_index)}. Partitions are looked at through their parents.
 */
public enum Lint {
    /** A table without a primary key. */
    NO_PRIMARY_KEY(null),
    /** A table without any index. */
    NO_INDEX("TableWithNoIndexes"),
    /** A foreign key that no index serves: none begins with its columns. */
    FOREIGN_KEY_WITHOUT_INDEX(null),
    /** An index that another one of the same table makes needless. */
    REDUNDANT_INDEX(null),
    /** A unique index or constraint in which rows with a null never collide. */
    NULLABLE_UNIQUE_KEY(null),
    /** A foreign key column of another type than the column it references. */
    FOREIGN_KEY_TYPE(null),
    /** A foreign key whose columns reference themselves, so that it says nothing. */
    SELF_REFERENCE("ForeignKeySelfReference"),
    /** Tables that reference each other in a circle. */
    REFERENCE_CYCLE("TableCycles"),
    /** A table in which everything but the primary key may be null. */
    ALL_NULLABLE("TableAllNullableColumns"),
    /** A table with one column, or none. */
    SINGLE_COLUMN("TableWithSingleColumn"),
    /** Columns that are numbered, {@code phone1}, {@code phone2}. */
    NUMBERED_COLUMNS("TableWithIncrementingColumns"),
    /** Columns of one name and several types. Off by default. */
    TYPE_BY_NAME(null),
    /** A default that is the text NULL instead of a null. */
    NULL_AS_TEXT(null),
    /** A table or column whose name has to be quoted wherever it is used: no plain name, or a reserved word of the server. */
    QUOTED_NAME(null),
    /** A table, view or column without a comment. Off by default. */
    NO_COMMENT("TableWithNoRemarks");

    private final @Nullable String linter;

    Lint(@Nullable String linter) {
        this.linter = linter;
    }

    /** Every lint but those that are off by default. */
    public static List<Lint> byDefault() {
        return Arrays.stream(values())
                .filter(lint -> lint != NO_COMMENT && lint != TYPE_BY_NAME)
                .toList();
    }

    /** SchemaCrawler's linter for this, or nothing where pgassay looks itself. */
    Optional<String> linter() {
        return Optional.ofNullable(linter).map(name -> "schemacrawler.tools.linter.Linter" + name);
    }

    /** The hint of a finding, which ends with the lint's name. */
    String hint(String text) {
        return text + " (" + name().toLowerCase(Locale.ROOT) + ")";
    }
}
