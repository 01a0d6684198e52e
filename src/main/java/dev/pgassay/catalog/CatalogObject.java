package dev.pgassay.catalog;

/**
 * One object of a database. Implementations are records: their first component is the name, every other component is a
 * fact that is read, compared, printed and declared under its own name (see {@link FactType}).
 */
public interface CatalogObject {

    /** What identifies the object among those of its kind. */
    ObjectName name();

    /** The name as people read it, {@code public.documents}, {@code (text AS address)}. */
    default String shownName() {
        return kind().shown(name());
    }

    /** The kind of this object. */
    default Kind kind() {
        return Kind.of(getClass());
    }
}
