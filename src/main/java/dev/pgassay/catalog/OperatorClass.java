package dev.pgassay.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operator class; its name includes the access method, {@code text_ops(btree)}.
 *
 * @param name what identifies it
 * @param type the type it is for
 * @param isDefault whether an index takes it by itself
 * @param storage the type that the index stores, or null where it is the same
 * @param family the operator family it belongs to
 * @param operators its operators as {@code 1 <(integer,integer)}: strategy, operator, and {@code for order by} with a family
 * @param functions its functions as {@code 1 (integer, integer) btint4cmp(integer,integer)}: number, operand types, function
 * @param owner the role that owns it
 * @param comment the comment, or null when there is none
 */
public record OperatorClass(
        ObjectName name,
        @Refers @Spelled(Spelling.TYPE) String type,
        @Named("default") boolean isDefault,
        @Nullable @Refers @Spelled(Spelling.TYPE) String storage,
        @Refers String family,
        Set<String> operators,
        Set<String> functions,
        String owner,
        @Nullable String comment)
        implements CatalogObject {}
