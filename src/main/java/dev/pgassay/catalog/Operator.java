package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An operator; its name includes the types of its operands, {@code ===(email, email)}, {@code !(NONE, bigint)} where it stands before the only one.
 *
 * @param name what identifies it
 * @param function the function that does it; none where it has only been named as the commutator or negator of another, or null
 * @param result the type of what it yields, or null
 * @param commutator the operator with its operands exchanged, {@code ===(email,email)}, or null
 * @param negator the operator that says the opposite, or null
 * @param restrict the function that estimates a condition, or null
 * @param join the function that estimates a join, or null
 * @param hashes whether it can be used in a hash join
 * @param merges whether it can be used in a merge join
 * @param owner the role that owns it
 * @param comment the comment, or null when there is none
 */
public record Operator(
        ObjectName name,
        @Nullable @Refers String function,
        @Nullable @Refers @Spelled(Spelling.TYPE) String result,
        @Nullable @Refers String commutator,
        @Nullable @Refers String negator,
        @Nullable @Refers String restrict,
        @Nullable @Refers String join,
        boolean hashes,
        boolean merges,
        String owner,
        @Nullable String comment)
        implements CatalogObject {}
