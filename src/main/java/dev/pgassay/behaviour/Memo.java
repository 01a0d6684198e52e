package dev.pgassay.behaviour;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was found out about the same before: only of what depends on nothing else. */
final class Memo<K, V> {

    private static final float LOAD = 0.75f;

    private final Map<K, V> known;

    /**
     * A memory.
     *
     * @param most how much is remembered, that which was asked for last
     */
    Memo(int most) {
        this.known = new LinkedHashMap<>(most, LOAD, true) {

            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What is known of it, or is found out now. */
    V of(K key, Function<K, V> find) {
        V value = known(key);
        return value != null ? value : put(key, find.apply(key));
    }

    /** What is known of it; null where nothing is. */
    @Nullable
    V known(K key) {
        synchronized (known) {
            return known.get(key);
        }
    }

    V put(K key, V value) {
        synchronized (known) {
            known.put(key, value);
        }
        return value;
    }
}
