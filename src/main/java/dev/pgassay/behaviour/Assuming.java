package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.expect.Persona;
import java.sql.SQLException;
import java.util.Map;

/** Becoming somebody: the settings, then the role. */
final class Assuming {

    private static final String CLAIMS = "request.jwt.claims";

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
        Assuming assuming = new Assuming(session);
        for (Map.Entry<String, String> setting : persona.settings().entrySet()) {
            assuming.set(setting.getKey(), setting.getValue());
        }
        assuming.step(
                "role " + persona.role() + " cannot be assumed", "set local role " + Identifiers.quote(persona.role()));
    }

    private void set(String name, String value) throws SQLException {
        step(
                "setting " + name + " cannot be made",
                "select set_config(" + Sql.literal(name) + ", " + Sql.literal(value) + ", true)");
        if (name.equals(CLAIMS) && !value.isEmpty()) {
            // as older PostgREST hands claims on: one setting for each
            step(
                    "setting " + name + " is no JSON object",
                    "select set_config('request.jwt.claim.' || key, coalesce(value, ''), true) from jsonb_each_text("
                            + Sql.literal(value) + "::jsonb) where key ~ '^[A-Za-z_][A-Za-z0-9_]*$'");
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
