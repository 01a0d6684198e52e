package dev.pgassay.cli;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Nearest;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.Extent;
import dev.pgassay.scratch.Platform;
import dev.pgassay.yaml.InvalidFile;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How far a command goes in a live database. */
final class ExtentArguments {

    @Option(
            names = "--platform",
            paramLabel = "NAME",
            description = "Whose own schemas and roles are left out: plain, supabase (default: the platform of NAME in"
                    + " the configuration, or plain).")
    private @Nullable String platform;

    @Option(
            names = "--schema",
            split = ",",
            paramLabel = "SCHEMA",
            description = "The only schemas that are looked at; several with commas.")
    private Set<String> schemas = new LinkedHashSet<>();

    @Option(
            names = "--exclude-schema",
            split = ",",
            paramLabel = "SCHEMA",
            description = "Schemas that are left out; several with commas.")
    private Set<String> excluded = new LinkedHashSet<>();

    /** Throws {@link InvalidFile} for a platform that there is not. */
    Extent extent(Platform otherwise) {
        try {
            return new Extent(schemas, excluded, Objects.requireNonNullElse(platform, otherwise.label()));
        } catch (IllegalArgumentException e) {
            throw new InvalidFile(String.valueOf(e.getMessage()));
        }
    }

    /** Throws {@link InvalidFile} for a schema that is neither there nor expected: nothing would be looked at. */
    void insistOnSchemas(Catalog catalog, Expectations expected) {
        Set<String> known = new TreeSet<>(expected.schemas());
        catalog.all(Kind.SCHEMA).forEach(schema -> known.add(schema.name().simple()));
        check("--schema", schemas, known);
        check("--exclude-schema", excluded, known);
    }

    private static void check(String option, Set<String> given, Set<String> known) {
        for (String schema : given) {
            if (!known.contains(schema)) {
                String nearest = Nearest.to(schema, known)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("");
                throw new InvalidFile(option + " " + schema + "  is neither there nor expected" + nearest
                        + " (there are: " + String.join(", ", known) + ")");
            }
        }
    }
}
