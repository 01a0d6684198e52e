package dev.pgassay.catalog;

import java.util.Set;

/**
 * What was added to an operator family that PostgreSQL brought along, by {@code ALTER OPERATOR FAMILY … ADD}; its name is the family's,
 * {@code integer_ops(btree)}. What came with an operator class is that one's, and what an extension added is the extension's.
 *
 * @param name what identifies it
 * @param operators the operators as {@code 1 <(integer,num)}: strategy, operator, and {@code for order by} with a family
 * @param functions the functions as {@code 1 (integer, num) cmp(integer,num)}: number, operand types, function
 */
public record OperatorFamilyAddition(ObjectName name, Set<String> operators, Set<String> functions)
        implements CatalogObject {}
