package dev.pgassay.scratch;

import java.util.List;

/** A database that somebody asks for. A set of migrations that does something to roles gets a server alone. */
record Order(Platform platform, Migrations migrations, boolean alone) {

    /** The databases with the same one may share a server. */
    Object world() {
        return alone ? List.of(platform, migrations.identity()) : platform;
    }
}
