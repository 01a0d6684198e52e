package dev.pgassay.behaviour;

/**
 * What is said where there is no row as it was given.
 *
 * @param failing what failed, {@code no row can be made}
 * @param values what helps where values are wanted
 * @param rows what helps where it is more than a row that is wanted
 */
record SampleAdvice(String failing, String values, String rows) {

    /** Of the row of a class. */
    static final SampleAdvice OF_CLASS = new SampleAdvice(
            "no row can be made",
            "give a sample of what fits",
            "insert rows in `setup:` and find them by `where:`, without `sample:`");

    /** Of the rest of a row that is to be refused. */
    static final SampleAdvice OF_REST =
            new SampleAdvice("the rest of the row cannot be made", "give all that it needs", "give all that it needs");

    /** Of a row that is but looked for. */
    static final SampleAdvice OF_GIVEN = new SampleAdvice("no row with it can be made", "", "");

    SampleAdvice failing(String other) {
        return new SampleAdvice(other, values, rows);
    }

    NoRows noRows(NoRow why) {
        return new NoRows(failing + ": stopped by " + why.stoppedBy() + "; " + (why.isOfSeveral() ? rows : values));
    }
}
