package dev.pgassay.bench;

/** What is measured, in the order in which it is told. */
enum What {
    FLOOR("the floor: the same statements to /dev/null, warm connection"),
    FLOOR_FRESH("the floor, fresh connection"),
    READ("reading, warm connection"),
    READ_FRESH("reading, fresh connection"),
    FINGERPRINT("the fingerprint, warm connection"),
    WRITE("writing the snapshot"),
    LOAD("loading the snapshot"),
    PARSE("of which the YAML parser's events alone"),
    COMPARE("comparing with the loaded snapshot"),
    PG_DUMP("pg_dump --schema-only"),
    SCHEMACRAWLER("SchemaCrawler as it comes, level standard"),
    SCHEMACRAWLER_OURS("SchemaCrawler through our connector");

    private final String words;

    What(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
