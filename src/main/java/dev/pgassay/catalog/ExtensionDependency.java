package dev.pgassay.catalog;

import java.util.Set;

/**
 * Something that is dropped together with an extension (DEPENDS ON EXTENSION); named by its kind and its name with the schema,
 * {@code function public.f(integer)}, {@code trigger t on public.documents}.
 *
 * @param name what identifies it
 * @param extensions the extensions it depends on
 */
public record ExtensionDependency(ObjectName name, Set<String> extensions) implements CatalogObject {}
