package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Kind.Place;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as a file: everything in the order of kinds and names, one object a block or a line. What an object has not, none or
 * false or an empty list, is left out.
 */
public final class SnapshotText {

    /** The format that is written, and the newest that is read. */
    static final long FORMAT = 1;

    static final String SNAPSHOT = "snapshot";
    static final String POSTGRESQL = "postgresql";
    static final String WITH = "with";
    static final String NOT_SEEN = "not_seen";

    private final Catalog catalog;
    private final Set<Environment> with;
    private final Map<Kind, List<FactType>> compared = new EnumMap<>(Kind.class);

    private SnapshotText(Catalog catalog, Set<Environment> with) {
        this.catalog = catalog;
        this.with = with;
    }

    /**
     * The file of a snapshot: the same catalog gives the same text.
     *
     * @param with what is listed besides the schema itself
     */
    public static String of(Catalog catalog, Set<Environment> with) {
        return YamlText.of(new SnapshotText(catalog, with).file());
    }

    private Map<String, Object> file() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put(SNAPSHOT, FORMAT);
        file.put(POSTGRESQL, (long) catalog.server().major());
        if (!with.isEmpty()) {
            file.put(WITH, new TreeSet<>(with).stream().map(SnapshotText::word).toList());
        }
        Map<ObjectName, Map<Kind, List<CatalogObject>>> parts = parts();
        for (Kind kind : Kind.values()) {
            if (kind.place() != Place.RELATION && Snapshot.isListed(Environment.of(kind), with)) {
                section(file, kind, catalog.all(kind), parts);
            }
        }
        return file;
    }

    /** What belongs to each relation. */
    private Map<ObjectName, Map<Kind, List<CatalogObject>>> parts() {
        Map<ObjectName, Map<Kind, List<CatalogObject>>> parts = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            if (kind.place() == Place.RELATION) {
                for (CatalogObject object : catalog.all(kind)) {
                    parts.computeIfAbsent(Catalog.relationOf(object), relation -> new LinkedHashMap<>())
                            .computeIfAbsent(kind, k -> new ArrayList<>())
                            .add(object);
                }
            }
        }
        return parts;
    }

    private void section(
            Map<String, Object> into,
            Kind kind,
            Collection<? extends CatalogObject> objects,
            Map<ObjectName, Map<Kind, List<CatalogObject>>> parts) {
        if (objects.isEmpty()) {
            return;
        }
        Map<String, Object> section = new LinkedHashMap<>();
        for (CatalogObject object : objects) {
            Map<String, Object> facts = facts(object);
            if (kind.isRelation()) {
                parts.getOrDefault(object.name(), Map.of())
                        .forEach((part, held) -> section(facts, part, held, Map.of()));
            }
            section.put(key(object), facts);
        }
        into.put(kind.plural(), kind.isSingle() ? section.values().iterator().next() : section);
    }

    private Map<String, Object> facts(CatalogObject object) {
        Map<String, Object> facts = new LinkedHashMap<>();
        List<String> unseen = new ArrayList<>();
        for (FactType fact : compared.computeIfAbsent(object.kind(), kind -> Snapshot.facts(kind, with))) {
            Object value = fact.of(object);
            if (fact.isUnseen(object)) {
                unseen.add(fact.name());
            } else if (!isImplied(fact) && !Objects.equals(value, nothing(fact))) {
                facts.put(fact.name(), value);
            }
        }
        if (!unseen.isEmpty()) {
            facts.put(NOT_SEEN, unseen);
        }
        return facts;
    }

    /** Whether it follows from where the object is listed. */
    static boolean isImplied(FactType fact) {
        return fact.name().equals("table");
    }

    /** What is meant where nothing is written; a number has to be. */
    static @Nullable Object nothing(FactType fact) {
        return fact.type() == boolean.class ? false : FactValue.empty(fact.type());
    }

    static String word(Environment environment) {
        return environment.name().toLowerCase(Locale.ROOT);
    }

    private static String key(CatalogObject object) {
        ObjectName name = object.name();
        if (object.kind().place() != Place.SCHEMA) {
            return name.simple();
        }
        String arguments = name.arguments() == null ? "" : "(" + name.arguments() + ")";
        return part(String.valueOf(name.schema())) + "." + part(String.valueOf(name.name())) + arguments;
    }

    private static String part(String name) {
        return name.chars().anyMatch(c -> c == '.' || c == '"' || c == '(')
                ? '"' + name.replace("\"", "\"\"") + '"'
                : name;
    }
}
