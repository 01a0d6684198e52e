package dev.pgassay.expect;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Speller;
import dev.pgassay.finding.Finding;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Hand-made catalogs held against written expectations. */
record Held(Path folder, Written files) {

    static Held in(Path folder) {
        return new Held(folder, new Written(folder));
    }

    Held file(String name, String yaml) {
        files.file(name, yaml);
        return this;
    }

    Tally against(CatalogObject... objects) {
        return Check.run(Things.catalog(objects), files.load(), Speller.NONE);
    }

    Tally against(Speller speller, CatalogObject... objects) {
        return Check.run(Things.catalog(objects), files.load(), speller);
    }

    /** The findings as they are printed, one after the other. */
    String findings(CatalogObject... objects) {
        return text(against(objects));
    }

    String text(Tally tally) {
        return tally.findings().stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n"))
                .replace(folder + "/", "");
    }
}
