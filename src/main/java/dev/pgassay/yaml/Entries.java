package dev.pgassay.yaml;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The few entries of a map in the order of the file: a large file has many such maps, and they are what fills the memory. */
final class Entries extends AbstractMap<String, Node.Entry> {

    /** Above it, looking at one after the other takes longer than a hash. */
    private static final int FEW = 8;

    private final List<Node.Entry> entries;

    private Entries(List<Node.Entry> entries) {
        this.entries = entries;
    }

    /** The same entries, in as little memory as they need; nobody can change them. */
    static Map<String, Node.Entry> of(Map<String, Node.Entry> entries) {
        return entries.size() > FEW
                ? Collections.unmodifiableMap(entries)
                : new Entries(List.of(entries.values().toArray(Node.Entry[]::new)));
    }

    @Override
    public Node.@Nullable Entry get(@Nullable Object key) {
        for (Node.Entry entry : entries) {
            if (entry.key().equals(key)) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public Collection<Node.Entry> values() {
        return entries;
    }

    @Override
    public Set<Map.Entry<String, Node.Entry>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Node.Entry>> iterator() {
                return entries.stream()
                        .map(entry -> Map.entry(entry.key(), entry))
                        .iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }
}
