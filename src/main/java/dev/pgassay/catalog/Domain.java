package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A domain: a type with a default and conditions of its own.
 *
 * @param name what identifies it
 * @param type the type it is based on, with its modifier, {@code numeric(10,2)}
 * @param collation the collation where it is not the base type's own, or null
 * @param defaultValue the default, or null when there is none
 * @param nullable whether it takes null
 * @param notNullConstraint what the constraint behind NOT NULL is called, where not as PostgreSQL calls it by itself, {@code
 *     email_not_null}; or null (PostgreSQL 17)
 * @param checks the condition of each check constraint by the constraint's name
 * @param notValid the names of the check constraints that the values which were there have not been held against
 * @param constraintComments the comments on constraints, by the constraint's name
 * @param owner the role that owns it
 * @param privileges what whom is granted, {@code select with grant option}, by grantee, {@code public} for everyone; the owner is
 *     there only where it has not all
 * @param comment the comment, or null when there is none
 */
public record Domain(
        ObjectName name,
        @Refers @Spelled(Spelling.TYPE) String type,
        @Nullable @Refers String collation,

        @Nullable @Named("default") @Spelled(Spelling.DEFAULT)
        String defaultValue,

        boolean nullable,
        @Nullable String notNullConstraint,
        @Spelled(Spelling.CONDITION) Map<String, String> checks,
        Set<String> notValid,
        Map<String, String> constraintComments,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
