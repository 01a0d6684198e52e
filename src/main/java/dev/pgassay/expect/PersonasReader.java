package dev.pgassay.expect;

import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the {@code personas} section. */
final class PersonasReader {

    static final List<String> KEYS = List.of("role", "settings", "setup");

    private final Problems problems;
    private final Map<String, Persona> personas;

    PersonasReader(Problems problems, Map<String, Persona> personas) {
        this.problems = problems;
        this.personas = personas;
    }

    void read(Node node) {
        Node.Mapping all = problems.mapping(node, "personas");
        if (all != null) {
            all.entries().values().forEach(this::persona);
        }
    }

    private void persona(Node.Entry entry) {
        Persona earlier = personas.get(entry.key());
        if (AccessReader.KEYS.contains(entry.key())) {
            problems.add(
                    entry.position(), "'" + entry.key() + "' cannot be a persona: in access it means another thing");
        } else if (earlier != null && earlier.position() != null) {
            problems.add(
                    entry.position(),
                    "persona '" + entry.key() + "' stands here a second time; first in "
                            + earlier.position().fileAndLine());
        } else {
            Persona persona = persona(entry, entry.value());
            if (persona != null) {
                personas.put(entry.key(), persona);
            }
        }
    }

    private @Nullable Persona persona(Node.Entry entry, Node value) {
        if (value instanceof Node.Scalar role && !role.isNull()) {
            return new Persona(entry.key(), role.text(), Map.of(), null, entry.position());
        }
        if (!(value instanceof Node.Mapping mapping)) {
            problems.wrong(value, "persona " + entry.key(), "a role, or a map with role and settings");
            return null;
        }
        problems.checkKeys(mapping, KEYS);
        Node.Entry role = mapping.entries().get("role");
        if (role == null) {
            problems.add(entry.position(), "persona " + entry.key() + " needs a role");
            return null;
        }
        String name = problems.text(role.value(), "role");
        Node.Entry setup = mapping.entries().get("setup");
        String sql = setup == null ? null : problems.text(setup.value(), "setup");
        return name == null ? null : new Persona(entry.key(), name, settings(mapping), sql, entry.position());
    }

    private Map<String, String> settings(Node.Mapping persona) {
        Map<String, String> settings = new LinkedHashMap<>();
        Node.Entry entry = persona.entries().get("settings");
        Node.Mapping mapping = entry == null ? null : problems.mapping(entry.value(), "settings");
        if (mapping != null) {
            for (Node.Entry setting : mapping.entries().values()) {
                // a map is what an application sends as JSON
                String value = setting.value() instanceof Node.Scalar
                        ? problems.text(setting.value(), "setting " + setting.key())
                        : RowText.of(setting.value(), "json");
                if (value != null) {
                    settings.put(setting.key(), value);
                }
            }
        }
        return settings;
    }
}
