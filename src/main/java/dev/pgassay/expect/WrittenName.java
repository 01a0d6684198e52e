package dev.pgassay.expect;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of something that lives in a schema: with the schema, {@code auth.users}, or without it;
 * a part with a dot in it stands in double quotes, {@code "a.b"}.
 *
 * @param schema the schema
 * @param name the name without it
 */
record WrittenName(@Nullable String schema, String name) {

    /** Takes a name apart; one without a schema lives in the given one. */
    static WrittenName of(String written, @Nullable String schema) {
        List<String> parts = Identifiers.parts(written);
        return parts.size() == 1
                ? new WrittenName(schema, parts.get(0))
                : new WrittenName(parts.get(0), String.join(".", parts.subList(1, parts.size())));
    }

    /**
     * Whether it is a name; says so when it is none.
     *
     * @param what what it should be the name of, {@code a table}
     * @param inSchema whether it may have a schema before it
     */
    static boolean isName(Problems problems, Node.Entry entry, String what, boolean inSchema) {
        String written = entry.key();
        if (written.isBlank()) {
            problems.add(entry.position(), "the name of " + what + " must be given, found '" + written + "'");
            return false;
        }
        if (inSchema && Identifiers.parts(written).size() > 2) {
            problems.add(
                    entry.position(),
                    what + " is named as name or schema.name, found '" + written
                            + "'; a name with a dot in it stands in double quotes");
            return false;
        }
        return true;
    }

    /** Whether what is opened by a parenthesis ends with one; says so when it does not. */
    static boolean isClosed(Problems problems, Node.Entry entry, String what) {
        String written = entry.key();
        if (written.indexOf('(') < 0 || written.endsWith(")")) {
            return true;
        }
        problems.add(entry.position(), what + " is named as name or name(…), found '" + written + "'");
        return false;
    }
}
