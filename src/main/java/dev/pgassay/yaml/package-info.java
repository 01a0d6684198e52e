/** Strict YAML: maps, lists and scalars with their positions; no tags, no aliases, no duplicate keys, bounded size and depth. */
@NullMarked
package dev.pgassay.yaml;

import org.jspecify.annotations.NullMarked;
