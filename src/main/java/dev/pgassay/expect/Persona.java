package dev.pgassay.expect;

import dev.pgassay.finding.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who uses a database: a role, and what an application tells the session about them.
 *
 * <pre>{@code
 * Persona.of("member", "authenticated").with("request.jwt.claims", "{\"sub\": \"…\"}")
 * }</pre>
 *
 * @param name what the persona is called, {@code member}
 * @param role the role, {@code authenticated}
 * @param settings settings of the session by name; each claim of {@code request.jwt.claims} is also set as {@code request.jwt.claim.…}
 * @param setup SQL that the owner runs before anything is tried as this persona: the user's own rows; or null
 * @param position where it is declared, or null when it is in no file
 */
public record Persona(
        String name,
        String role,
        Map<String, String> settings,
        @Nullable String setup,
        @Nullable Position position) {

    /** Copies the settings. */
    public Persona {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** A persona that is a role and no more. */
    public static Persona of(String name, String role) {
        return new Persona(Given.value("of", "name", name), Given.value("of", "role", role), Map.of(), null, null);
    }

    /** The same persona with one more setting. */
    public Persona with(String setting, String value) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(Given.value("with", "setting", setting), Given.value("with", "value", value));
        return new Persona(name, role, more, setup, position);
    }

    /** The same persona with SQL that the owner runs before, {@code insert into members values (…)}. */
    public Persona setUpBy(String sql) {
        return new Persona(name, role, settings, Given.value("setUpBy", "sql", sql), position);
    }
}
