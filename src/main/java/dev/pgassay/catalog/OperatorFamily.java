package dev.pgassay.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operator family; its name includes the access method, {@code integer_ops(btree)}. What came with an operator class is that one's.
 *
 * @param name what identifies it
 * @param operators its operators as {@code 1 <(integer,integer)}: strategy, operator, and {@code for order by} with a family
 * @param functions its functions as {@code 1 (integer, integer) btint4cmp(integer,integer)}: number, operand types, function
 * @param owner the role that owns it
 * @param comment the comment, or null when there is none
 */
public record OperatorFamily(
        ObjectName name,
        Set<String> operators,
        Set<String> functions,
        String owner,
        @Nullable String comment) implements CatalogObject {}
