package dev.pgassay.expect;

import dev.pgassay.catalog.Identifiers;
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
}
