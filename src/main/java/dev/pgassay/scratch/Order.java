package dev.pgassay.scratch;

/** A database that somebody asks for. A set of migrations that does something to roles gets a server alone. */
record Order(Platform platform, Migrations migrations, boolean alone) {

    /** The databases with the same one may share a server. */
    String world() {
        return alone ? platform.label() + " " + migrations.digest() : platform.label();
    }
}
