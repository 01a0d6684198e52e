package dev.pgassay.behaviour;

import dev.pgassay.expect.Persona;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Finding;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Who can be whom: a persona that nobody can be is one finding, however many cells it has. */
final class Casting {

    private static final int NOBODY = -1;

    private final Session session;
    private final Map<String, Persona> personas;
    private final Tally tally;
    private final Map<String, Integer> assumable = new HashMap<>();

    Casting(Session session, Map<String, Persona> personas, Tally tally) {
        this.session = session;
        this.personas = personas;
        this.tally = tally;
    }

    Collection<Persona> all() {
        return personas.values();
    }

    Persona get(String name) {
        return Objects.requireNonNull(personas.get(name), name);
    }

    /** Whether somebody can be this persona, for whom all is then set up; says so when nobody can. */
    boolean isAssumable(String section, String name) throws SQLException {
        Integer known = assumable.get(name);
        if (known == null || (known != NOBODY && known != session.restarts())) {
            known = tryOut(section, get(name)) ? session.restarts() : NOBODY;
            assumable.put(name, known);
        }
        return known != NOBODY;
    }

    private boolean tryOut(String section, Persona persona) throws SQLException {
        try {
            session.kept(() -> {
                setUp(persona);
                return session.undone(() -> {
                    session.become(persona);
                    return persona;
                });
            });
            return true;
        } catch (CannotAssume | NoRows | TransactionEnded e) {
            tally.add(
                    section,
                    Finding.unknown("persona", persona.name(), persona.position(), String.valueOf(e.getMessage())));
            return false;
        }
    }

    private void setUp(Persona persona) throws SQLException {
        String setup = persona.setup();
        if (setup != null) {
            NoRows.unless("setup failed", session, () -> session.script(setup));
        }
    }
}
