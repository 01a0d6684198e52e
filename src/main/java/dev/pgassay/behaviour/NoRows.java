package dev.pgassay.behaviour;

/** A row class that has no rows to try anything with; the message says why. */
final class NoRows extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoRows(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
