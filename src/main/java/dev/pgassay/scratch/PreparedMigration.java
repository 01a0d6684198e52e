package dev.pgassay.scratch;

/** A migration, its name relative to the folder, and what will be run of it. */
record PreparedMigration(String name, Migration migration, Script script) {}
