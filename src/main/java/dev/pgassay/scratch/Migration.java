package dev.pgassay.scratch;

import java.nio.file.Path;

/** One migration file; the version is as its name spells it, {@code R} for a repeatable one, its place for a listed one. */
public record Migration(String version, String description, Path path) {}
