package dev.pgassay.catalog;

/**
 * Says whether two texts mean the same though they are spelled differently: both are put to one server, which prints them its own way. It
 * is asked only about texts that differ.
 */
@FunctionalInterface
public interface Respeller {

    /** Knows no server: what is spelled differently is not the same. */
    Respeller NONE = (object, fact, schema, expected, actual) -> false;

    /**
     * Whether both texts come out alike; what the server cannot read is not the same as anything.
     *
     * @param object the object as it was read
     * @param fact the fact in question, one that has a {@link FactType#spelling()}
     * @param schema the schema in which unqualified names of the expected text are looked up first, {@code public} where a server printed it
     * @param expected the text that is expected
     * @param actual the text that was read, as its server printed it
     */
    boolean same(CatalogObject object, FactType fact, String schema, Object expected, Object actual);

    /** Asks a speller, whose server spells both. */
    static Respeller by(Speller speller) {
        return (object, fact, schema, expected, actual) -> {
            Object one = speller.spell(object, fact, schema, expected).value();
            return one != null
                    && one.equals(speller.spell(object, fact, "public", actual).value());
        };
    }
}
