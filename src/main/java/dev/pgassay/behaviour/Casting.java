package dev.pgassay.behaviour;

import dev.pgassay.expect.Persona;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Finding;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who can be whom, and what is done before for each: a persona that nobody can be is one finding, however many cells it has. */
final class Casting {

    private final Session session;
    private final Common common;
    private final Map<String, Persona> personas;
    private final Tally tally;
    private final Map<String, Boolean> assumable = new HashMap<>();
    private final Map<String, Set<String>> settings = new HashMap<>();

    Casting(Session session, Common common, Map<String, Persona> personas, Tally tally) {
        this.session = session;
        this.common = common;
        this.personas = personas;
        this.tally = tally;
    }

    Collection<Persona> all() {
        return personas.values();
    }

    Persona get(String name) {
        return Objects.requireNonNull(personas.get(name), name);
    }

    /** The settings that a session does not forget behind a persona who can be assumed. */
    Set<String> settings(Persona persona) {
        return Objects.requireNonNull(settings.get(persona.name()), persona.name());
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
            common.before(ToldSettings.custom(persona.settings().keySet()));
            session.undone(() -> {
                setUp(persona);
                session.become(persona);
                return persona;
            });
            Set<String> told = Assuming.told(session, persona);
            session.told().add(told);
            settings.put(persona.name(), told);
            return true;
        } catch (CannotAssume | NoRows | TransactionEnded e) {
            session.told().addUnknown();
            tally.add(
                    section,
                    Finding.unknown("persona", persona.name(), persona.position(), String.valueOf(e.getMessage())));
            return false;
        }
    }

    /** Those who can try something side by side: what is done before for one must not act on another. */
    static List<List<Persona>> together(List<Persona> personas) {
        List<List<Persona>> groups = new ArrayList<>();
        List<Persona> plain = new ArrayList<>();
        for (Persona persona : personas) {
            if (persona.setup() != null) {
                groups.add(List.of(persona));
            } else {
                if (plain.isEmpty()) {
                    groups.add(plain);
                }
                plain.add(persona);
            }
        }
        return groups;
    }

    /**
     * Does what the owner does before for a persona.
     *
     * @throws NoRows when it fails
     */
    void setUp(Persona persona) throws SQLException {
        String setup = persona.setup();
        if (setup != null) {
            session.told().add(setup);
            NoRows.unless("setup failed", session, () -> session.script(setup));
        }
    }
}
