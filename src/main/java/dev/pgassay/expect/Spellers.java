package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Speller;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which scratch database spells for which catalog: a catalog is a value and does not know where it was read.
 *
 * <p>Catalogs are told apart by identity, and forgotten when nobody has them any more.
 */
public final class Spellers {

    private static final Map<Key, Speller> BY_CATALOG = new ConcurrentHashMap<>();
    private static final ReferenceQueue<Catalog> GONE = new ReferenceQueue<>();

    private Spellers() {}

    /** From now on, what is written by hand about this catalog is spelled by this speller. */
    public static void remember(Catalog catalog, Speller speller) {
        forgetGone();
        BY_CATALOG.put(new Key(catalog, GONE), speller);
    }

    /** The speller of this catalog; {@link Speller#NONE} where none is known. */
    public static Speller of(Catalog catalog) {
        return Objects.requireNonNullElse(BY_CATALOG.get(new Key(catalog, null)), Speller.NONE);
    }

    private static void forgetGone() {
        for (Object key = GONE.poll(); key != null; key = GONE.poll()) {
            BY_CATALOG.remove(key);
        }
    }

    private static final class Key extends WeakReference<Catalog> {

        private final int hash;

        Key(Catalog catalog, @Nullable ReferenceQueue<Catalog> queue) {
            super(catalog, queue);
            this.hash = System.identityHashCode(catalog);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            Catalog mine = get();
            return this == other || (other instanceof Key key && mine != null && key.refersTo(mine));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
