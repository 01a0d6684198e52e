package dev.pgassay.catalog;

/**
 * A security label; named by its provider and what it is on, {@code selinux on table public.documents}, with its schema;
 * for the database itself, {@code selinux on database}.
 *
 * @param name what identifies it
 * @param label the label
 */
public record SecurityLabel(ObjectName name, String label) implements CatalogObject {}
