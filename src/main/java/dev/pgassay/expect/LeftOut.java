package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A catalog without what is not compared, and what that is.
 *
 * @param catalog what is compared
 * @param schemas schemas that were not asked for
 * @param platform whose own objects are left out
 * @param platformSchemas the schemas among them
 * @param histories tables in which tools keep what they have run
 */
public record LeftOut(
        Catalog catalog, Set<String> schemas, String platform, Set<String> platformSchemas, Set<String> histories) {

    /** What is not compared, in one line. */
    public String inOneLine() {
        List<String> parts = new ArrayList<>(List.of("system schemas", "members of extensions"));
        if (!platform.equals("plain")) {
            parts.add("what is the platform " + platform + "'s own"
                    + (platformSchemas.isEmpty() ? "" : " (schemas " + String.join(", ", platformSchemas) + ")"));
        }
        if (!histories.isEmpty()) {
            parts.add("the history of migrations (" + String.join(", ", histories) + ")");
        }
        if (!schemas.isEmpty()) {
            parts.add("schemas " + String.join(", ", schemas));
        }
        return "left out: " + String.join(", ", parts);
    }
}
