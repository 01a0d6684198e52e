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

    private final Session session;
    private final Map<String, Persona> personas;
    private final Tally tally;
    private final Map<String, Boolean> assumable = new HashMap<>();

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

    /** Whether somebody can be this persona; says so when nobody can. */
    boolean isAssumable(String section, String name) throws SQLException {
        Boolean known = assumable.get(name);
        if (known == null) {
            known = tryOut(section, get(name));
            assumable.put(name, known);
        }
        return known;
    }

    private boolean tryOut(String section, Persona persona) throws SQLException {
        try {
            return session.undone(() -> {
                session.become(persona);
                return true;
            });
        } catch (CannotAssume e) {
            tally.add(section, Finding.unknown("persona", persona.name(), persona.position(), e.why()));
            return false;
        }
    }
}
