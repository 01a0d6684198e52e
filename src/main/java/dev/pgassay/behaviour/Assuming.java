package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.expect.Persona;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Becoming somebody: the settings, then the role. */
final class Assuming {

    private static final String CLAIMS = "request.jwt.claims";
    private static final String CLAIM = "'request.jwt.claim.' || key";

    /** No role can be called so, and quoted too it makes the session the owner's again. */
    private static final String NONE = "none";

    private final Session session;

    private Assuming(Session session) {
        this.session = session;
    }

    /**
     * Everything that follows is done as this persona, until what is around it is undone.
     *
     * @throws CannotAssume when its role does not exist or may not be assumed, or a setting cannot be made
     */
    static void become(Session session, Persona persona) throws SQLException {
        if (persona.role().equals(NONE)) {
            throw new CannotAssume("role none cannot be assumed: there is no such role, NONE is a reserved word");
        }
        Assuming assuming = new Assuming(session);
        for (Map.Entry<String, String> setting : persona.settings().entrySet()) {
            assuming.set(setting.getKey(), setting.getValue());
        }
        assuming.step("role " + persona.role() + " cannot be assumed", role(persona));
    }

    /** The same in one text, for a persona whom somebody has been before. */
    static String sql(Persona persona) {
        StringBuilder sql = new StringBuilder();
        persona.settings().forEach((name, value) -> {
            sql.append(setting(name, value)).append("; ");
            if (hasClaims(name, value)) {
                sql.append(claims(value)).append("; ");
            }
        });
        return sql + role(persona);
    }

    /** The settings that a session does not forget behind this persona, who can be assumed. */
    static Set<String> told(Session session, Persona persona) throws SQLException {
        Set<String> names = ToldSettings.custom(persona.settings().keySet());
        String claims = persona.settings().getOrDefault(CLAIMS, "");
        if (!claims.isEmpty()) {
            String told = session.text("select string_agg(" + CLAIM + ", ' ')" + eachClaim(claims));
            names.addAll(ToldSettings.custom(told == null ? List.of() : List.of(told.split(" "))));
        }
        return names;
    }

    private static String role(Persona persona) {
        return "set local role " + Identifiers.quote(persona.role());
    }

    private static String setting(String name, String value) {
        return "select set_config(" + Sql.literal(name) + ", " + Sql.literal(value) + ", true)";
    }

    private static boolean hasClaims(String name, String value) {
        return name.equals(CLAIMS) && !value.isEmpty();
    }

    /** As older PostgREST hands claims on: one setting for each. */
    private static String claims(String value) {
        return "select set_config(" + CLAIM + ", coalesce(value, ''), true)" + eachClaim(value);
    }

    private static String eachClaim(String value) {
        return " from jsonb_each_text(" + Sql.literal(value) + "::jsonb) where key ~ '^[A-Za-z_][A-Za-z0-9_]*$'";
    }

    private void set(String name, String value) throws SQLException {
        step("setting " + name + " cannot be made", setting(name, value));
        if (hasClaims(name, value)) {
            step("setting " + name + " is no JSON object", claims(value));
        }
    }

    private void step(String failing, String sql) throws SQLException {
        try {
            session.execute(sql);
        } catch (SQLException e) {
            Failure failure = session.failure(e);
            throw new CannotAssume(failing + ": " + failure.message());
        }
    }
}
