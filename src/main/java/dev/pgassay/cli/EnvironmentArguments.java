package dev.pgassay.cli;

import dev.pgassay.expect.Environment;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** What of a database a command takes besides its schema. */
final class EnvironmentArguments {

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "WHAT",
            description = "What is listed, or with NAME compared, besides the schema: owners, privileges, roles,"
                    + " settings, column_order, versions, server; several with commas.")
    private Set<Environment> with = EnumSet.noneOf(Environment.class);

    Set<Environment> with() {
        return with;
    }
}
