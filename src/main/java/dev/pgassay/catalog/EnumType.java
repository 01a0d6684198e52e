package dev.pgassay.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enumerated type.
 *
 * @param name what identifies it
 * @param labels the labels in their order
 * @param comment the comment, or null when there is none
 */
public record EnumType(
        ObjectName name, List<String> labels, @Nullable String comment) implements CatalogObject {}
